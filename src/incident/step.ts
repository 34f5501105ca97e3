import type { Task } from '../postmortem/index.js';
import type { Markdown, Title } from '../text/index.js';

/** One step that brings GitHub in line. Labels and people are named; applying them finds their ids. */
export type Step = CreateStep | WriteStep;

export interface CreateStep {
  readonly do: 'create issue';
  readonly key: string;
  /** The line that it is made for. */
  readonly task: Pick<Task, 'line' | 'text' | 'box'>;
  /** `owner/name` of another repository to make it in; null: beside the incident. */
  readonly repository: string | null;
  /** Without a parent, since it can be no sub-issue there. */
  readonly unparented: boolean;
  readonly title: Title;
  readonly body: Markdown;
  readonly labels: readonly string[];
  /** Logins; who can't be assigned is left out and noted. */
  readonly assignees: readonly string[];
  readonly milestone: string | null;
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
      /** The person's own text with boxes and links spliced in: nothing else of it changes. */
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

/** A step in plain words, for the log and a dry run. Titles in it are data and still to be neutralised. */
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
      return `take the label "${step.label}" off the incident`;
    case 'close incident':
      return 'close the incident as completed';
    case 'reopen incident':
      return 'reopen the incident';
    case 'add status comment':
      return 'write the status comment';
    case 'edit status comment':
      return 'bring the status comment up to date';
    case 'delete status comment':
      return 'remove a second status comment';
  }
}

function describeEdit(edit: { linked: number; ticked: number; unticked: number }): string {
  const parts = [
    [edit.linked, 'linked'],
    [edit.ticked, 'ticked'],
    [edit.unticked, 'unticked'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${String(count)} ${word}`);
  return said.length > 0 ? said.join(', ') : 'an edit made meanwhile is merged back';
}

export function isCreation(step: Step): step is CreateStep {
  return step.do === 'create issue';
}

/** The labels that the incident's repository must hold before these steps can be applied. */
export function labelsNeeded(steps: readonly Step[]): readonly string[] {
  const names = steps.flatMap((step) => {
    if (step.do === 'create issue') return step.repository === null ? step.labels : [];
    return step.do === 'add phase label' || step.do === 'add tracking label' ? [step.label] : [];
  });
  return [...new Set(names)];
}
