export { cleanLine, cutWords, unseen } from './clean-line.js';
export { escapeJson } from './escape-json.js';
export { hideCommands, toLogLine, writeWarning } from './log-line.js';
export type { ChartText, LogLine, Markdown, Title } from './neutral.js';
export {
  findPlace,
  findSourceLine,
  type Place,
  readLineStarts,
  type Source,
  type Span,
} from './place.js';
export { applySplices, type Splice } from './splice.js';
