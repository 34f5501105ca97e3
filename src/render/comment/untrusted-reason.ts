import type { Obstacle } from '../../incident/index.js';
import { type Markdown, md, nothing, quoteCode } from '../markdown.js';

type Untrusted = Extract<Obstacle, { readonly kind: 'untrusted' }>;

/** Why nothing is done on a text's word, what that means, and how a maintainer vouches for it. */
export function renderUntrustedReason(obstacle: Untrusted): Markdown {
  const label = quoteCode(obstacle.label);
  const taken = isEdited(obstacle)
    ? md`What is there stays as it is, and nothing more is done`
    : md`Nothing is done`;
  return md`${sayReason(obstacle)} ${taken} on its word: no issue is created, linked, closed, reopened or changed, no label is set, and its links aren’t followed. Only this comment was written.

**To vouch for it**, somebody who may label issues here, other than its author, reads the text, takes the label ${label} off and puts it on again. GitHub keeps who that was, and it counts for the text as it is then: an edit by the author asks for it anew, and a click on a box is an edit. ${sayListing(obstacle)}`;
}

function isEdited({ doubt: { kind } }: Untrusted): boolean {
  return kind === 'edited' || kind === 'perhaps edited';
}

function sayReason({ author, label, doubt: { kind, by } }: Untrusted): Markdown {
  const writer = sayLogin(author);
  const hand = by === null ? md`somebody` : sayLogin(by);
  const stranger = md`This text is by ${writer}, who can’t be told from a stranger in a public repository`;
  switch (kind) {
    case 'nobody':
      return md`${stranger}, and nobody has vouched for it here.`;
    case 'author':
      return md`${stranger}: the label ${quoteCode(label)} was put on by its author, as an issue form does for anybody.`;
    case 'bot':
      return md`${stranger}: the label ${quoteCode(label)} was put on by the bot ${hand}, which may do so on the text’s own words.`;
    case 'edited':
      return md`${hand} vouched for this text, and its author, ${writer}, edited it since.`;
    case 'perhaps edited':
      return md`${hand} vouched for this text, and it was edited since. GitHub doesn’t show by whom, so it may have been its author, ${writer}.`;
  }
}

// The author alone: a bot that labels by itself would hand its trust to whoever writes the right words.
function sayListing({ author }: Untrusted): Markdown {
  if (author === 'ghost') return nothing;
  const list = quoteCode(`trust: { logins: ['${author}'] }`);
  return md`An author who should never need this is listed in the configuration: ${list}.`;
}

function sayLogin(login: string): Markdown {
  return login === 'ghost' ? md`a deleted account` : quoteCode(login, 60);
}
