export interface OpenedIssue {
  title: string;
  body?: string;
  /** As set by an issue form: everyone may, and a missing label is created first. */
  labels?: readonly string[];
  assignees?: readonly string[];
  milestone?: string;
  parent?: number;
}

export type CloseReason = 'completed' | 'not planned' | { duplicateOf: number };

/** What a person can do in the browser, in one repository. Throws a Refusal if the person may not. */
export interface Person {
  login: string;
  openIssue(opened: OpenedIssue): number;
  edit(issue: number, body: string): void;
  /** Ticks the first unticked box in a task-list line that contains the text. */
  tick(issue: number, text: string): void;
  untick(issue: number, text: string): void;
  retitle(issue: number, title: string): void;
  close(issue: number, reason?: CloseReason): void;
  reopen(issue: number): void;
  /** Creates the label first if it is missing. */
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
  /** Converts a task to an issue: the line's text becomes the title, and `#n` replaces it. */
  convertToIssue(issue: number, text: string): number;
  deleteIssue(issue: number): void;
  /** Gives the number in the other repository, `owner/name`. */
  transferIssue(issue: number, target: string): number;
  openPullRequest(texts: { title: string; body?: string }): number;
  merge(pullRequest: number): void;
  /** Writes a file at the head of the default branch. */
  putFile(path: string, text: string): void;
  removeFile(path: string): void;
  /** Starts the workflow manually, with these inputs. */
  dispatch(inputs?: Record<string, string>): void;
}
