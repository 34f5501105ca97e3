import {
  concealIncident,
  identityOf,
  type Incident,
  type KeyedTask,
  type Repository,
  type TaskTarget,
  writeTaskMarker,
} from '../incident/index.js';
import {
  type ChecklistItem,
  type Field,
  type FieldRole,
  findRoleSections,
  type Postmortem,
  type Template,
} from '../postmortem/index.js';
import { cutWords } from '../text/index.js';
import {
  hide,
  joinMarkdown,
  linkIssue,
  type Markdown,
  md,
  nothing,
  quoteCode,
  repeat,
  escapeText,
} from './markdown.js';
import { renderDue, renderEffort, renderOwners } from './task-marks.js';

/** What the body of a tracking issue is made from. */
export interface TrackingText {
  readonly keyed: KeyedTask;
  readonly observed: {
    readonly incident: Pick<Incident, 'number' | 'title' | 'url'>;
    readonly repository: Pick<Repository, 'name'>;
  };
  readonly postmortem: Postmortem;
  readonly template: Template;
  /** Where it is made, and who may read it there. */
  readonly target: TaskTarget;
}

/** Tells someone who never saw the incident what to do, and why. */
export function renderTrackingIssue(text: TrackingText): Markdown {
  const { keyed, observed, target } = text;
  const { incident, repository } = observed;
  const identity = identityOf(repository.name, incident.number);
  const { task } = keyed;
  if (target.audience === 'everybody') return renderPublicIssue(text);
  const link = linkIssue(
    { ...incident, repository: repository.name },
    target.repository ?? repository.name,
  );
  return joinMarkdown(
    [
      md`> ${escapeText(task.text, 1000)}`,
      renderMarks(text),
      renderChecklist(task.checklist),
      md`### Where this comes from`,
      md`A corrective task of the incident ${link} “${escapeText(incident.title, 200)}”, section “${escapeText(task.section, 100)}”.`,
      renderExcerpt(md`Impact`, findValue(text, 'impact')),
      renderExcerpt(md`Root cause`, findValue(text, 'root-cause') ?? findCause(text)),
      md`Closing this issue ticks the task in ${link}; when every task is done, the incident closes.`,
      hide(writeTaskMarker({ incident: identity, key: keyed.key, unparented: target.unparented })),
    ],
    '\n\n',
  );
}

/** The task's own words and nothing of the incident, not even where it is. */
function renderPublicIssue(text: TrackingText): Markdown {
  const { task, key } = text.keyed;
  const { unparented } = text.target;
  const { incident, repository } = text.observed;
  const identity = identityOf(repository.name, incident.number);
  return joinMarkdown(
    [
      md`> ${escapeText(task.text, 1000)}`,
      renderMarks(text),
      renderChecklist(task.checklist),
      md`Closing this issue ticks the task that it was made for.`,
      hide(writeTaskMarker({ incident: concealIncident(identity), key, unparented })),
    ],
    '\n\n',
  );
}

function renderMarks({ keyed: { task } }: TrackingText): Markdown {
  const priority = task.priority === null ? nothing : quoteCode(task.priority, 40);
  return joinMarkdown(
    [
      renderMark(md`Owner`, renderOwners(task, true)),
      renderMark(md`Due`, renderDue(task)),
      renderMark(md`Priority`, priority),
      renderMark(md`Effort`, renderEffort(task)),
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
      return md`${indent}- ${ticked ? md`[x]` : md`[ ]`} ${escapeText(text, 200)}`;
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
  return value === undefined ? nothing : md`**${label}:** ${escapeText(cutWords(value, 600))}`;
}
