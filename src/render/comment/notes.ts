import type { Note, NoteKind, Report } from '../../incident/index.js';
import {
  count,
  escapeText,
  fold,
  joinMarkdown,
  type Markdown,
  md,
  nothing,
  quoteCode,
} from '../markdown.js';
import { type Home, renderIssueLink } from './issue-link.js';

/** What a note speaks of. */
interface Words {
  /** The task's words, quoted; of several tasks with the same note those of all. */
  readonly task: Markdown;
  readonly issue: Markdown;
  /** The issue with its title, if that may be shown. */
  readonly titled: Markdown;
  readonly detail: Markdown;
  /** The detail as an issue. */
  readonly other: Markdown;
  /** The detail to copy. */
  readonly reference: Markdown;
}

/** What each note says: the fact, then the ways out. */
const texts: Readonly<Record<NoteKind, (words: Words) => Markdown>> = {
  'box-ticked-issue-open': ({ task, issue }) =>
    md`${task} is checked, but ${issue} is open. Close ${issue} or uncheck the task.`,
  'latest-event-wins': ({ task, issue }) =>
    md`${task} and ${issue} were both changed. The latest change to ${issue} was kept.`,
  'both-renamed': ({ task, issue }) =>
    md`${task} and the title of ${issue} were both reworded. Neither was changed.`,
  'not-planned': ({ issue }) =>
    md`${issue} was closed as not planned. Reopen it or remove the task from the postmortem.`,
  duplicate: ({ issue, other }) =>
    md`${issue} was closed as a duplicate of ${other}. Link the task to ${other}, reopen ${issue}, or remove the task from the postmortem.`,
  'line-gone': ({ titled }) =>
    md`${titled} is open, but its task was removed from the postmortem. Close it as not planned, remove it from the sub-issues, or put the task back.`,
  'line-gone-unparented': ({ titled }) =>
    md`${titled} is open, but its task was removed from the postmortem. Close it as not planned, remove its tracking label, or put the task back.`,
  'added-by-hand': ({ titled }) =>
    md`${titled} was added as a sub-issue by hand, and no task links to it. Link a task to it, close it, or remove it from the sub-issues.`,
  'other-parent': ({ issue }) =>
    md`${issue} is a sub-issue of another issue. It still counts for its task and stays where it is.`,
  'unlinked-by-hand': ({ issue }) =>
    md`${issue} isn't a sub-issue of this incident. It still counts through the link in its task.`,
  'link-unreadable': ({ task, issue }) =>
    md`${task} links to ${issue}, which the action can't read. Give the token access, or remove the link to get a new tracking issue.`,
  transferred: ({ task, issue, other, reference }) =>
    md`${task} links to ${issue}, which was transferred to ${other}. It still counts, but nothing is written to it. Replace the link with ${reference}.`,
  'link-to-incident': ({ task, issue }) =>
    md`${task} links to the incident ${issue} and is done when that incident closes.`,
  'link-to-itself': ({ task }) =>
    md`${task} links to this incident. Remove the link to get a tracking issue.`,
  'link-to-parent': ({ task, issue }) =>
    md`${task} links to ${issue}, the parent of this incident, so each would wait for the other. Remove the link to get a tracking issue.`,
  'link-in-circle': ({ task, issue }) =>
    md`${task} links to the incident ${issue}, which has a task that links back here, so each would wait for the other. Only the checkboxes count until you remove one of the links.`,
  'pull-request-closed': ({ task, issue }) =>
    md`${task} links to ${issue}, which was closed without being merged. Link another pull request or remove the link.`,
  'same-link-twice': ({ issue }) =>
    md`Two tasks link to ${issue}. They count as one, which is done when both are checked.`,
  'two-links': ({ task }) => md`${task} has more than one link. Only the first counts.`,
  'too-many-tasks': ({ task, detail }) =>
    md`No tracking issue for ${task}: an incident can have at most ${detail}. Merge tasks or raise ${quoteCode('tasks.max')} in the configuration.`,
  'no-place-left': ({ task }) =>
    md`No tracking issue for ${task}: GitHub allows 100 sub-issues, including closed ones. Remove some or merge tasks.`,
  'run-share-used': ({ detail }) =>
    md`Tasks still waiting for a tracking issue: ${detail}. One run creates up to 200 for incidents by the same author and 400 in total. The next event or the daily run creates more.`,
  'body-too-long': () =>
    md`The links to the tracking issues don't fit into the description, because GitHub allows 65,536 characters. Use the links in the table. Everything else works.`,
  'history-unreadable': () =>
    md`GitHub doesn't show this token who edited the description. Checkboxes and links are kept up to date, but an edit saved at the same moment as one by the action can be lost. If words are missing, open “edited” at the top of this page.`,
  'link-not-read': ({ task, issue }) =>
    md`${task} belongs to ${issue}, but the link can't be written into its line because a bracket or backtick before it isn't closed. Close it to get the link.`,
  'not-assigned': ({ issue, detail }) =>
    md`GitHub didn't assign ${detail} to ${issue}. Owners are assigned only once, when an issue is created. Check that they have access to the repository and assign them by hand.`,
  vouched: ({ reference }) =>
    md`${reference} vouched for this text. Any edit by its author, even a click on a checkbox, makes that necessary again.`,
  'no-milestone': ({ detail }) =>
    md`No milestone was set: ${quoteCode('tracking.milestone')} is “${detail}”, and no open milestone has that title. It is set only once, when an issue is created.`,
  'target-unreadable': ({ task, detail }) =>
    md`No tracking issue for ${task}: the token can't see the repository ${detail}. Use a token with “Issues: Read and write” there (the workflow's own token reaches only its own repository), or name another repository.`,
  'target-refused': ({ task, detail }) =>
    md`No tracking issue for ${task}: GitHub refused to create it in ${detail}`,
  'target-not-listed': ({ task, detail }) =>
    md`No tracking issue for ${task}: ${detail} isn't allowed. Add it to ${quoteCode('tracking.repositories')} (without that setting, repositories of the same owner are allowed), or create the issue by hand and link it in the task.`,
  unparented: ({ detail }) =>
    md`Tracking issues in ${detail} aren't sub-issues, because GitHub refused to link one. They still count through the links in the tasks.`,
  'unparented-owner': ({ detail }) =>
    md`Tracking issues in ${detail} aren't sub-issues, because GitHub links sub-issues only within one owner. They still count through the links in the tasks.`,
  'target-public': ({ task, detail }) =>
    md`No tracking issue for ${task}: everyone can read ${detail}, but this incident is private. Name a private repository, or set ${quoteCode('tracking: { public: allow }')} to publish the task's own words and nothing else.`,
  'closed-early': () =>
    md`This incident was closed while tasks were open. It stays closed. Reopen it to continue.`,
  'reopened-by-person': () =>
    md`All tasks are done, but someone reopened this incident. It stays open until a task is added or changed.`,
  'new-tasks-in-closed': () =>
    md`This incident is closed, so its new tasks get no tracking issues. Reopen it to create them.`,
};

