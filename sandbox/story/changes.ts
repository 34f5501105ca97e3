import { cutColumns } from './columns.js';
import { formatCount } from './printer.js';
import { renderOpening } from './comment-text.js';
import type { IssueState } from '../state.js';

/** One difference on GitHub: something added, removed or changed. */
export interface Change {
  readonly sign: '+' | '-' | '~';
  readonly text: string;
  /** The new content, line by line. */
  readonly shows: readonly string[];
}

type Issues = readonly IssueState[];

/** Describes the differences between two states of GitHub. Quoted lines are at most `columns` wide. */
export function describeChanges(before: Issues, after: Issues, columns: number): readonly Change[] {
  const created = after.filter((issue) => !findSame(before, issue));
  const kept = after.flatMap((issue) => {
    const was = findSame(before, issue);
    return was === undefined ? [] : [{ was, issue }];
  });
  return [
    ...shorten(created.map(describeNew), 'issues'),
    ...kept.flatMap(({ was, issue }) => [
      ...describeBody(was, issue, columns),
      ...describeState(was, issue),
      ...describeLabels(was, issue),
      ...describeComments(was, issue, columns),
    ]),
  ];
}

function findSame(issues: Issues, { repository, number }: IssueState): IssueState | undefined {
  return issues.find((one) => one.repository === repository && one.number === number);
}

function describeNew({ number, title, assignees }: IssueState): Change {
  const owners = assignees.map((login) => `@${login}`).join(' ');
  return change('+', `#${number} ${title}${owners === '' ? '' : ` → ${owners}`}`);
}

function describeState(was: IssueState, { number, state, stateReason }: IssueState): Change[] {
  if (was.state === state) return [];
  if (state === 'OPEN') return [change('~', `#${number} is open again`)];
  const reason = (stateReason ?? 'COMPLETED').toLowerCase().replaceAll('_', ' ');
  return [change('~', `#${number} is closed as ${reason}`)];
}

function describeLabels(was: IssueState, { number, labels }: IssueState): Change[] {
  const off = was.labels.filter((name) => !labels.includes(name));
  const on = labels.filter((name) => !was.labels.includes(name));
  return [
    ...off.map((name) => change('-', `label “${name}” removed from #${number}`)),
    ...on.map((name) => change('+', `label “${name}” added to #${number}`)),
  ];
}

/** The action changes lines and never adds any, so lines can be compared by number. */
function describeBody(was: IssueState, { number, body }: IssueState, columns: number): Change[] {
  const old = was.body.split('\n');
  const changed = body
    .split('\n')
    .flatMap((line, index) => (line === old[index] ? [] : [{ line, was: old[index] ?? '' }]));
  const linked = changed.filter((each) => isLinked(each.was, each.line));
  const others = changed.filter((each) => !linked.includes(each));
  const lines = others.map(({ line }) =>
    change('~', `#${number}: ${formatTask(line, columns - 8)}`),
  );
  return [
    ...(linked.length > 0
      ? [change('~', `#${number}: links added to ${formatCount(linked.length, 'task')}`)]
      : []),
    ...shorten(lines, 'lines'),
  ];
}

function isLinked(was: string, line: string): boolean {
  return line !== was && line.replace(/ ?\(\[#\d+\]\([^)]*\)\)/u, '') === was;
}

// The action's links are shown by number, as on GitHub, and are never cut off.
function formatTask(line: string, columns: number): string {
  const shown = line
    .replace(/^\s*[-*+] /u, '')
    .replace(/\[(#\d+)\]\([^)]*\)/gu, '$1')
    .trim();
  const [link = ''] = / \(#\d+\)$/u.exec(shown) ?? [];
  return cutColumns(shown.slice(0, shown.length - link.length), columns - link.length) + link;
}

function describeComments(was: IssueState, now: IssueState, columns: number): Change[] {
  return now.comments.flatMap(({ body }, index) => {
    const old = was.comments[index]?.body;
    if (old === body) return [];
    const shows = renderOpening(body, columns);
    return [
      { sign: old === undefined ? '+' : '~', text: `status comment on #${now.number}`, shows },
    ];
  });
}

const shown = 8;

/** The first changes, and how many more there are. */
function shorten(changes: readonly Change[], kind: string): readonly Change[] {
  const [first] = changes;
  if (first === undefined || changes.length <= shown) return changes;
  const rest = change(first.sign, `… and ${changes.length - shown} more ${kind}`);
  return [...changes.slice(0, shown), rest];
}

function change(sign: Change['sign'], text: string): Change {
  return { sign, text, shows: [] };
}
