export { type Line, parseLines } from './lines.js';
export type { Item } from './list-items.js';
export { parseMarkdown } from './parse-markdown.js';
export type { Cell, Row } from './table-rows.js';
export { buildPlainWords, joinWords, sliceWords, trimWords, type Words } from './words.js';
