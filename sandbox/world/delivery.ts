import type { PrintedLabel, PrintedRepository, PrintedUser } from '../payloads/print.js';
import type { PrintedComment, PrintedIssue } from '../payloads/print-issue.js';

/** The parts of a webhook's payload that a workflow reads. */
export interface Payload {
  action?: string;
  issue?: PrintedIssue;
  comment?: PrintedComment;
  label?: PrintedLabel;
  assignee?: PrintedUser;
  changes?: Record<string, unknown>;
  inputs?: Record<string, string>;
  ref?: string;
  schedule?: string;
  workflow?: string;
  repository: PrintedRepository;
  organization?: Pick<PrintedUser, 'login' | 'id' | 'node_id' | 'url'>;
  sender: PrintedUser;
}

/** An event that would start a workflow: its name as in `on:`, and the payload. */
export interface Delivery {
  name: 'issues' | 'issue_comment' | 'schedule' | 'workflow_dispatch';
  payload: Payload;
}
