export { findFiles, type FoundFile } from './find-files.js';
export { decode, readStart, readText, type Text } from './read-text.js';
