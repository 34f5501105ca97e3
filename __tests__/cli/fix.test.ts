import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writePostmortem } from '../harness/postmortems.js';
import { makeFolder, run } from './harness.js';

const tasks = '* []  Key the cache. \t\n+ [X]Roll back. 🚀\n- [ ] Test <!-- x -->';
const fixed = '* [ ]  Key the cache. \t\n+ [X] Roll back. 🚀\n- [ ] Test <!-- x -->';

test('--fix turns broken boxes into real ones, and changes nothing else', async () => {
  const source = `\ufeff${writePostmortem(tasks)}`.replaceAll('\n', '\r\n');
  const cwd = await makeFolder({ 'a.md': source });
  const { out } = await run(['check', 'a.md', '--fix'], { cwd });
  const after = await readFile(join(cwd, 'a.md'), 'utf8');
  expect(after).toBe(
    source.replace(tasks.replaceAll('\n', '\r\n'), fixed.replaceAll('\n', '\r\n')),
  );
  expect(out).not.toContain('task-checkbox');
  expect(out).toMatch(/\nFixed \d findings?\. .*\n$/u);
});
