import type { Obstacle } from '../../incident/index.js';
import { escapeText, joinMarkdown, type Markdown, md, nothing, quoteCode } from '../markdown.js';

/** What stops the action, and how to get on. */
export function renderObstacle(obstacle: Obstacle): Markdown {
  switch (obstacle.kind) {
    case 'config':
      return renderConfigProblem(obstacle.problem);
    case 'paused':
      return md`The label ${quoteCode(obstacle.label)} was removed, so nothing is kept up to date. Add it again to resume.`;
    case 'on hold':
      return md`The label ${quoteCode(obstacle.label)} is set, so nothing is written. Remove it to resume.`;
    case 'untrusted':
      return renderUntrusted(obstacle);
    case 'refused':
      return md`${escapeText(obstacle.message, 900)} The next event or the daily run tries again.`;
    case 'transferred':
      return md`This incident was tracked as ${quoteCode(obstacle.from)}. Here, only this comment is kept up to date, and the table shows the sub-issues as they are. To track it here, delete this comment: then links that are only a number mean issues of this repository, and tasks without a link get new issues.`;
    case 'emptied':
      return md`The description is empty or only the template. The tracking issues are left as they are. To get an earlier version back, open “edited” at the top of this page.`;
  }
}

type Kind<K extends Obstacle['kind']> = Extract<Obstacle, { readonly kind: K }>;

function renderConfigProblem({ file, issues }: Kind<'config'>['problem']): Markdown {
  const list = issues.slice(0, 10).map((issue) => {
    const place =
      issue.line === null ? nothing : md`, line ${issue.line}, column ${issue.column ?? 1}`;
    return md`- ${quoteCode(file)}${place}: ${escapeText(issue.message, 300)}`;
  });
  return md`Nothing is created, closed or edited until you fix this on the default branch:\n\n${joinMarkdown(list, '\n')}`;
}

// The fact, what it means, and the two ways out.
function renderUntrusted(obstacle: Kind<'untrusted'>): Markdown {
  const { author, label } = obstacle;
  const vouch = md`**To vouch for it,** read the description, then remove the label ${quoteCode(label)} and add it again. Anyone who may set labels here can do this, except the author. It covers the text as it is then: after an edit by the author, even a click on a checkbox, someone has to do it again.`;
  // The author alone: a bot that labels by itself would pass its trust on to any text with the right words.
  const list = quoteCode(`trust: { logins: ['${author}'] }`);
  const trust = md`**To always trust this author,** add ${list} to the configuration.`;
  return joinMarkdown(
    [
      md`${renderReason(obstacle)} ${renderEffect(obstacle)}`,
      vouch,
      author === 'ghost' ? nothing : trust,
    ],
    '\n\n',
  );
}

function renderReason({ author, label, reason: { kind, by } }: Kind<'untrusted'>): Markdown {
  const writer = renderLogin(author);
  const voucher = by === null ? md`Someone` : renderLogin(by);
  const stranger = md`This description is by ${writer}, who isn't known as a member of this public repository`;
  switch (kind) {
    case 'nobody':
      return md`${stranger}, and no one has vouched for it.`;
    case 'author':
      return md`${stranger}. The label ${quoteCode(label)} was set by the author, as an issue form does for anyone, which doesn't vouch for the text.`;
    case 'bot':
      return md`${stranger}. The label ${quoteCode(label)} was set by the bot ${voucher}, perhaps because of words in the text, which doesn't vouch for it.`;
    case 'edited':
      return md`${voucher} vouched for this description, but its author, ${writer}, has edited it since.`;
    case 'perhaps edited':
      return md`${voucher} vouched for this description, but it has been edited since. GitHub doesn't show by whom, so it may have been its author, ${writer}.`;
  }
}

function renderEffect({ reason: { kind } }: Kind<'untrusted'>): Markdown {
  const isEdited = kind === 'edited' || kind === 'perhaps edited';
  const until = isEdited
    ? md`Until someone vouches for it again, everything stays as it is`
    : md`Until someone does, nothing happens`;
  return md`${until}: no issue is created, linked, closed, reopened or changed, no label is set, and links aren't followed. Only this comment is written.`;
}

function renderLogin(login: string): Markdown {
  return login === 'ghost' ? md`a deleted account` : quoteCode(login, 60);
}
