import width from 'fast-string-width';
import { type Finding, formatHelp, type Help, type Severity } from '../../rules/index.js';
import { readLineStarts } from '../../text/index.js';
import { cutFrame, type FrameLine, showLine, showText } from '../terminal/index.js';
import {
  type CheckedFile,
  type CheckReport,
  countFindings,
  formatCount,
  type FormatOptions,
  listShownFindings,
} from './report.js';

/** Findings for people: place and message, the line with the place underlined, the help, and a summary at the end. */
export function formatText(report: CheckReport, options: FormatOptions): string {
  if (report.files.length === 0) return '';
  const explained = new Set<string>();
  const files = report.files.flatMap((file) => formatFile(file, report, explained, options));
  return [...files, `${formatSummary(report, options)}\n`].join('\n');
}

// The page of a rule is named once, with its first finding.
function formatFile(
  file: CheckedFile,
  report: CheckReport,
  explained: Set<string>,
  options: FormatOptions,
): readonly string[] {
  const lines = splitLines(file.postmortem.source);
  return listShownFindings(file, report).map((finding) => {
    const page = explained.has(finding.rule) ? null : options.pages.find(finding.rule);
    explained.add(finding.rule);
    return [
      formatHead(finding, file.file, options),
      ...formatFrame(finding, lines, options),
      '',
      ...wrapHelp(finding.help, options.columns),
      ...(page === null ? [] : ['', options.paint('dim', `  See ${showLine(page)}`)]),
      '',
    ].join('\n');
  });
}

function splitLines(source: string): readonly string[] {
  const starts = readLineStarts(source);
  return starts.map((start, index) =>
    source.slice(start, starts[index + 1] ?? source.length).replace(/[\r\n]+$/u, ''),
  );
}

const colours = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, string>;

function formatHead(finding: Finding, file: string, { paint }: FormatOptions): string {
  const { rule, severity, place } = finding;
  const position = place === null ? '' : `:${place.line}:${place.column}`;
  const start = paint('bold', `${showLine(file)}${position}`);
  const message = showLine(finding.message);
  return `${start}: ${paint(colours[severity], severity)}: ${message} ${paint('dim', `[${rule}]`)}`;
}

// The first paragraph is prose. What follows is an example to copy, so its lines stay whole.
function wrapHelp(help: Help, columns: number): readonly string[] {
  const [prose = '', ...example] = showText(formatHelp(help)).split('\n');
  return [...wrapWords(prose, columns - 2), ...example].map((line) =>
    line === '' ? '' : `  ${line}`,
  );
}

function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || width(line) + 1 + width(word) > columns) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

function formatFrame(
  { place, end, severity }: Finding,
  lines: readonly string[],
  { paint, columns }: FormatOptions,
): readonly string[] {
  if (place === null) return [];
  const gutter = String(Math.min(place.line + 1, lines.length)).length;
  const frame = cutFrame(lines, place, end, columns - gutter - 5);
  const drawn = frame.lines.flatMap((line): readonly string[] => {
    const number = String(line.number).padStart(gutter);
    if (line.number !== frame.line) {
      return [`${paint('dim', `  ${number} |`)} ${line.shown}`.trimEnd()];
    }
    const text = `${paint(colours[severity], `> ${number} |`)} ${line.shown}`.trimEnd();
    const mark = formatMark(line);
    const bar = paint('dim', `  ${' '.repeat(gutter)} |`);
    return mark === null ? [text] : [text, `${bar} ${paint(colours[severity], mark)}`];
  });
  return ['', ...drawn];
}

// If the finding is about all words of the line, the ">" is enough.
function formatMark({ shown, mark }: FrameLine): string | null {
  const words = shown.trim().replace(/^(?:[-*+]|\d{1,9}[.)]) +/u, '');
  if (mark === null || mark.length >= width(words)) return null;
  return ' '.repeat(mark.from) + '^'.repeat(mark.length);
}

function formatSummary(report: CheckReport, { paint }: FormatOptions): string {
  const { files } = report;
  const { errors, warnings } = countFindings(files.flatMap(({ findings }) => findings));
  const fixed = files.reduce((total, { fixes }) => total + fixes, 0);
  const fixable = files
    .flatMap((file) => listShownFindings(file, report))
    .filter(({ fix }) => fix !== null).length;
  const affected = files.filter(({ findings }) => findings.length > 0).length;
  const counts = [
    ...(errors > 0 ? [formatCount(errors, 'error')] : []),
    ...(warnings > 0 ? [formatCount(warnings, 'warning')] : []),
  ].join(' and ');
  const checked = formatCount(files.length, 'file');
  const result =
    affected === 0
      ? paint('green', `${checked} checked, no findings.`)
      : `${paint(errors > 0 ? 'red' : 'yellow', counts)} in ${files.length === 1 ? checked : `${affected} of ${checked}`}.`;
  return [
    ...(fixed > 0 ? [`Fixed ${formatCount(fixed, 'finding')}.`] : []),
    result,
    ...(fixable > 0 ? [`Use --fix to fix ${formatShare(fixable, errors + warnings)}.`] : []),
  ].join(' ');
}

function formatShare(fixable: number, all: number): string {
  if (fixable < all) return `${fixable} of them`;
  return all === 1 ? 'it' : 'them';
}
