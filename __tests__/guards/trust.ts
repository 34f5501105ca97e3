import type { Guard } from './guard.js';

const trust = { file: 'src/loop/trust.ts', tests: '__tests__/security/trust/trust' };

/** The guards of the question whose text may cause writes; docs/project/threats.md names them. */
export const trustGuards: readonly Guard[] = [
  {
    name: 'trust: nothing but the status comment for a text that no one vouched for',
    file: 'src/loop/tracked-incident.ts',
    find: 'if (!tracked.trust.trusted) {',
    replace: 'if (!tracked.trust.trusted && tracked.trust.reason.by === "nobody at all") {',
    tests: '__tests__/security/trust/trust',
  },
  {
    name: 'trust: links in such a text are not read',
    file: 'src/run/check-incident.ts',
    find: 'if (!judgeTrust(observed, inputs.incidentLabel, situation.config).trusted) return situation;',
    replace: '',
    tests: '__tests__/security/trust/trust',
  },
  {
    ...trust,
    name: 'trust: the author’s own label',
    find: "if (isSame(actor, incident.author)) return untrusted('author', null);",
    replace: '',
  },
  {
    ...trust,
    name: 'trust: a bot’s label',
    find: "if (actor.endsWith('[bot]') && !isListed(actor, config)) return untrusted('bot', actor);",
    replace: '',
  },
  {
    ...trust,
    name: 'trust: an account that was deleted',
    find: "if (labelled === undefined || labelled.actor === 'ghost')",
    replace: 'if (labelled === undefined)',
  },
  {
    ...trust,
    name: 'trust: a login that all deleted accounts share',
    find: "if (login === 'ghost') return false;",
    replace: '',
  },
  {
    ...trust,
    name: 'trust: another repository’s label',
    find: 'if (incident.transferredAt !== null && at <= incident.transferredAt)',
    replace: 'if (incident.transferredAt === "")',
  },
  {
    ...trust,
    name: 'trust: strictly later than the author’s last edit',
    find: 'at > authorEdit.at',
    replace: 'at >= authorEdit.at',
  },
  {
    ...trust,
    name: 'trust: an edit by the author since',
    find: 'authorEdit === null || at > authorEdit.at',
    replace: 'authorEdit === null || at !== ""',
  },
  {
    ...trust,
    name: 'trust: a label that isn’t seen',
    find: "if (labelled === undefined || labelled.actor === 'ghost') return untrusted('nobody', null);",
    replace: 'if (labelled === undefined) return { trusted: true, voucher: null };',
  },
  {
    ...trust,
    name: 'trust: an app’s login isn’t a person’s',
    find: "isSame(plain.startsWith('app/') ? `${plain.slice(4)}[bot]` : plain, login)",
    replace: 'isSame(plain.replace(/\\[bot\\]$/u, ""), login)',
  },
  {
    ...trust,
    name: 'trust: whose association counts',
    find: 'association === incident.association',
    replace: 'association !== ""',
  },
  {
    name: 'trust: an edit whose author GitHub doesn’t show',
    file: 'src/github/observe/from-answers.ts',
    find: 'editor === null || fromActor(editor) === author;',
    replace: 'fromActor(editor) === author;',
    tests: '__tests__/security/trust/trust',
  },
  {
    name: 'trust: a history that can’t be read',
    file: 'src/github/observe/from-answers.ts',
    find: 'return lastEditedAt === null ? null : { at: lastEditedAt, certain: false };',
    replace: 'return null;',
    tests: '__tests__/security/trust/trust',
  },
  {
    name: 'trust: a history that lags behind the text',
    file: 'src/github/observe/from-answers.ts',
    find: 'if (mayBeAuthor(editor)) return',
    replace: 'if (answer === null) return',
    tests: '__tests__/security/trust/trust',
  },
  {
    name: 'trust: a history that is cut off',
    file: 'src/github/observe/from-answers.ts',
    find: 'return oldest === undefined ? null : { at: oldest.editedAt, certain: false };',
    replace: 'return null;',
    tests: '__tests__/security/trust/trust',
  },
];
