import { describe, expect, test } from '@jest/globals';
import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import { writePostmortem } from '../../harness/postmortems.js';

const github = 'https://github.com/acme/shop';
const ghe = 'https://ghe.acme.test/acme/shop';

describe('a link is one of the incident’s own server', () => {
  test.each([
    ['a short form names no server', '(#12)', ghe, [null, 12]],
    ['with a repository', '(acme/ops#12)', ghe, ['acme/ops', 12]],
    [
      'an address of that server',
      '(https://ghe.acme.test/acme/ops/issues/12)',
      ghe,
      ['acme/ops', 12],
    ],
    ['in any case', '(https://GHE.acme.test/acme/ops/issues/12)', ghe, ['acme/ops', 12]],
    [
      'with its port',
      '([#12](https://ghe.acme.test:443/acme/ops/issues/12))',
      ghe,
      ['acme/ops', 12],
    ],
    [
      'an address with www',
      '(https://www.github.com/acme/ops/issues/12)',
      github,
      ['acme/ops', 12],
    ],
    ['GitHub.com, read on a server', '(https://github.com/acme/ops/issues/12)', ghe, null],
    ['a server, read on GitHub.com', '(https://ghe.acme.test/acme/ops/issues/12)', github, null],
    ['another forge', '(https://git.example/acme/ops/issues/12)', github, null],
    [
      'a server whose name begins alike',
      '(https://github.com.evil.test/acme/ops/issues/12)',
      github,
      null,
    ],
    [
      'the action’s own link after one of another forge',
      '(https://git.example/acme/ops/issues/3) ([#12](https://github.com/acme/shop/issues/12))',
      github,
      ['acme/shop', 12],
    ],
  ])('%s', (_, written, server, expected) => {
    const body = writePostmortem(`- [ ] Key the cache by currency. ${written}`);
    const [task] = parsePostmortem(body, defaultTemplate, server).tasks;
    const link = task?.link ?? null;
    expect(link === null ? null : [link.repository, link.number]).toEqual(expected);
    expect(task?.text).toBe('Key the cache by currency.');
    expect(task?.furtherLinks).toEqual([]);
  });

  test('a line that is nothing but an address elsewhere keeps it as its words', () => {
    const body = writePostmortem('- [ ] https://git.example/acme/ops/issues/12');
    const [task] = parsePostmortem(body, defaultTemplate, github).tasks;
    expect(task).toMatchObject({ link: null, text: 'https://git.example/acme/ops/issues/12' });
  });
});
