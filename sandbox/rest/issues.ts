import type { Issue, Milestone } from '../world/entities.js';
import {
  type Call,
  type Reply,
  issueIn,
  labelsNamed,
  page,
  repositoryIn,
  reply,
  textIn,
  textsIn,
  usersNamed,
} from './call.js';
import { formatIssue } from '../payloads/format-issue.js';
import { selectIssues } from '../graphql/objects/select-issues.js';
import { addAssignees, removeAssignees } from '../world/issues/assignees.js';
import { issueOf } from '../world/issues/find-issue.js';
import { canTriage, requireIssuesRead } from '../world/accounts/identity.js';
import { type Closing, closeIssue, reopenIssue } from '../world/issues/issue-state.js';
import { createIssue, updateIssue } from '../world/issues/issues.js';
import { Refusal, invalid } from '../world/refusal.js';
import { addSubIssue, removeSubIssue } from '../world/issues/sub-issues.js';

const issuesPath = '/repos/{owner}/{repo}/issues';
const issuePath = `${issuesPath}/{number}`;

export const issueRoutes: Record<string, (call: Call) => Reply> = {
  [`GET ${issuesPath}`]: listIssues,
  [`POST ${issuesPath}`]: (call) => reply(201, printed(call, openIssue(call))),
  [`GET ${issuePath}`](call) {
    const issue = issueIn(call);
    requireIssuesRead(call.who, repositoryIn(call));
    return reply(200, printed(call, issue));
  },
  [`PATCH ${issuePath}`]: (call) => reply(200, printed(call, changeIssue(call))),
  [`POST ${issuePath}/assignees`](call) {
    const issue = issueIn(call);
    addAssignees(
      call.world,
      call.who,
      issue,
      usersNamed(call, textsIn(call.body, 'assignees') ?? []),
    );
    return reply(201, printed(call, issue));
  },
  [`DELETE ${issuePath}/assignees`](call) {
    const issue = issueIn(call);
    removeAssignees(
      call.world,
      call.who,
      issue,
      usersNamed(call, textsIn(call.body, 'assignees') ?? []),
    );
    return reply(200, printed(call, issue));
  },
  [`GET ${issuePath}/sub_issues`](call) {
    const { store } = call.world;
    return page(call, issueIn(call).subIssues, (id) => formatIssue(store, issueOf(store, id)));
  },
  [`GET ${issuePath}/parent`](call) {
    const { parent } = issueIn(call);
    if (parent === null) throw new Refusal('NOT_FOUND', 'Not Found');
    return reply(200, printed(call, issueOf(call.world.store, parent)));
  },
  [`POST ${issuePath}/sub_issues`](call) {
    const child = subIssueIn(call);
    addSubIssue(call.world, call.who, issueIn(call), child, call.body['replace_parent'] === true);
    return reply(201, printed(call, child));
  },
  [`DELETE ${issuePath}/sub_issue`](call) {
    const parent = issueIn(call);
    removeSubIssue(call.world, call.who, parent, subIssueIn(call));
    return reply(200, printed(call, parent));
  },
};

function printed({ world }: Call, issue: Issue) {
  return formatIssue(world.store, issue);
}

function listIssues(call: Call): Reply {
  const { world, who, query } = call;
  const repository = repositoryIn(call);
  requireIssuesRead(who, repository);
  const state = query.get('state') ?? 'open';
  const here = world.store.issues.filter((issue) => issue.repository === repository.id);
  const chosen = selectIssues(world.store, here, {
    filterBy: {
      labels: query.get('labels')?.split(',') ?? null,
      since: query.get('since'),
      assignee: query.get('assignee'),
      createdBy: query.get('creator'),
    },
    orderBy: {
      field:
        query.get('sort') === 'updated'
          ? 'UPDATED_AT'
          : query.get('sort') === 'comments'
            ? 'COMMENTS'
            : 'CREATED_AT',
      direction: query.get('direction') === 'asc' ? 'ASC' : 'DESC',
    },
  }).filter((issue) => state === 'all' || (state === 'open') === (issue.state === 'OPEN'));
  return page(call, chosen, (issue) => printed(call, issue));
}

function openIssue(call: Call): Issue {
  const { world, who, body } = call;
  const repository = repositoryIn(call);
  const title = textIn(body, 'title');
  if (title === undefined) {
    throw new Refusal('UNPROCESSABLE', 'title is missing', [
      { resource: 'Issue', field: 'title', code: 'missing_field' },
    ]);
  }
  // GitHub silently drops labels, assignees and milestone if the identity may not set them.
  const sets = canTriage(world.store, who, repository);
  return createIssue(world, who, repository, {
    title,
    body: textIn(body, 'body') ?? '',
    labels: sets ? labelsNamed(call, repository, textsIn(body, 'labels') ?? []) : [],
    assignees: sets ? usersNamed(call, textsIn(body, 'assignees') ?? []) : [],
    milestone: sets ? (milestoneIn(call) ?? null) : null,
  });
}

function changeIssue(call: Call): Issue {
  const { world, who, body } = call;
  const issue = issueIn(call);
  const repository = repositoryIn(call);
  const title = textIn(body, 'title');
  const labels = textsIn(body, 'labels');
  const assignees = textsIn(body, 'assignees');
  const milestone = milestoneIn(call);
  updateIssue(world, who, issue, {
    ...(title !== undefined && { title }),
    ...('body' in body && { body: textIn(body, 'body') ?? '' }),
    ...(labels && { labels: labelsNamed(call, repository, labels) }),
    ...(assignees && { assignees: usersNamed(call, assignees) }),
    ...(milestone !== undefined && { milestone }),
  });
  if (body['state'] === 'closed') closeIssue(world, who, issue, closingIn(body));
  if (body['state'] === 'open') reopenIssue(world, who, issue);
  return issue;
}

function closingIn(body: Call['body']): Closing {
  const reason = textIn(body, 'state_reason') ?? 'completed';
  switch (reason) {
    case 'completed':
      return { reason: 'COMPLETED' };
    case 'not_planned':
      return { reason: 'NOT_PLANNED' };
    case 'duplicate':
      return { reason: 'DUPLICATE' };
    default:
      throw invalid('Issue', 'state_reason', `${reason} is no reason to close`);
  }
}

function milestoneIn({ world, body }: Call): Milestone | null | undefined {
  const number = body['milestone'];
  if (number === undefined || number === null) return number;
  const found = world.store.milestones.find((each) => each.number === Number(number));
  if (!found) throw invalid('Issue', 'milestone', 'there is no such milestone');
  return found;
}

/** REST names a sub-issue by its database id, never by its number. */
function subIssueIn({ world, body }: Call): Issue {
  const found = world.store.issues.find((each) => each.databaseId === body['sub_issue_id']);
  if (!found) throw new Refusal('NOT_FOUND', 'Not Found');
  return found;
}
