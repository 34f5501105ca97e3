export { findFiles, type FoundFile } from './find-files.js';
export { findConfig, findRoot, formatPath } from './paths.js';
export {
  decodeText,
  describeFileError,
  type FileText,
  findErrorCode,
  readStart,
  readText,
} from './read-text.js';
