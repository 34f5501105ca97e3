import type { Closing } from '../../world/issues/issue-state.js';

type Maybe<T> = T | null | undefined;

export interface CreateIssueInput {
  repositoryId: string;
  title: string;
  body?: Maybe<string>;
  labelIds?: Maybe<string[]>;
  assigneeIds?: Maybe<string[]>;
  milestoneId?: Maybe<string>;
  parentIssueId?: Maybe<string>;
}

export interface UpdateIssueInput {
  id: string;
  title?: Maybe<string>;
  body?: Maybe<string>;
  state?: Maybe<'OPEN' | 'CLOSED'>;
  labelIds?: Maybe<string[]>;
  assigneeIds?: Maybe<string[]>;
  milestoneId?: Maybe<string>;
}

export interface CloseIssueInput {
  issueId: string;
  stateReason?: Maybe<NonNullable<Closing['reason']>>;
  duplicateIssueId?: Maybe<string>;
}

export interface AddSubIssueInput {
  issueId: string;
  subIssueId?: Maybe<string>;
  subIssueUrl?: Maybe<string>;
  replaceParent?: Maybe<boolean>;
}

export interface LabelsInput {
  labelableId: string;
  labelIds: string[];
}

export interface AssigneesInput {
  assignableId: string;
  assigneeIds: string[];
}
