import type { Task } from '../postmortem/index.js';
import type { Markdown, Title } from '../text/index.js';

/** GitHub's limits: characters of a text, and sub-issues of one parent, closed ones included. */
export const maxBodyLength = 65_536;
export const maxSubIssues = 100;

/** One step that brings GitHub in line. Labels and people are given by name; applying a step finds their ids. */
export type Step = CreateStep | WriteStep;

export interface CreateStep {
  readonly do: 'create issue';
  readonly key: string;
  /** The line that it is created for. */
  readonly task: Pick<Task, 'line' | 'text' | 'box'>;
  /** `owner/name` of another repository to create it in; null: the incident's own. */
  readonly repository: string | null;
  /** Without a parent, because it can't be a sub-issue there. */
  readonly unparented: boolean;
  readonly title: Title;
  readonly body: Markdown;
  readonly labels: readonly string[];
  /** Logins. Those that can't be assigned are left out, and a note says so. */
  readonly assignees: readonly string[];
  readonly milestone: string | null;
}

/** Where the tracking issue of a task is created, and who may read it there. */
export interface TaskTarget {
  /** `owner/name`; null: the incident's own repository. */
  readonly repository: string | null;
  readonly audience: 'team' | 'everybody';
  /** It can't be a sub-issue there, so it gets no parent. Links in both texts connect it to its line. */
  readonly unparented: boolean;
}

/** A tracking issue as a step names it. */
export interface IssueTarget {
  readonly id: string;
  /** Identity, `owner/name#12`. */
  readonly issue: string;
}

export type WriteStep =
  | { readonly do: 'add tracking label'; readonly target: IssueTarget; readonly label: string }
  | { readonly do: 'add sub-issue'; readonly target: IssueTarget }
  | { readonly do: 'retitle issue'; readonly target: IssueTarget; readonly title: Title }
  | { readonly do: 'close issue'; readonly target: IssueTarget }
  | {
      readonly do: 'close duplicate';
      readonly target: IssueTarget;
      readonly of: IssueTarget;
    }
  | { readonly do: 'remove sub-issue'; readonly target: IssueTarget }
  | { readonly do: 'reopen issue'; readonly target: IssueTarget }
  | {
      readonly do: 'edit body';
      /** The person's own text with checkboxes and links spliced in; nothing else changes. */
      readonly body: string;
      readonly linked: number;
      readonly ticked: number;
      readonly unticked: number;
    }
  | { readonly do: 'add phase label'; readonly label: string }
  | { readonly do: 'remove phase label'; readonly label: string }
  | { readonly do: 'close incident' }
  | { readonly do: 'reopen incident' }
  | { readonly do: 'add status comment'; readonly body: Markdown }
  | { readonly do: 'edit status comment'; readonly comment: string; readonly body: Markdown }
  | { readonly do: 'delete status comment'; readonly comment: string };

/** A step in plain words, for the log and a dry run. Titles in it are data that still has to be neutralised. */
export function describeStep(step: Step): string {
  switch (step.do) {
    case 'create issue':
      return step.repository === null
        ? `create a tracking issue: ${step.title}`
        : `create a tracking issue in ${step.repository}${step.unparented ? ', not as a sub-issue' : ''}: ${step.title}`;
    case 'add tracking label':
      return `label ${step.target.issue} "${step.label}"`;
    case 'add sub-issue':
      return `make ${step.target.issue} a sub-issue of the incident`;
    case 'remove sub-issue':
      return `unlink ${step.target.issue} from the incident`;
    case 'retitle issue':
      return `retitle ${step.target.issue}: ${step.title}`;
    case 'close issue':
      return `close ${step.target.issue} as completed`;
    case 'close duplicate':
      return `close ${step.target.issue} as a duplicate of ${step.of.issue}`;
    case 'reopen issue':
      return `reopen ${step.target.issue}`;
    case 'edit body':
      return `edit the incident's text: ${describeEdit(step)}`;
    case 'add phase label':
      return `label the incident "${step.label}"`;
    case 'remove phase label':
      return `remove the label "${step.label}" from the incident`;
    case 'close incident':
      return 'close the incident as completed';
    case 'reopen incident':
      return 'reopen the incident';
    case 'add status comment':
      return 'add the status comment';
    case 'edit status comment':
      return 'update the status comment';
    case 'delete status comment':
      return 'delete a second status comment';
  }
}

function describeEdit(edit: { linked: number; ticked: number; unticked: number }): string {
  const parts = [
    [edit.linked, 'linked'],
    [edit.ticked, 'ticked'],
    [edit.unticked, 'unticked'],
  ] as const;
  const changes = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${String(count)} ${word}`);
  return changes.length > 0 ? changes.join(', ') : 'an edit made at the same time is merged back';
}

export function isCreation(step: Step): step is CreateStep {
  return step.do === 'create issue';
}

/** The labels that the incident's repository needs before these steps can be applied. */
export function listNeededLabels(steps: readonly Step[]): readonly string[] {
  const names = steps.flatMap((step) => {
    if (step.do === 'create issue') return step.repository === null ? step.labels : [];
    return step.do === 'add phase label' || step.do === 'add tracking label' ? [step.label] : [];
  });
  return [...new Set(names)];
}
