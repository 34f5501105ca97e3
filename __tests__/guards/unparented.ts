import type { Guard } from './guard.js';

const faults = { tests: '__tests__/security/company/unparented-faults' };
const apart = { tests: '__tests__/security/company/unparented.test' };

/** The guards of issues that GitHub would not have as sub-issues. */
export const apartGuards: readonly Guard[] = [
  {
    ...faults,
    name: 'apart: the look for what an earlier run made, before anything is made',
    file: 'src/run/plan-round.ts',
    find: '...observed.linked, ...found.unparented',
    replace: '...observed.linked',
  },
  {
    ...faults,
    name: 'apart: the look for what this run made, behind a request that was cut off',
    file: 'src/run/observe-again.ts',
    find: 'if (repository === null) return seen;',
    replace: 'if (repository !== "") return seen;',
  },
  {
    ...faults,
    name: 'apart: what a run knows to be there stays known to it',
    file: 'src/run/update-memory.ts',
    find: 'const linked = new Map([...unparented.map(byIdentity), ...after.linked]);',
    replace: 'const linked = after.linked;',
  },
  {
    ...faults,
    name: 'apart: an answer with holes is looked behind',
    file: 'src/run/attempt.ts',
    find: 'if (batch.some(isCreation) && failures.some(({ type }) => type === null)) {',
    replace: 'if (unparented === "") {',
  },
  {
    ...faults,
    name: 'apart: the status comment comes first, so that the sweep goes on',
    file: 'src/run/batch.ts',
    find: 'if (first.unparented && comment !== undefined) return [comment];',
    replace: '',
  },
  {
    ...apart,
    name: 'apart: all pages of a long list',
    file: 'src/github/observe/observe-unparented.ts',
    find: 'while (page?.pageInfo.hasNextPage !== false) {',
    replace: 'while (page === null) {',
  },
  {
    ...apart,
    name: 'apart: the look for what another run made at the same time',
    file: 'src/loop/elsewhere.ts',
    find: 'return { issues, repositories: [...new Set(named)] };',
    replace: 'return { issues, repositories: named.slice(0, 0) };',
  },
  {
    ...apart,
    name: 'apart: the row of an issue whose line is gone',
    file: 'src/loop/assemble.ts',
    find: '[...rows, ...keepRows(scene)]',
    replace: '[...rows, ...keepRows(scene).slice(0, 0)]',
  },
  {
    ...apart,
    name: 'apart: who made it in another repository',
    file: 'src/incident/ownership/own-issue.ts',
    find: '!ownLogins.isOwnElsewhere(issue.author)',
    replace: '!ownLogins.isOwn(issue.author)',
  },
  {
    ...apart,
    name: 'apart: who made what a line links to in another repository',
    file: 'src/loop/follow/follow.ts',
    find: 'const isOwn = issue.parent === incident || ownLogins.isOwnElsewhere(issue.author);',
    replace: 'const isOwn = incident !== "";',
  },
  {
    ...apart,
    name: 'apart: a double that somebody reopened',
    file: 'src/loop/match/doubles.ts',
    find: '.filter((other) => !(isAside(other) && isReopened(other, ownLogins)));',
    replace: '.filter((other) => isReopened(other, ownLogins) || !isReopened(other, ownLogins));',
  },
  {
    ...apart,
    name: 'apart: another owner’s private repository is no team’s',
    file: 'src/loop/steps/target.ts',
    find: 'const readers = isNear && target',
    replace: 'const readers = target',
  },
  {
    name: 'apart: where a line may send its task',
    file: 'src/loop/steps/target.ts',
    find: "if (!isListed(repository, scene)) return note('target-not-listed');",
    replace: '',
    tests: '__tests__/security/company/other-repositories __tests__/loop/rows/lines',
  },
];
