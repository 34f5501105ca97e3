import type { Obstacle } from '../../incident/index.js';
import { renderUntrustedReason } from './untrusted-reason.js';
import { joinMarkdown, type Markdown, md, nothing, quoteCode, escapeText } from '../markdown.js';

/** What stops the loop from acting, and who can mend it how. */
export function renderObstacle(obstacle: Obstacle): Markdown {
  switch (obstacle.kind) {
    case 'config': {
      const { file, issues } = obstacle.problem;
      const list = issues.slice(0, 10).map((issue) => {
        const place =
          issue.line === null ? nothing : md`, line ${issue.line}, column ${issue.column ?? 1}`;
        return md`- ${quoteCode(file)}${place}: ${escapeText(issue.message, 300)}`;
      });
      return md`Nothing is created, closed or edited until this is mended on the default branch:\n\n${joinMarkdown(list, '\n')}`;
    }
    case 'paused':
      return md`The label ${quoteCode(obstacle.label)} was taken off, so nothing is kept in step. Put it back to resume.`;
    case 'on hold':
      return md`The label ${quoteCode(obstacle.label)} is on: nothing is written.`;
    case 'untrusted':
      return renderUntrustedReason(obstacle);
    case 'refused':
      return md`${escapeText(obstacle.message, 900)} The next event or the daily sweep tries again.`;
    case 'transferred':
      return md`It was taken up as ${quoteCode(obstacle.from)}, so nothing but this comment is written here; its sub-issues are shown as they are. Delete this comment, and the incident is taken up anew: links that are a bare number then mean issues of this repository, and tasks without a link get issues here.`;
    case 'emptied':
      return md`The postmortem was here, and now the text is empty or the template again. Its tracking issues are left as they are. An earlier text is under “edited” at the top of this page.`;
  }
}
