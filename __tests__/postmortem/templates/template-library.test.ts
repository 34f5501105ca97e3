import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseIssueForm } from '../../../src/postmortem/templates/issue-form.js';
import { parseMarkdownTemplate } from '../../../src/postmortem/templates/markdown-template.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import type { Template } from '../../../src/postmortem/template.js';
import { checkPostmortem } from '../../../src/rules/check-postmortem.js';
import { fillIn } from './filled-in.js';

const folder = new URL('../../../../shared/corpus/templates/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).sort() : [];

// What a careful reader finds in each: sections to be written, and which of the five are among them
// (S summary, T timeline, C cause, A corrective, L conclusion).
const counted: Readonly<Record<string, readonly [sections: number, roles: string]>> = {
  'Chia-Network__post-mortem__template.md': [5, 'STC'],
  'FeeFelipe__Post-Mortem-e-Runbooks__template-pt.md': [15, 'SCAL'],
  'Gavuriiru__nekomorto__template-pt.md': [9, 'STCA'],
  'HiromiShikata__issue-templates__issue-template.md': [7, 'TCA'],
  'Lsardi__trottistore__issue-template-fr.md': [10, 'STCAL'],
  'PagerDuty__incident-response-docs__template.md': [10, 'STCA'],
  'PostHog__post-mortems__template.md': [6, 'TCA'],
  'cds-snc__site-reliability-engineering-public__template-en.md': [9, 'STCAL'],
  'cds-snc__site-reliability-engineering-public__template-fr.md': [9, 'STCAL'],
  'codex-k8s__codexctl__template-ru.md': [12, 'STCAL'],
  'dastergon__postmortem-templates__azure.md': [6, 'SCA'],
  'dastergon__postmortem-templates__elastic.md': [7, 'STCA'],
  'dastergon__postmortem-templates__google-api-infra.md': [5, 'STCA'],
  'dastergon__postmortem-templates__michael.kehoe.md': [11, 'STCAL'],
  'dastergon__postmortem-templates__real-world-sre.md': [6, 'STCA'],
  'dastergon__postmortem-templates__srebook.md': [13, 'STCAL'],
  'dastergon__postmortem-templates__thecloudbook.md': [10, 'STCA'],
  'dfds__postmortems__template.md': [7, 'STCAL'],
  'fmonfasani__devsillabus-entrylevel__template-es.md': [7, 'STCAL'],
  'frank28mm__noteacher__template-zh.md': [6, 'STCA'],
  'jupyterhub__mybinder.org-deploy__template.md': [4, 'STAL'],
  'lpding888__ai-fashion-studio__template-zh.md': [5, 'SCA'],
  'mrsimonemms__post-mortems__template.hbs': [10, 'STCAL'],
  'orcfax__Incidents__issue-template-simple.md': [8, 'SCA'],
  'orcfax__Incidents__issue-template.md': [8, 'SCA'],
  'portefaix__portefaix-postmortems__issue-form.yml': [8, 'SC'],
  'shochaso__starlist-app__template-ja.md': [6, 'SCA'],
};
const letters = [
  ['summary', 'S'],
  ['timeline', 'T'],
  ['cause', 'C'],
  ['corrective', 'A'],
  ['conclusion', 'L'],
] as const;

// What no list of names tells: causes headed "Where is bug?" and "Assessment", a summary headed by a sentence.
const missed: Readonly<Record<string, string>> = {
  'HiromiShikata__issue-templates__issue-template.md': 'C',
  'orcfax__Incidents__issue-template-simple.md': 'C',
  'orcfax__Incidents__issue-template.md': 'C',
  'portefaix__portefaix-postmortems__issue-form.yml': 'S',
};

function read(file: string): { readonly text: string; readonly template: Template } {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const template = file.endsWith('.yml')
    ? parseIssueForm(text).template
    : parseMarkdownTemplate(text);
  if (template === null) throw new Error(`${file} is no form`);
  return { text, template };
}

const named = files.length > 0 ? describe : describe.skip;
named(
  `templates in use${files.length > 0 ? '' : ' (skipped: they aren’t next to the project)'}`,
  () => {
    test('are those that were counted', () => {
      expect(files).toEqual(Object.keys(counted));
    });

    test.each(files)('%s has its sections, and what each is for', (file) => {
      const { sections } = read(file).template;
      const roles = letters.flatMap(([role, letter]) =>
        sections.some((section) => section.role === role) ? letter : [],
      );
      const [count, expected] = counted[file] ?? [0, ''];
      expect(sections).toHaveLength(count);
      expect(roles.join('')).toBe(
        [...expected].filter((each) => !missed[file]?.includes(each)).join(''),
      );
    });

    test.each(files)('%s is met by a text that answers it', (file) => {
      const { template } = read(file);
      const postmortem = parsePostmortem(fillIn(template), template);
      const errors = checkPostmortem(postmortem, template).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(
        template.sections.filter(
          ({ name }) => !postmortem.sections.some((section) => section.name === name),
        ),
      ).toEqual([]);
      expect(postmortem.tasks.length > 0).toBe(
        template.sections.some(({ role }) => role === 'corrective'),
      );
    });

    test.each(files.filter((file) => !file.endsWith('.yml')))(
      '%s, unedited, is a draft',
      (file) => {
        const { text, template } = read(file);
        expect(parsePostmortem(text, template).pristine).toBe(true);
      },
    );
  },
);
