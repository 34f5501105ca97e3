import { type Finding, formatHelp } from '../../rules/index.js';
import { type CheckReport, listShownFindings } from './report.js';
import { showLine, showText } from '../terminal/index.js';

/** Workflow commands, which GitHub shows next to the lines of a pull request (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
export function formatGithub(report: CheckReport): string {
  return report.files
    .flatMap((file) =>
      listShownFindings(file, report).map((finding) => formatCommand(finding, file.path)),
    )
    .join('');
}

function formatCommand(finding: Finding, path: string | null): string {
  const { rule, severity, place, end, message, help } = finding;
  const isOneLine = place !== null && end !== null && place.line === end.line;
  const properties = [
    ['file', path === null ? null : showLine(path)],
    ['line', place?.line],
    ['endLine', end?.line],
    // GitHub accepts columns only within one line.
    ['col', isOneLine ? place.column : null],
    ['endColumn', isOneLine ? end.column : null],
    ['title', rule],
  ] as const;
  const written = properties
    .filter(([, value]) => value != null)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${escapeData(`${showText(message)}\n\n${showText(formatHelp(help))}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
