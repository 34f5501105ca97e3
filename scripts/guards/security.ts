import type { Guard } from './guard.js';

const forged = { tests: '__tests__/security/forged' };
const habits = {
  file: 'scripts/lint/workflow-habits.ts',
  tests: '__tests__/project/workflow-habits',
};

/** The guards that docs/security.md names, but for those of trust. */
export const securityGuards: readonly Guard[] = [
  {
    name: 'shares: of one author in a run',
    file: 'src/loop/creations.ts',
    find: 'const created = fitting.slice(0, situation.mayCreate);',
    replace: 'const created = fitting;',
    tests: '__tests__/security/shares',
  },
  {
    ...forged,
    name: 'forged: whose comments count',
    file: 'src/loop/status.ts',
    find: '.filter(({ author }) => hands.isOwn(author))',
    replace: '',
  },
  {
    ...forged,
    name: 'forged: a comment built as the loop builds it',
    file: 'src/loop/record.ts',
    find: "body.startsWith('### ') ? readClosingMarker('status', body) : null;",
    replace: "readClosingMarker('status', body);",
  },
  {
    ...forged,
    name: 'forged: nothing behind the one marker',
    file: 'src/loop/marker.ts',
    find: "if (!isLast || text.indexOf(' -->', from) !== text.trimEnd().length - 4) return null;",
    replace: '',
  },
  {
    ...forged,
    name: 'forged: a comment that a person edited',
    file: 'src/loop/status.ts',
    find: 'return editor !== null && !hands.isOwn(editor);',
    replace: 'return false;',
  },
  {
    ...forged,
    name: 'forged: a closing that the comment can’t know of',
    file: 'src/loop/status.ts',
    find: 'comment.writtenAt >= lastTurn.at',
    replace: 'comment.writtenAt !== ""',
  },
  {
    ...forged,
    name: 'forged: a closing by a person',
    file: 'src/loop/turn.ts',
    find: 'hands.isOwn(lastTurn.actor);\n  const stays',
    replace: 'lastTurn.actor !== "";\n  const stays',
  },
  {
    ...forged,
    name: 'forged: a reopened incident in which nothing moved',
    file: 'src/loop/turn.ts',
    find: '!(stirred && keptOpen.endsWith(changed))',
    replace: '!keptOpen.endsWith(changed)',
  },
  {
    ...forged,
    name: 'forged: a row without a trace on its issue',
    file: 'src/loop/follow-issue.ts',
    find: 'return issue.parent === incident || hasLabel(issue, trackingLabel);',
    replace: 'return trackingLabel !== "";',
  },
  {
    ...forged,
    name: 'forged: a key in an issue that a line brought',
    file: 'src/loop/follow-issue.ts',
    find: 'return then?.created ?? issue.parent === incident;',
    replace: 'return true;',
  },
  {
    ...forged,
    name: 'forged: whose keys count',
    file: 'src/loop/own-issue.ts',
    find: 'if (!hands.isOwn(issue.author)) return null;',
    replace: '',
  },
  {
    ...forged,
    name: 'forged: an issue that leads to an incident nobody started',
    file: 'src/targets.ts',
    find: "return target.number === observed.incident.number;\n  return target.kind === 'start';",
    replace: "return observed !== undefined;\n  return target.kind !== 'sweep';",
  },
  {
    name: 'titles of other repositories in the status comment',
    file: 'src/loop/plan.ts',
    find: 'isTold ? issue.title : null',
    replace: 'issue.title',
    tests: '__tests__/security/other-repositories',
  },
  {
    ...forged,
    name: 'forged: a key that was copied into an issue',
    file: 'src/loop/doubles.ts',
    find: '!other.edited && ',
    replace: '',
  },
  {
    ...habits,
    name: 'supply chain: text of an event in a script',
    file: 'scripts/lint/workflow-injection.ts',
    find: "if (script.includes('${{')) {",
    replace: "if (script === 'nothing') {",
  },
  {
    ...habits,
    name: 'supply chain: a pull request’s code beside secrets',
    file: 'scripts/lint/workflow-injection.ts',
    find: 'if (isTrusting && takesForeignCode(step)) {',
    replace: 'if (step === null) {',
  },
  {
    ...habits,
    name: 'supply chain: an action that isn’t pinned',
    find: "if (!action.startsWith('./') && !pinned) {",
    replace: "if (action === '') {",
  },
  {
    name: 'supply chain: a licence that isn’t on the list',
    file: 'scripts/bundling/licenses.ts',
    find: 'if (!allowed.has(license))',
    replace: 'if (license === "nothing")',
    tests: '__tests__/project/licenses',
  },
  {
    name: 'tokens: a token in the words of a failed request',
    file: 'src/github/errors.ts',
    find: 'message: hideCredentials(',
    replace: 'message: String(',
    tests: '__tests__/security/tokens',
  },
];
