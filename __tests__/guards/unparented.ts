import type { Guard } from './guard.js';

const faults = { tests: '__tests__/security/company/unparented-faults' };
const unparented = { tests: '__tests__/security/company/unparented.test' };

/** The guards of issues that GitHub would not have as sub-issues. */
export const unparentedGuards: readonly Guard[] = [
  {
    ...faults,
    name: 'unparented: the search before anything is created',
    file: 'src/run/plan-round.ts',
    find: '...observed.linked, ...found.unparented',
    replace: '...observed.linked',
  },
  {
    ...faults,
    name: 'unparented: the search after a request that was cut off',
    file: 'src/run/observe-again.ts',
    find: 'if (repository === null) return seen;',
    replace: 'if (repository !== "") return seen;',
  },
  {
    ...faults,
    name: 'unparented: a run remembers what it found',
    file: 'src/run/update-memory.ts',
    find: 'const linked = new Map([...unparented.map(byIdentity), ...after.linked]);',
    replace: 'const linked = after.linked;',
  },
  {
    ...faults,
    name: 'unparented: a partial answer is checked',
    file: 'src/run/attempt.ts',
    find: 'if (batch.some(isCreation) && failures.some(({ type }) => type === null)) {',
    replace: 'if (unparented === "") {',
  },
  {
    ...faults,
    name: 'unparented: the status comment is written first, so that the sweep continues',
    file: 'src/run/batch.ts',
    find: 'if (first.unparented && comment !== undefined) return [comment];',
    replace: '',
  },
  {
    ...unparented,
    name: 'unparented: all pages of a long list',
    file: 'src/github/observe/observe-unparented.ts',
    find: 'while (page?.pageInfo.hasNextPage !== false) {',
    replace: 'while (page === null) {',
  },
  {
    ...unparented,
    name: 'unparented: the search for what another run created at the same time',
    file: 'src/loop/unread-issues.ts',
    find: 'return { issues, repositories: [...new Set(named)] };',
    replace: 'return { issues, repositories: named.slice(0, 0) };',
  },
  {
    ...unparented,
    name: 'unparented: the record of an issue whose line is gone',
    file: 'src/loop/assemble.ts',
    find: '[...rows, ...keepRows(tracked)]',
    replace: '[...rows, ...keepRows(tracked).slice(0, 0)]',
  },
  {
    ...unparented,
    name: 'unparented: who created it in another repository',
    file: 'src/incident/ownership/ownership.ts',
    find: 'parent !== this.incident && this.isOwnElsewhere(author)',
    replace: 'parent !== this.incident && this.isOwn(author)',
  },
  {
    ...unparented,
    name: 'unparented: who created an issue that a line links to',
    file: 'src/loop/follow/follow.ts',
    find: 'const isOwn = issue.parent === ownership.incident || ownership.isOwnElsewhere(issue.author);',
    replace: 'const isOwn = ownership.incident !== "";',
  },
  {
    ...unparented,
    name: 'unparented: a duplicate that someone reopened',
    file: 'src/loop/match/duplicates.ts',
    find: '.filter((other) => !(isUnparented(other) && isReopened(other, ownership)));',
    replace: '.filter((other) => isReopened(other, ownership) || !isReopened(other, ownership));',
  },
  {
    ...unparented,
    name: 'unparented: another owner’s private repository isn’t the team’s',
    file: 'src/loop/steps/target.ts',
    find: 'const readers = hasSameOwner && target',
    replace: 'const readers = target',
  },
  {
    name: 'unparented: where a line may send its task',
    file: 'src/loop/steps/target.ts',
    find: "if (!isListed(repository, situation)) return refuse('target-not-listed');",
    replace: '',
    tests: '__tests__/security/company/other-repositories __tests__/loop/rows/lines',
  },
];
