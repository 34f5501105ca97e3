import { describe, test } from '@jest/globals';
import { example, seed } from '../harness/run-in-process.js';
import { runtimes } from './bundle.js';
import { playWholeLife } from './whole-life.js';

const documents = [
  { name: 'the example', text: example },
  ...(seed === null ? [] : [{ name: 'the first real postmortem', text: seed }]),
].flatMap(({ name, text }) => [
  { name: `${name}, LF`, text: text.replaceAll('\r\n', '\n') },
  { name: `${name}, CRLF`, text: text.replace(/\r?\n/gu, '\r\n') },
]);

// `npm test` plays the first of these.
const plays = runtimes
  .flatMap((runtime) => documents.map((document) => ({ runtime, document })))
  .slice(1)
  .map(
    ({ runtime, document }) => [document.name, runtime.name, document.text, runtime.path] as const,
  );

describe('one incident from its label to its end', () => {
  test.each(plays)('%s, on %s', async (_document, _runtime, text, node) => {
    await playWholeLife(text, node);
  });
});