// The same note for many tasks is one line.
const joined: ReadonlySet<NoteKind> = new Set<NoteKind>(['too-many-tasks', 'no-place-left']);

const shown = 20;
const shownTasks = 5;
const mostOpen = 3;

/** What keeps the incident open even if its tasks are done. */
export function renderBlockers({ notes, ...home }: Report): Markdown {
  const lines = renderLines(listBlockers(notes), home);
  return lines === nothing ? nothing : md`**What blocks closing**\n\n${lines}`;
}

/** How many problems keep the incident open. */
export function countBlockers(notes: readonly Note[]): number {
  return groupNotes(listBlockers(notes)).length;
}

function listBlockers(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ holds }) => holds);
}

/** What is good to know; folded if it is much. */
export function renderNotes({ notes, ...home }: Report): Markdown {
  const others = notes.filter(({ holds }) => !holds);
  const lines = renderLines(others, home);
  return others.length > mostOpen ? fold(count(others.length, 'note'), lines) : lines;
}

function renderLines(notes: readonly Note[], home: Home): Markdown {
  const groups = groupNotes(notes);
  const lines = groups.slice(0, shown).map((group) => md`- ${renderNote(group, home)}`);
  const rest = groups.length - shown;
  return joinMarkdown([...lines, rest > 0 ? md`- … and ${rest} more` : nothing], '\n');
}

type Group = readonly [Note, ...Note[]];

function groupNotes(notes: readonly Note[]): readonly Group[] {
  const groups = new Map<string, [Note, ...Note[]]>();
  for (const [index, note] of notes.entries()) {
    const key = joined.has(note.kind) ? note.kind : String(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  return [...groups.values()];
}

function renderNote(group: Group, home: Home): Markdown {
  const [note] = group;
  const issue = renderIssueLink(note.issue, home);
  const detail = note.detail === null ? nothing : escapeText(note.detail, 600);
  return texts[note.kind]({
    task: renderNames(group),
    issue,
    titled: note.detail === null ? issue : md`${issue} (“${detail}”)`,
    detail,
    other: renderIssueLink(note.detail, home),
    reference: quoteCode(note.detail ?? ''),
  });
}

function renderNames(group: Group): Markdown {
  const names = group.flatMap(({ task }) =>
    task === null ? [] : [md`“${escapeText(task, 120)}”`],
  );
  const rest = names.length - shownTasks;
  const list = joinMarkdown(names.slice(0, shownTasks), ', ');
  return rest > 0 ? md`${list} and ${rest} more` : list;
}
