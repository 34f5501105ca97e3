export { cutFrame, type FrameLine } from './code-frame.js';
export { choosePaint, type Paint } from './paint.js';
export { findConfig, findRoot, showPath } from './place.js';
export { CannotRun, type Output, sayCode, sayUnread, type Terminal } from './terminal.js';
export { showLine, showText, writeJson } from './visible.js';
