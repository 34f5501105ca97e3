import type { TaskReport } from '../../incident/index.js';
import { describeMany, type Finding, type Severity } from '../../rules/index.js';
import { cutWords } from '../../text/index.js';
import {
  count,
  escapeText,
  fenceMarkdown,
  fold,
  joinMarkdown,
  linkCode,
  type Markdown,
  md,
  nothing,
  quoteCode,
} from '../markdown.js';

/** Where the pages of the rules are; null if that isn't known. */
type Pages = string | null;

/** Findings that say the same of different lines: one thing to read, and one to fix. */
type Group = readonly [Finding, ...Finding[]];

const shownGroups = 10;
const shownLines = 5;

/** What has to be fixed before tasks are tracked, open to be read. */
export function renderErrors(findings: readonly Finding[], pages: Pages): Markdown {
  const groups = groupFindings(findings, 'error');
  if (groups.length === 0) return nothing;
  const list = renderGroups(groups, md`❌ `, pages);
  return md`Edit the description above. It is checked again after each edit.\n\n${list}`;
}

/** What could be better, folded, without what concerns tasks that are done. */
export function renderSuggestions(
  findings: readonly Finding[],
  tasks: readonly TaskReport[],
  pages: Pages,
): Markdown {
  const done = new Set(tasks.filter((one) => one.done).map(({ task }) => task.line));
  const open = findings.filter(({ place }) => place === null || !done.has(place.line));
  const groups = groupFindings(open, 'warning');
  if (groups.length === 0) return nothing;
  return fold(count(groups.length, 'suggestion'), renderGroups(groups, nothing, pages));
}

/** How many things have to be fixed before tasks are tracked. */
export function countErrors(findings: readonly Finding[]): number {
  return groupFindings(findings, 'error').length;
}

function groupFindings(findings: readonly Finding[], severity: Severity): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings.filter((each) => each.severity === severity)) {
    // Without one sentence for all of them, each message has to be shown.
    const isOne = finding.place !== null && describeMany(finding.rule, 2) !== null;
    const key = isOne ? finding.rule : `${finding.rule}: ${finding.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function renderGroups(groups: readonly Group[], sign: Markdown, pages: Pages): Markdown {
  const items = groups.slice(0, shownGroups).map((group) => renderGroup(group, sign, pages));
  const more = groups.slice(shownGroups).map(([{ rule }]) => nameRule(rule, pages));
  const rest = md`- … and ${more.length} more: ${joinMarkdown(more, ', ')}`;
  return joinMarkdown(more.length > 0 ? [...items, rest] : items, '\n');
}

// The fact, where it is, how to fix it, and one example to copy.
function renderGroup(group: Group, sign: Markdown, pages: Pages): Markdown {
  const [first] = group;
  const head = md`- ${sign}**${describeGroup(group)}** (${nameRule(first.rule, pages)})`;
  const help = escapeText(first.help.text, 500);
  const copy = (first.help.example?.split('\n') ?? [])
    .slice(0, 20)
    .map((line) => cutWords(line, 300));
  const block = copy.length === 0 ? nothing : fenceMarkdown(copy, '  ');
  if (group.length === 1) {
    return joinMarkdown([joinLines([head, renderPlace(first), help]), block], '\n\n');
  }
  const list = joinMarkdown([head, renderPlaces(group)], '\n');
  return joinMarkdown([list, help === nothing ? nothing : md`  ${help}`, block], '\n\n');
}

function renderPlaces(group: Group): Markdown {
  const lines = group.slice(0, shownLines).map((finding) => md`  - ${renderPlace(finding)}`);
  const rest = group.length - lines.length;
  return joinMarkdown([...lines, rest > 0 ? md`  - … and ${rest} more` : nothing], '\n');
}

function joinLines(parts: readonly Markdown[]): Markdown {
  return parts
    .filter((part) => part !== nothing)
    .reduce((text, part) => (text === nothing ? part : md`${text}<br>${part}`), nothing);
}

function describeGroup(group: Group): Markdown {
  const [{ rule, message }] = group;
  const many = group.length > 1 ? describeMany(rule, group.length) : null;
  return escapeText(many ?? message, 300);
}

function renderPlace({ place, quote }: Finding): Markdown {
  if (place === null) return nothing;
  return md`Line ${place.line}${quote === null ? nothing : md`: ${quoteCode(quote)}`}`;
}

function nameRule(rule: string, pages: Pages): Markdown {
  return pages === null ? quoteCode(rule) : linkCode(rule, `${pages}${rule}.md`);
}
