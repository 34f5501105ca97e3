export interface OpenedIssue {
  title: string;
  body?: string;
  /** As by an issue form: anybody's issue gets them, and a missing label is made first. */
  labels?: readonly string[];
  assignees?: readonly string[];
  milestone?: string;
  parent?: number;
}

export type CloseReason = 'completed' | 'not planned' | { duplicateOf: number };

/** A person acting in the browser, in one repository. Deeds that the person has no right to throw a Refusal. */
export interface Person {
  login: string;
  openIssue(opened: OpenedIssue): number;
  edit(issue: number, body: string): void;
  /** Clicks the first open box in a task-list line that contains the text. */
  tick(issue: number, text: string): void;
  untick(issue: number, text: string): void;
  retitle(issue: number, title: string): void;
  close(issue: number, reason?: CloseReason): void;
  reopen(issue: number): void;
  /** A label that the repository hasn't is made first. */
  label(issue: number, name: string): void;
  unlabel(issue: number, name: string): void;
  assign(issue: number, ...logins: string[]): void;
  unassign(issue: number, ...logins: string[]): void;
  /** Gives the comment's database id. */
  comment(issue: number, body: string): number;
  editComment(comment: number, body: string): void;
  deleteComment(comment: number): void;
  addSubIssue(parent: number, child: number): void;
  removeSubIssue(parent: number, child: number): void;
  /** Turns a task into an issue: the line's text becomes the title, the line keeps `#n`. */
  convertToIssue(issue: number, text: string): number;
  deleteIssue(issue: number): void;
  /** Gives the number in the other repository, `owner/name`. */
  transferIssue(issue: number, target: string): number;
  openPullRequest(texts: { title: string; body?: string }): number;
  merge(pullRequest: number): void;
  /** Writes a file at the head of the default branch. */
  putFile(path: string, text: string): void;
  removeFile(path: string): void;
  /** Starts the workflow by hand, with these inputs. */
  dispatch(inputs?: Record<string, string>): void;
}
