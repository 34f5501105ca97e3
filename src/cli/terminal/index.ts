export { cutFrame, type FrameLine } from './code-frame.js';
export { choosePaint, type Paint } from './paint.js';
export { CannotRun, type Output, type Terminal, UnknownWord } from './terminal.js';
export { showJson, showLine, showText } from './visible.js';
