import type { Finding } from '../rules/finding.js';
import { joinMarkdown, type Markdown, md, nothing, quoteCode, sayWords } from './markdown.js';

const shown = 10;

/** What is missing and how to mend it, errors first, each quoting its line. */
export function renderFindings(findings: readonly Finding[]): Markdown {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const listed = [...errors, ...warnings].slice(0, shown);
  const rest = findings.length - listed.length;
  const intro =
    errors.length > 0
      ? md`Edit the description above: as soon as this is there, the tracking issues follow by themselves.`
      : md`Worth a look, nothing waits for it:`;
  return joinMarkdown(
    [
      intro,
      joinMarkdown(listed.map(renderFinding), '\n'),
      rest > 0 ? md`… and ${rest} more, listed once these are mended.` : nothing,
    ],
    '\n\n',
  );
}

function renderFinding(finding: Finding): Markdown {
  const sign = finding.severity === 'error' ? md`❌` : md`⚠️`;
  const line = finding.place === null ? nothing : md` **Line ${finding.place.line}**`;
  const quote = finding.quote === null ? nothing : md` ${quoteCode(finding.quote)}`;
  const message = md`${sayWords(finding.message, 300)}.`;
  const place = md`${sign}${line}${quote}`;
  const head = finding.place === null ? md`${place} ${message}` : md`${place}<br>${message}`;
  return md`- ${head}<br>${renderHelp(finding.help)}`;
}

// The first line says how to mend it; what follows is an example to paste.
function renderHelp(help: string): Markdown {
  const [first = '', ...example] = help.split('\n');
  if (example.length === 0) return sayWords(first, 500);
  const lines = example.filter((line) => line.trim() !== '').map((line) => quoteCode(line));
  return md`${sayWords(first, 500)}<br>${joinMarkdown(lines, '<br>')}`;
}
