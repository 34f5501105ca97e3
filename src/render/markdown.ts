import { type ChartText, cleanLine, cutWords, type Markdown, unseen } from '../text/index.js';

export type { Markdown };

// The only place where text becomes Markdown: every caller has escaped its text.
function seal(text: string): Markdown {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a brand can't be put on otherwise
  return text as Markdown;
}

/** Joins our own words (the literal parts) with Markdown; the compiler refuses raw text. */
export function md(
  words: TemplateStringsArray,
  ...values: readonly (Markdown | number)[]
): Markdown {
  return seal(String.raw({ raw: words.map((word) => word) }, ...values));
}

export const nothing = md``;

export function joinMarkdown(
  parts: readonly Markdown[],
  separator: ' ' | ', ' | ' · ' | '\n' | '\n\n',
): Markdown {
  return seal(parts.filter((part) => part !== '').join(separator));
}

/** Cells of a table row; an empty one stays a cell. */
export function joinCells(cells: readonly Markdown[]): Markdown {
  return seal(`| ${cells.join(' | ')} |`);
}

/** A column of a table: its heading and a cell for each row. */
export interface Column {
  readonly head: Markdown;
  readonly cells: readonly Markdown[];
}

// With up to three columns a narrow screen has room enough.
const narrow = 3;

/**
 * A table with left-aligned columns, all of which have the same number of cells. The first one stays readable on a
 * phone, because its heading has a fixed width: the columns to its right scroll.
 */
export function joinTable(columns: readonly Column[]): Markdown {
  const rows = (columns[0]?.cells ?? []).map((_, index) =>
    joinCells(columns.map(({ cells }) => cells[index] ?? nothing)),
  );
  const padding = seal(columns.length > narrow ? '\u00a0'.repeat(40) : '');
  const heads = joinCells(
    columns.map(({ head }, index) => (index === 0 ? md`${head}${padding}` : head)),
  );
  return joinMarkdown([heads, joinCells(columns.map(() => md`:--`)), ...rows], '\n');
}

/** Markdown that is closed until it is clicked. The summary is HTML: no Markdown is read in it. */
export function fold(summary: Markdown, text: Markdown): Markdown {
  return seal(`<details><summary>${summary}</summary>\n\n${text}\n\n</details>`);
}

/** Short words that never break over two lines; they must hold no link and no tag. */
export function keepTogether(words: Markdown): Markdown {
  return seal(words.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011'));
}

type Noun = 'entry' | 'incident' | 'note' | 'problem' | 'step' | 'suggestion' | 'task' | 'thing';

/** A number with its noun, such as `1 task` or `5 tasks`. */
export function count(number: number, one: Noun): Markdown {
  return seal(`${String(number)} ${number === 1 ? one : `${one}s`.replace(/ys$/u, 'ies')}`);
}

export function repeat(sign: Markdown, times: number): Markdown {
  return seal(sign.repeat(Math.max(0, times)));
}

/**
 * Data as words in a line: no markup, HTML, link, mention, reference or closing keyword.
 * Safe in a paragraph, a list item, a quote and a table cell.
 */
export function escapeText(text: string, length = 2000): Markdown {
  return seal(
    breakReferences(cutWords(cleanLine(text), length))
      .replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
      .replace(/[\\`*_[\]|~$]/gu, (sign) => `\\${sign}`)
      // GitHub would turn these into links by itself.
      .replace(/:\/\//gu, ':\\//')
      .replace(/www\./giu, (start) => `${start.slice(0, 3)}\\.`)
      // These begin a heading, a list or a rule, but only at the start of a line.
      .replace(/^([-+#=:])/u, '\\$1')
      .replace(/^(\d+)([.)])/u, '$1\\$2'),
  );
}

/** The same inside our own HTML, where Markdown's escapes would show. */
export function escapeTextInHtml(text: string, length = 200): Markdown {
  return seal(escapeHtml(breakReferences(cutWords(cleanLine(text), length))));
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  );
}

const wordJoiner = '\u2060';

// A zero-width joiner after the character keeps GitHub from reading a mention, a reference or an issue's URL.
function breakReferences(text: string): string {
  return text
    .replace(/@(?=[\w-])/gu, `@${wordJoiner}`)
    .replace(/#(?=\d)/gu, `#${wordJoiner}`)
    .replace(/(?<![a-z\d])(GH)-(?=\d)/giu, `$1${wordJoiner}-`)
    .replace(/:\/\/(?=\S*\/(?:issues|pull|pulls|discussions|commit)\/)/giu, `:${wordJoiner}//`);
}

// Quoted text is shown as it is, but code that looks for our own markers must not find one in it.
function breakMarkers(text: string): string {
  return text.replace(/<(?=!--)/gu, `<${wordJoiner}`);
}

/** Data as a code span: nothing in it is read as markup, a mention or a reference. Safe in a table cell. */
export function quoteCode(text: string, length = 160): Markdown {
  const line = cutWords(breakMarkers(cleanLine(text)), length).replaceAll('|', '¦');
  if (line === '') return nothing;
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return seal(`${fence}${pad}${line}${pad}${fence}`);
}

/** A code span that links to an address; only the code span if the address isn't a plain https one. */
export function linkCode(text: string, address: string): Markdown {
  const code = quoteCode(text);
  return /^https:\/\/[\w.:/-]+$/u.test(address) ? seal(`[${code}](${address})`) : code;
}

/** A real mention, for the owners of a task. Anything that isn't a login becomes words. */
export function mention(login: string): Markdown {
  return /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/iu.test(login)
    ? seal(`@${login}`)
    : escapeText(login);
}

/** A link to an issue at the address that GitHub's API gave. GitHub doesn't expand it to title and state. */
export function linkIssue(
  issue: { readonly repository: string; readonly number: number; readonly url: string },
  home: string,
): Markdown {
  const isElsewhere = issue.repository.toLowerCase() !== home.toLowerCase();
  const name = `${isElsewhere ? issue.repository : ''}#${String(issue.number)}`;
  return /^https?:\/\/[\w.:/-]+$/u.test(issue.url) && /^[\w./-]*#\d+$/u.test(name)
    ? seal(`[${name}](${issue.url})`)
    : escapeText(name);
}

/** A hidden marker, as incident/marker.ts writes it; anything else becomes nothing. */
export function hide(marker: string): Markdown {
  return seal(/^<!-- postmortem-loop:[^<>]* -->$/u.test(marker) ? marker : '');
}

/** A Mermaid chart. Its lines hold no syntax but ours, so none of them ends the fence. */
export function fenceMermaid(lines: readonly ChartText[]): Markdown {
  return seal(['```mermaid', ...lines, '```'].join('\n'));
}

/**
 * Data as a block of Markdown to copy from: nothing in it is read as markup, a mention or a reference,
 * and no line of it ends the block. `indent` puts it inside a list item.
 */
export function fenceMarkdown(lines: readonly string[], indent: '' | '  ' = ''): Markdown {
  const clean = lines.map((line) =>
    breakMarkers(
      line
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(unseen, '')
        .replace(/\p{Cs}/gu, '\ufffd')
        .trimEnd(),
    ),
  );
  const longest = Math.max(2, ...(clean.join('\n').match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const block = [`${fence}markdown`, ...clean, fence];
  return seal(block.map((line) => `${indent}${line}`.trimEnd()).join('\n'));
}

/** An ISO 8601 date; anything else is left out. */
export function formatDate(date: string | null): Markdown {
  return seal(date !== null && /^\d{4}-\d\d-\d\d$/u.test(date) ? date : '');
}
