export { wordsOfText } from './marked-line.js';
