import type { Note, NoteKind } from '../../incident/index.js';
import { linkIssue, type Markdown, md, nothing, quoteCode, escapeText } from '../markdown.js';

/** The repository that a text is written in. */
export interface Home {
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryUrl: string;
}

interface Words {
  readonly task: Markdown;
  readonly issue: Markdown;
  /** The issue with its title, where that may be shown. */
  readonly titled: Markdown;
  readonly detail: Markdown;
  /** The detail, where it is another issue. */
  readonly other: Markdown;
  /** The same to be copied. */
  readonly reference: Markdown;
}

/** What is the case, and the ways out of it. */
const sayings: Readonly<Record<NoteKind, (words: Words) => Markdown>> = {
  'box-ticked-issue-open': ({ task, issue }) =>
    md`${task} is ticked, but ${issue} is open. Close ${issue}, or take the tick away.`,
  'latest-event-wins': ({ task, issue }) =>
    md`${task} was changed on both sides; the latest event of ${issue} decided.`,
  'both-renamed': ({ task, issue }) =>
    md`${task} and the title of ${issue} were both reworded; both are left as they are.`,
  'not-planned': ({ issue }) =>
    md`${issue} was closed without being done. Reopen it, or take the task out of the text.`,
  duplicate: ({ issue, other }) =>
    md`${issue} was closed as a duplicate of ${other}. Link to ${other} instead, reopen ${issue}, or take the task out of the text.`,
  'line-gone': ({ titled }) =>
    md`${titled} is open, but its line is gone from the text. Close it as not planned, remove it as a sub-issue, or put the line back.`,
  'line-gone-apart': ({ titled }) =>
    md`${titled} is open, but its line is gone from the text. Close it as not planned, take its tracking label off, or put the line back.`,
  'added-by-hand': ({ titled }) =>
    md`${titled} was added by hand as a sub-issue; no task links to it. Close it, remove it as a sub-issue, or link it from a task.`,
  'other-parent': ({ issue }) =>
    md`${issue} belongs to another parent issue. It is followed, and stays where it is.`,
  'unlinked-by-hand': ({ issue }) =>
    md`${issue} is no longer a sub-issue of this incident, or there was no place for it. It is followed through the link in the text.`,
  'link-unreadable': ({ task, issue }) =>
    md`${task} links to ${issue}, which can't be read. Remove the link, and a new issue is made; or give the token access to it.`,
  transferred: ({ task, issue, other, reference }) =>
    md`${issue}, which ${task} links to, was transferred and is now ${other}. It is followed there, and nothing is written to it; put ${reference} into the line.`,
  'link-to-incident': ({ task, issue }) =>
    md`${task} follows the incident ${issue}, and is done when that closes.`,
  'link-to-itself': ({ task }) =>
    md`${task} links to this incident itself. Remove the link, and an issue is made for it.`,
  'link-to-parent': ({ task, issue }) =>
    md`${task} links to ${issue}, under which this incident stands as a sub-issue: each would wait for the other. Remove the link, and an issue is made for it.`,
  'link-in-circle': ({ task, issue }) =>
    md`${task} links to the incident ${issue}, one of whose tasks links back to this one: each would wait for the other. Both lines count by their boxes; take one of the links out.`,
  'pull-request-closed': ({ task, issue }) =>
    md`${task} links to ${issue}, which was closed without being merged. Link another one, or remove the link.`,
  'same-link-twice': ({ issue }) =>
    md`Two lines link to ${issue}. They count as one task, done when both are ticked.`,
  'two-links': ({ task }) => md`${task} carries more than one link; the first counts.`,
  'too-many-tasks': ({ task, detail }) =>
    md`${task} got no tracking issue: an incident may have ${detail} (tasks.max in the configuration). Merge tasks, or raise the limit.`,
  'no-place-left': ({ task }) =>
    md`${task} got no tracking issue: GitHub allows 100 sub-issues, closed ones counted. Remove some, or merge tasks.`,
  'run-share-used': ({ detail }) =>
    md`Tasks that wait for their tracking issue: ${detail}. One run creates at most 200 for the incidents of one author, and 400 in all; the next event or the daily sweep goes on.`,
  'body-too-long': () =>
    md`The text is so long that the links would not fit into GitHub's 65,536 characters. They stand in the table above; everything else works.`,
  'history-unreadable': () =>
    md`GitHub doesn't show this token who edited the text above. Boxes and links are kept all the same, but an edit that was saved in the very moment in which the loop wrote them can't be put back: look under “edited” if words are missing.`,
  'link-not-read': ({ task, issue }) =>
    md`${task} is followed by ${issue}; its link can’t be written into the line, because something unfinished before it would swallow the link. Close a bracket or backtick, and it follows.`,
  'not-assigned': ({ issue, detail }) =>
    md`${detail} isn't assigned to ${issue}. Owners are assigned once, when an issue is made, and only where GitHub lets them be.`,
  vouched: ({ reference }) =>
    md`${reference} vouched for this text. An edit by its author, a click on a box too, asks for it anew.`,
  'no-milestone': ({ detail }) =>
    md`Tracking issues have no milestone, though ${quoteCode('tracking.milestone')} names “${detail}”. It is set once, when an issue is made, and only where an open milestone has exactly that title.`,
  'target-unreadable': ({ task, detail }) =>
    md`${task} is to be tracked in ${detail}, which this token can’t see. Give the token “Issues: Read and write” there (the workflow’s own token reaches its own repository only), or name another repository.`,
  'target-refused': ({ task, detail }) => md`${task} got no issue in another repository, ${detail}`,
  'target-not-listed': ({ task, detail }) =>
    md`${task} is to be tracked in ${detail}, where this repository’s tasks may not go: those of the same owner may, or where ${quoteCode('tracking.repositories')} is set, those that it lists. Add it there, or make the issue by hand and put its reference behind the task.`,
  apart: ({ detail }) =>
    md`Issues in ${detail} are no sub-issues of this incident, for GitHub refused to link one there. They are followed all the same, through the links in the text.`,
  'apart-owner': ({ detail }) =>
    md`Issues in ${detail} are no sub-issues of this incident, for GitHub links those within one owner only. They are followed all the same, through the links in the text.`,
  'target-public': ({ task, detail }) =>
    md`${task} is to be tracked in ${detail}, which everybody can read, while this incident is private. Name a private repository, or set ${quoteCode('tracking: { public: allow }')}: then the task’s own words go there, and nothing else.`,
  'closed-early': () =>
    md`This incident was closed while tasks were open. It stays closed; reopen it to go on.`,
  'reopened-by-person': () =>
    md`Every task is done, and somebody reopened this incident. It stays open until a task is added or changes.`,
  'new-tasks-in-closed': () =>
    md`This incident is closed, so its new tasks get no tracking issues. Reopen it, and they do.`,
};

export function renderNote(note: Note, home: Home): Markdown {
  const issue = renderIssueLink(note.issue, home);
  const detail = note.detail === null ? nothing : escapeText(note.detail, 600);
  return sayings[note.kind]({
    task: note.task === null ? nothing : md`“${escapeText(note.task, 120)}”`,
    issue,
    titled: note.detail === null ? issue : md`${issue} (“${detail}”)`,
    detail,
    other: renderIssueLink(note.detail, home),
    reference: quoteCode(note.detail ?? ''),
  });
}

/** An issue by its identity, as a link. */
export function renderIssueLink(issue: string | null, home: Home): Markdown {
  if (issue === null) return nothing;
  const [, repository, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/u.exec(issue) ?? [];
  if (repository === undefined || number === undefined) return escapeText(issue);
  const server = home.repositoryUrl.slice(0, -home.repository.length);
  const url = `${server}${repository}/issues/${number}`;
  return linkIssue({ repository, number: Number(number), url }, home.repository);
}
