import { readLineStarts } from '../../text/index.js';
import type { Finding } from '../../rules/index.js';
import { cutFrame, type FrameLine, showLine, showText } from '../terminal/index.js';
import {
  type CheckedFile,
  type CheckReport,
  count,
  countFindings,
  listShown,
  type Look,
} from '../report.js';

/** Findings for people: place, message, the line with the place underlined, help, and a line that sums them up. */
export function renderText(report: CheckReport, look: Look): string {
  if (report.files.length === 0) return '';
  const files = report.files.flatMap((file) => renderFile(file, report, look));
  return [...files, `${renderSummary(report, look)}\n`].join('\n');
}

function renderFile(file: CheckedFile, report: CheckReport, look: Look): readonly string[] {
  const shown = listShown(file, report);
  if (shown.length === 0) return [];
  const lines = readLines(file.postmortem.source);
  return shown.map((finding) => renderFinding(finding, file.file, lines, look));
}

function readLines(source: string): readonly string[] {
  const starts = readLineStarts(source);
  return starts.map((start, index) =>
    source.slice(start, starts[index + 1] ?? source.length).replace(/[\r\n]+$/u, ''),
  );
}

function renderFinding(
  finding: Finding,
  file: string,
  lines: readonly string[],
  look: Look,
): string {
  const { paint, pages } = look;
  const { rule, severity, place, message, help } = finding;
  const where = place === null ? '' : `:${String(place.line)}:${String(place.column)}`;
  const word = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const head = `${paint('bold', `${showLine(file)}${where}`)}: ${word}: ${showLine(message)}. ${paint('dim', `[${rule}]`)}`;
  const page = pages.find(rule);
  return [
    head,
    ...renderFrame(finding, lines, look),
    '',
    ...indent(help),
    ...(page === null ? [] : [paint('dim', `  See ${showLine(page)}`)]),
    '',
  ].join('\n');
}

function indent(text: string): readonly string[] {
  return showText(text)
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`));
}

function renderFrame(
  { place, end, severity }: Finding,
  lines: readonly string[],
  { paint, columns }: Look,
): readonly string[] {
  if (place === null) return [];
  const gutter = String(Math.min(place.line + 1, lines.length)).length;
  const frame = cutFrame(lines, place, end, columns - gutter - 5);
  const drawn = frame.lines.flatMap((line): readonly string[] => {
    const own = line.number === frame.line;
    const number = String(line.number).padStart(gutter);
    const row = `${own ? '>' : ' '} ${number} |`;
    const text = `${paint(own ? 'bold' : 'dim', row)} ${line.shown}`.trimEnd();
    const under = renderMark(line);
    if (under === null) return [text];
    const bar = paint('dim', `  ${' '.repeat(gutter)} |`);
    return [
      text,
      `${bar} ${under.blank}${paint(severity === 'error' ? 'red' : 'yellow', under.mark)}`,
    ];
  });
  return ['', ...drawn];
}

function renderMark({ mark }: FrameLine): { blank: string; mark: string } | null {
  return mark === null ? null : { blank: ' '.repeat(mark.from), mark: '^'.repeat(mark.length) };
}

function renderSummary(report: CheckReport, { paint }: Look): string {
  const { files } = report;
  const { errors, warnings } = countFindings(files.flatMap(({ findings }) => findings));
  const fixes = files.reduce((total, file) => total + file.fixes, 0);
  const fixable = files
    .flatMap((file) => listShown(file, report))
    .filter(({ fix }) => fix !== null);
  const hit = files.filter(({ findings }) => findings.length > 0).length;
  const sum = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  const found =
    hit === 0
      ? paint('green', `${count(files.length, 'file')} checked, nothing found`)
      : `${paint(errors > 0 ? 'red' : 'yellow', sum)} in ${String(hit)} of ${count(files.length, 'file')}`;
  const mended = fixes > 0 ? `; ${String(fixes)} mended` : '';
  const mendable = fixable.length > 0 ? `; ${String(fixable.length)} can be mended with --fix` : '';
  return `${found}${mended}${mendable}.`;
}
