import {
  concealIncident,
  identityOf,
  type Incident,
  type KeyedTask,
  type Repository,
  type TaskTarget,
  formatTaskMarker,
} from '../incident/index.js';
import {
  type ChecklistItem,
  type Field,
  type FieldRole,
  findRoleSections,
  type Postmortem,
  type Task,
  type Template,
} from '../postmortem/index.js';
import { renderField, renderSection } from './excerpt.js';
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
  /** Where it is created, and who may read it there. */
  readonly target: TaskTarget;
}

/** What to do and why, for someone who never saw the incident. */
export function renderTrackingIssue(text: TrackingText): Markdown {
  const { keyed, observed, target } = text;
  const { incident, repository } = observed;
  const identity = identityOf(repository.name, incident.number);
  if (target.audience === 'everybody') return renderPublicIssue(text);
  const link = linkIssue(
    { ...incident, repository: repository.name },
    target.repository ?? repository.name,
  );
  return joinMarkdown(
    [
      renderTask(text),
      md`### Context`,
      md`This task is from the postmortem of ${link} “${escapeText(incident.title, 200)}”.`,
      renderImpact(text),
      renderCause(text),
      md`Close this issue when the task is done. That checks the task in ${link}, which closes after its last task.`,
      hide(formatTaskMarker({ incident: identity, key: keyed.key, unparented: target.unparented })),
    ],
    '\n\n',
  );
}

/** The task's own words and nothing of the incident, not even where it is. */
function renderPublicIssue(text: TrackingText): Markdown {
  const { key } = text.keyed;
  const { unparented } = text.target;
  const { incident, repository } = text.observed;
  const identity = identityOf(repository.name, incident.number);
  return joinMarkdown(
    [
      renderTask(text),
      md`Close this issue when the task is done. That checks the task in the postmortem.`,
      hide(formatTaskMarker({ incident: concealIncident(identity), key, unparented })),
    ],
    '\n\n',
  );
}

function renderTask({ keyed: { task } }: TrackingText): Markdown {
  return joinMarkdown(
    [md`> ${escapeText(task.text, 1000)}`, renderMarks(task), renderChecklist(task.checklist)],
    '\n\n',
  );
}

function renderMarks(task: Task): Markdown {
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

function renderMark(name: Markdown, value: Markdown): Markdown {
  return value === nothing ? nothing : md`**${name}:** ${value}`;
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

function renderImpact({ postmortem, template }: TrackingText): Markdown {
  const impact = findField(postmortem, template, 'impact');
  return impact === undefined ? nothing : renderField(md`Impact`, postmortem, impact);
}

function renderCause({ postmortem, template }: TrackingText): Markdown {
  const label = md`Root cause`;
  const field = findField(postmortem, template, 'root-cause');
  if (field !== undefined) return renderField(label, postmortem, field);
  // A template may ask for the cause as a section without fields.
  const sections = findRoleSections(postmortem, template, 'cause');
  const section = sections.find(({ text }) => text !== '');
  return section === undefined ? nothing : renderSection(label, postmortem, section);
}

function findField(
  { fields }: Postmortem,
  { sections }: Template,
  role: FieldRole,
): Field | undefined {
  const hasRole = ({ section, name }: Field): boolean =>
    sections.some(
      (each) =>
        each.name === section &&
        each.fields.some((field) => field.name === name && field.role === role),
    );
  return fields.find((field) => field.value.trim() !== '' && hasRole(field));
}
