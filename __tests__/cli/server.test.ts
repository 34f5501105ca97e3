import { expect, test } from '@jest/globals';
import { writePostmortem } from '../harness/postmortems.js';
import { makeFolder, run } from './harness.js';

const address = 'https://ghe.example.com/acme/shop/issues/7';

test.each([
  ['GitHub.com', {}, [`1. ${address}`], null],
  ['the server of the runner', { GITHUB_SERVER_URL: 'https://ghe.example.com' }, [], 'acme/shop#7'],
])('a link counts if it is on %s', async (_, env, created, issue) => {
  const cwd = await makeFolder({ 'a.md': writePostmortem(`- [ ] ${address}`) });
  const planned = await run(['plan', 'a.md'], { cwd, env });
  expect(planned.out.match(/^\d\. .*$/gmu) ?? []).toEqual(created);
  const checked = await run(['check', 'a.md', '--format', 'json'], { cwd, env });
  expect(JSON.parse(checked.out)).toMatchObject([{ tasks: [{ issue }] }]);
});
