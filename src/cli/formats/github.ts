import type { Finding } from '../../rules/index.js';
import { type CheckReport, listShown } from '../report.js';
import { showLine, showText } from '../terminal/index.js';

/** Workflow commands, which GitHub shows beside the lines of a pull request (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
export function renderGithub(report: CheckReport): string {
  return report.files
    .flatMap((file) => listShown(file, report).map((finding) => renderCommand(finding, file.path)))
    .join('');
}

function renderCommand(
  { rule, severity, place, end, message, help }: Finding,
  path: string | null,
): string {
  const isOneLine = place !== null && end !== null && place.line === end.line;
  const properties = [
    ['file', path === null ? null : showLine(path)],
    ['line', place?.line],
    ['endLine', end?.line],
    // GitHub refuses columns of a stretch over several lines.
    ['col', isOneLine ? place.column : null],
    ['endColumn', isOneLine ? end.column : null],
    ['title', rule],
  ] as const;
  const said = properties
    .filter(([, value]) => value != null)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${said.join(',')}::${escapeData(`${showText(message)}.\n\n${showText(help)}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
