import { identityOf } from '../loop/identity.js';
import type { Texts } from '../loop/scene.js';
import { renderStatusComment } from './status-comment.js';
import { renderTrackingIssue } from './tracking-issue.js';

/** What the planner has written on GitHub. */
export const texts: Texts = {
  trackingBody: (keyed, { observed, postmortem, template }, target) =>
    renderTrackingIssue({
      target,
      keyed,
      incident: observed.incident,
      repository: observed.repository,
      identity: identityOf(observed.repository.name, observed.incident.number),
      postmortem,
      template,
    }),
  statusComment: renderStatusComment,
};
