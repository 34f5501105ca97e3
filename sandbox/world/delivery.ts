import type { FormattedLabel, FormattedRepository, FormattedUser } from '../payloads/format.js';
import type { FormattedComment, FormattedIssue } from '../payloads/format-issue.js';

/** The parts of a webhook's payload that a workflow reads. */
export interface Payload {
  action?: string;
  issue?: FormattedIssue;
  comment?: FormattedComment;
  label?: FormattedLabel;
  assignee?: FormattedUser;
  changes?: Record<string, unknown>;
  inputs?: Record<string, string>;
  ref?: string;
  schedule?: string;
  workflow?: string;
  repository: FormattedRepository;
  organization?: Pick<FormattedUser, 'login' | 'id' | 'node_id' | 'url'>;
  sender: FormattedUser;
}

/** An event that would start a workflow: its name as in `on:`, and the payload. */
export interface Delivery {
  name: 'issues' | 'issue_comment' | 'schedule' | 'workflow_dispatch';
  payload: Payload;
}
