import { type Finding, formatHelp, type Help } from '../../rules/index.js';
import { cutWords } from '../../text/index.js';
import {
  fenceMarkdown,
  joinMarkdown,
  linkCode,
  type Markdown,
  md,
  nothing,
  quoteCode,
  escapeText,
} from '../markdown.js';

const shown = 10;

/** What is missing and how to mend it: errors first, by section, each quoting its line; ten at most. `pages`: where those of the rules are. */
export function renderFindings(
  findings: readonly Finding[],
  pages: string | null = null,
): Markdown {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const listed = errors.slice(0, shown);
  const others = warnings.slice(0, shown - listed.length);
  const rest = [...errors.slice(listed.length), ...warnings.slice(others.length)];
  return joinMarkdown(
    [
      renderPart(
        md`Edit the description above: as soon as this is there, the tracking issues follow by themselves.`,
        listed,
        pages,
      ),
      renderPart(md`Worth a look, nothing waits for it:`, others, pages),
      rest.length > 0 ? md`… and ${rest.length} more: ${countRules(rest, pages)}.` : nothing,
    ],
    '\n\n',
  );
}

function renderPart(intro: Markdown, findings: readonly Finding[], pages: string | null): Markdown {
  if (findings.length === 0) return nothing;
  const groups = new Map<string, { readonly head: Markdown; readonly of: Finding[] }>();
  for (const finding of findings) {
    const { section, place } = finding;
    const key = section === null ? String(place === null) : `in ${section}`;
    const group = groups.get(key) ?? { head: nameGroup(finding), of: [] };
    group.of.push(finding);
    groups.set(key, group);
  }
  const parts = [...groups.values()].map(
    ({ head, of }) =>
      md`**${head}**\n\n${joinMarkdown(
        of.map((finding, index) => renderFinding(finding, of.slice(0, index), pages)),
        '\n',
      )}`,
  );
  return joinMarkdown([intro, ...parts], '\n\n');
}

function nameGroup({ section, place }: Finding): Markdown {
  if (section !== null) return escapeText(section, 100);
  return place === null ? md`The postmortem as a whole` : md`Outside the sections`;
}

function renderFinding(
  finding: Finding,
  above: readonly Finding[],
  pages: string | null,
): Markdown {
  const sign = finding.severity === 'error' ? md`❌` : md`⚠️`;
  const line = finding.place === null ? nothing : md` **Line ${finding.place.line}**`;
  const quote = finding.quote === null ? nothing : md` ${quoteCode(finding.quote)}`;
  const message = md`${escapeText(finding.message, 300)} (${nameRule(finding.rule, pages)})`;
  const place = md`${sign}${line}${quote}`;
  const head = finding.place === null ? md`${place} ${message}` : md`${place}<br>${message}`;
  // Said once: what several findings of a section share would hide them.
  const isSaid = above.some(({ help }) => formatHelp(help) === formatHelp(finding.help));
  return isSaid ? md`- ${head}` : md`- ${head}<br>${renderHelp(finding.help)}`;
}

const inItem = '  ';

// A block of code has a button to copy it.
function renderHelp({ text, example }: Help): Markdown {
  const said = escapeText(text, 500);
  if (example === undefined) return said;
  const lines = example
    .split('\n')
    .slice(0, 20)
    .map((line) => cutWords(line, 300));
  return md`${said}\n\n${fenceMarkdown(lines, inItem)}`;
}

function countRules(findings: readonly Finding[], pages: string | null): Markdown {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const said = [...counts].map(([rule, number]) =>
    number === 1 ? nameRule(rule, pages) : md`${nameRule(rule, pages)} × ${number}`,
  );
  return joinMarkdown(said, ', ');
}

function nameRule(rule: string, pages: string | null): Markdown {
  return pages === null ? quoteCode(rule) : linkCode(rule, `${pages}${rule}.md`);
}
