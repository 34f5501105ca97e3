import type { Guard } from './guard.js';

const elsewhere = { tests: '__tests__/security/other-repositories' };
const permissions = { tests: '__tests__/security/permissions' };

/** The guards of rights, other repositories and servers; docs/security.md names them. */
export const companyGuards: readonly Guard[] = [
  {
    ...permissions,
    name: 'company: a configuration that can’t be read',
    file: 'src/loop/scene.ts',
    find: "if (configProblem !== null) return { kind: 'config', problem: configProblem };",
    replace: '',
  },
  {
    ...permissions,
    name: 'company: a server that is too old',
    file: 'src/github/errors.ts',
    find: 'if (outdated !== undefined) return refuseServer(outdated);',
    replace: '',
  },
  {
    ...elsewhere,
    name: 'company: a task of a private incident in a public repository',
    file: 'src/loop/target.ts',
    find: "return scene.config.tracking.public === 'allow' ? null : note('target-public');",
    replace: 'return null;',
  },
  {
    ...elsewhere,
    name: 'company: what everybody may read of a private incident',
    file: 'src/render/tracking-issue.ts',
    find: "if (target.audience === 'everybody') return renderPublicIssue(text);",
    replace: '',
  },
  {
    ...elsewhere,
    name: 'company: the name of a private incident in a marker',
    file: 'src/render/tracking-issue.ts',
    find: 'incident: concealIncident(text.identity)',
    replace: 'incident: text.identity',
  },
  {
    name: 'company: an address of another server',
    file: 'src/check.ts',
    find: 'keepServer(parsePostmortem(body, template), repository.url)',
    replace: 'parsePostmortem(body, template)',
    tests: '__tests__/security/enterprise-server',
  },
  {
    name: 'tokens: a token within the errors of an answer',
    file: 'src/github/client.ts',
    find: 'message: this.#hide(one.message)',
    replace: 'message: one.message',
    tests: '__tests__/security/echoes',
  },
];
