import { createHash } from 'node:crypto';
import type { Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { findPlace, readLineStarts } from '../../text/index.js';
import { type Finding, formatHelp, rules } from '../../rules/index.js';
import {
  type CheckedFile,
  type CheckReport,
  listShownFindings,
  type FormatOptions,
} from './report.js';
import { showJson } from '../terminal/index.js';

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as GitHub's code scanning reads it. */
export function formatSarif(report: CheckReport, options: FormatOptions): string {
  const { version, homepage } = options.manifest;
  const results = report.files.flatMap((file) => toSarifResults(file, report));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'postmortem',
            semanticVersion: version,
            ...(homepage === null ? {} : { informationUri: homepage }),
            rules: rules.map((rule) => toSarifRule(rule, results, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: report.problems.map((text) => ({
              level: 'error',
              message: { text: escapeLinks(text) },
            })),
          },
        ],
        results,
      },
    ],
  };
  return showJson(log);
}

function toSarifRule(
  { name, description, severity }: (typeof rules)[number],
  results: readonly Result[],
  { pages }: FormatOptions,
): ReportingDescriptor {
  const url = pages.findUrl(name);
  // The page is long, so only the rules with results get it.
  const page = results.some(({ ruleId }) => ruleId === name) ? pages.read(name) : null;
  return {
    id: name,
    shortDescription: { text: description },
    defaultConfiguration:
      severity === 'off' ? { enabled: false } : { enabled: true, level: severity },
    ...(page === null ? {} : { help: { text: description, markdown: page } }),
    ...(url === null ? {} : { helpUri: url }),
  };
}

function toSarifResults(file: CheckedFile, report: CheckReport): readonly Result[] {
  const starts = readLineStarts(file.postmortem.source);
  const seen = new Map<string, number>();
  const uri = formatUri(file.path);
  return listShownFindings(file, report).map((finding) => {
    const print = formatFingerprint(finding);
    const ordinal = (seen.get(print) ?? 0) + 1;
    seen.set(print, ordinal);
    const region = toSarifRegion(finding);
    return {
      ruleId: finding.rule,
      ruleIndex: rules.findIndex(({ name }) => name === finding.rule),
      level: finding.severity,
      message: { text: escapeLinks(`${finding.message}\n\n${formatHelp(finding.help)}`) },
      locations: [
        { physicalLocation: { artifactLocation: { uri }, ...(region === null ? {} : { region }) } },
      ],
      partialFingerprints: { 'postmortemFinding/v1': `${print}:${ordinal}` },
      ...(finding.fix === null ? {} : { fixes: [toSarifFix(finding.fix, uri, starts)] }),
    };
  });
}

// SARIF reads `[words](1)` as a link (3.11.6). Without one, brackets stay as they are, for viewers that don't unescape them.
function escapeLinks(text: string): string {
  return /\[[^[\]]*\]\(/u.test(text) ? text.replace(/[\\[\]]/gu, '\\$&') : text;
}

// Standard input needs a URI as well.
function formatUri(path: string | null): string {
  return path === null ? 'stdin' : path.split('/').map(encodeURIComponent).join('/');
}

// Made of the words, because lines that are added above change the place.
function formatFingerprint({ rule, section, quote, message }: Finding): string {
  const words = [rule, section ?? '', quote ?? message].join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

function toSarifRegion({ place, end }: Finding): Region | null {
  if (place === null) return null;
  const start = { startLine: place.line, startColumn: place.column };
  return end === null ? start : { ...start, endLine: end.line, endColumn: end.column };
}

function toSarifFix(fix: NonNullable<Finding['fix']>, uri: string, starts: readonly number[]): Fix {
  return {
    description: { text: 'Fix it without changing the meaning.' },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: fix.map(({ offset, remove, insert }) => {
          const from = findPlace(starts, offset);
          const to = findPlace(starts, offset + remove);
          return {
            deletedRegion: {
              startLine: from.line,
              startColumn: from.column,
              endLine: to.line,
              endColumn: to.column,
            },
            insertedContent: { text: insert },
          };
        }),
      },
    ],
  };
}
