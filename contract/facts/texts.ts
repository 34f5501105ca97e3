import { maxBodyLength } from '../../src/incident/step.js';
import { maxTitleLength } from '../../src/incident/title.js';
import type { Fact } from '../fact.js';
import { type Mutation, mutate, tryTo } from '../scratch/mutate.js';
import type { MadeIssue, Scratch } from '../scratch/scratch.js';

const marker = '<!-- postmortem-loop:task {"v":1,"incident":"o/r#1","key":"0123456789ab-1"} -->';
/** Everything that an editor or a normalizer might change. */
const text = [
  '## Tasks  \r\n\r\n- [ ] **One** ([#1](https://example.com))\t \r\n',
  '* [x]  two \u{1F6E0}\uFE0F e\u0301 \u00A0&amp; <b>&lt;</b>\n\n\n\n',
  `\tcode\r\n   \r\n${marker}\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |  `,
].join('');

function compare(kept: string): string {
  if (kept === text) return 'kept';
  const at = text.split('').findIndex((unit, index) => kept[index] !== unit);
  return `changed: ${String(kept.length)} of ${String(text.length)} left, first at ${String(at)}`;
}

function update({ id }: MadeIssue, input: Readonly<Record<string, string>>): Mutation {
  return { field: 'updateIssue', input: { id, ...input }, selection: 'issue { title body }' };
}

async function readBody(scratch: Scratch, id: string): Promise<string> {
  const { data } = await scratch.graphql<{ readonly node: { readonly body: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on Issue { body } ... on IssueComment { body } } }',
    { id },
  );
  return data?.node.body ?? '';
}

async function tryLengths(attempt: (length: number) => Promise<string>, most: number) {
  return `${String(most)} ${await attempt(most)}, ${String(most + 1)} ${await attempt(most + 1)}`;
}

/** Texts are kept as written, up to their maximum length. */
export const textFacts: readonly Fact[] = [
  {
    name: 'A body is kept byte for byte when an issue is created: CRLF, spaces, comments, emoji',
    documented: 'a',
    expected: 'kept',
    async observe(scratch, expected) {
      const { id } = await scratch.makeIssue({ body: text });
      return scratch.settle(expected, async () => compare(await readBody(scratch, id)));
    },
  },
  {
    name: 'A body is kept byte for byte when it is edited, already in the answer',
    documented: 'a',
    expected: 'answer kept, stored kept',
    async observe(scratch, expected) {
      const issue = await scratch.makeIssue();
      const { answer } = await mutate<{ readonly issue: { readonly body: string } }>(
        scratch,
        update(issue, { body: text }),
      );
      const answered = compare(answer.issue.body);
      return scratch.settle(
        expected,
        async () => `answer ${answered}, stored ${compare(await readBody(scratch, issue.id))}`,
      );
    },
  },
  {
    name: 'A comment is kept byte for byte',
    documented: 'a',
    expected: 'kept',
    async observe(scratch, expected) {
      const { id: subjectId } = await scratch.makeIssue();
      const { answer } = await mutate<{
        readonly commentEdge: { readonly node: { readonly id: string } };
      }>(scratch, {
        field: 'addComment',
        input: { subjectId, body: text },
        selection: 'commentEdge { node { id } }',
      });
      const { id } = answer.commentEdge.node;
      return scratch.settle(expected, async () => compare(await readBody(scratch, id)));
    },
  },
  {
    name: 'A title is kept as written',
    documented: 'a',
    expected: 'kept',
    async observe(scratch) {
      const title = scratch.uniqueName(
        'Alert on `p99` & *p50* <b>, "x" \\_ #1 @x \u{1F6E0}\uFE0F é',
      );
      const issue = await scratch.makeIssue();
      const { answer } = await mutate<{ readonly issue: { readonly title: string } }>(
        scratch,
        update(issue, { title }),
      );
      return answer.issue.title === title ? 'kept' : `changed: ${answer.issue.title}`;
    },
  },
  {
    name: 'A body holds 65,536 characters',
    documented: 'd',
    expected: '65536 taken, 65537 refused',
    async observe(scratch) {
      const issue = await scratch.makeIssue();
      return tryLengths(
        (length) => tryTo(scratch, update(issue, { body: 'x'.repeat(length) })),
        maxBodyLength,
      );
    },
  },
  {
    name: 'A comment holds 65,536 characters',
    documented: 'd',
    expected: '65536 taken, 65537 refused',
    async observe(scratch) {
      const { id: subjectId } = await scratch.makeIssue();
      return tryLengths((length) => {
        const input = { subjectId, body: 'x'.repeat(length) };
        return tryTo(scratch, { field: 'addComment', input });
      }, maxBodyLength);
    },
  },
  {
    name: 'A title holds 256 characters',
    documented: 'd',
    expected: '256 taken, 257 refused',
    async observe(scratch) {
      const issue = await scratch.makeIssue();
      const title = (length: number) => scratch.uniqueName('long').padEnd(length, 'x');
      return tryLengths(
        (length) => tryTo(scratch, update(issue, { title: title(length) })),
        maxTitleLength,
      );
    },
  },
  {
    name: 'A character outside the basic plane counts once',
    documented: 'a',
    expected: 'taken',
    async observe(scratch) {
      const issue = await scratch.makeIssue();
      return tryTo(scratch, update(issue, { body: '\u{1F6E0}'.repeat(maxBodyLength / 2 + 1) }));
    },
  },
];
