import type { KeyedTask } from '../loop/identity.js';
import { concealIncident, writeTaskMarker } from '../loop/marker.js';
import type { Incident, Repository } from '../loop/observed.js';
import type { TaskTarget } from '../loop/target.js';
import type { ChecklistItem, Field, Postmortem } from '../postmortem/postmortem.js';
import { findRoleSections } from '../postmortem/role-sections.js';
import type { FieldRole, Template } from '../postmortem/template.js';
import { cutWords } from '../text/clean-line.js';
import {
  hide,
  joinMarkdown,
  linkIssue,
  type Markdown,
  md,
  nothing,
  quoteCode,
  repeat,
  sayWords,
} from './markdown.js';
import { sayDue, sayEffort, sayOwners } from './task-marks.js';

/** What the body of a tracking issue is made from. */
export interface TrackingText {
  readonly keyed: KeyedTask;
  readonly incident: Pick<Incident, 'number' | 'title' | 'url'>;
  readonly repository: Pick<Repository, 'name'>;
  /** Identity of the incident. */
  readonly identity: string;
  readonly postmortem: Postmortem;
  readonly template: Template;
  /** Where it is made, and who may read it there. */
  readonly target: TaskTarget;
}

/** Tells someone who never saw the incident what to do, and why. */
export function renderTrackingIssue(text: TrackingText): Markdown {
  const { keyed, incident, repository, identity, target } = text;
  const { task } = keyed;
  if (target.audience === 'everybody') return renderPublicIssue(text);
  const link = linkIssue(
    { ...incident, repository: repository.name },
    target.repository ?? repository.name,
  );
  return joinMarkdown(
    [
      md`> ${sayWords(task.text, 1000)}`,
      renderMarks(text),
      renderChecklist(task.checklist),
      md`### Where this comes from`,
      md`A corrective task of the incident ${link} “${sayWords(incident.title, 200)}”, section “${sayWords(task.section, 100)}”.`,
      renderExcerpt(md`Impact`, findValue(text, 'impact')),
      renderExcerpt(md`Root cause`, findValue(text, 'root-cause') ?? findCause(text)),
      md`Closing this issue ticks the task in ${link}; when every task is done, the incident closes.`,
      hide(writeTaskMarker({ incident: identity, key: keyed.key, apart: target.apart })),
    ],
    '\n\n',
  );
}

/** The task's own words and nothing of the incident, not even where it is. */
function renderPublicIssue(text: TrackingText): Markdown {
  const { task, key } = text.keyed;
  const { apart } = text.target;
  return joinMarkdown(
    [
      md`> ${sayWords(task.text, 1000)}`,
      renderMarks(text),
      renderChecklist(task.checklist),
      md`Closing this issue ticks the task that it was made for.`,
      hide(writeTaskMarker({ incident: concealIncident(text.identity), key, apart })),
    ],
    '\n\n',
  );
}

function renderMarks({ keyed: { task } }: TrackingText): Markdown {
  const priority = task.priority === null ? nothing : quoteCode(task.priority, 40);
  return joinMarkdown(
    [
      renderMark(md`Owner`, sayOwners(task, true)),
      renderMark(md`Due`, sayDue(task)),
      renderMark(md`Priority`, priority),
      renderMark(md`Effort`, sayEffort(task)),
    ],
    ' · ',
  );
}

function renderMark(name: Markdown, said: Markdown): Markdown {
  return said === nothing ? nothing : md`**${name}:** ${said}`;
}

function renderChecklist(items: readonly ChecklistItem[]): Markdown {
  return joinMarkdown(
    // With every character escaped, this still fits into GitHub's 65,536.
    items.slice(0, 50).map(({ text, ticked, depth }) => {
      const indent = repeat(md`  `, Math.min(depth, 5));
      return md`${indent}- ${ticked ? md`[x]` : md`[ ]`} ${sayWords(text, 200)}`;
    }),
    '\n',
  );
}

function findValue({ postmortem, template }: TrackingText, role: FieldRole): string | undefined {
  const isMeant = ({ section, name }: Field): boolean =>
    template.sections.some(
      (each) =>
        each.name === section &&
        each.fields.some((field) => field.name === name && field.role === role),
    );
  return postmortem.fields.find((field) => isMeant(field) && field.value.trim() !== '')?.value;
}

// A template may ask for the cause under a heading alone.
function findCause({ postmortem, template }: TrackingText): string | undefined {
  return findRoleSections(postmortem, template, 'cause').find(({ text }) => text !== '')?.text;
}

function renderExcerpt(label: Markdown, value: string | undefined): Markdown {
  return value === undefined ? nothing : md`**${label}:** ${sayWords(cutWords(value, 600))}`;
}
