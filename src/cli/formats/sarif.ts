import { createHash } from 'node:crypto';
import type { Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { findPlace, readLineStarts } from '../../text/index.js';
import { type Finding, rules } from '../../rules/index.js';
import { type CheckedFile, type CheckReport, listShown, type Look } from '../report.js';
import { writeJson } from '../terminal/index.js';

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as GitHub's code scanning takes it. */
export function renderSarif(report: CheckReport, look: Look): string {
  const { version, homepage } = look.manifest;
  const results = report.files.flatMap((file) => describeFile(file, report));
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
            rules: rules.map((rule) => describeRule(rule, results, look)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: report.problems.map((text) => ({
              level: 'error',
              message: { text: sayPlainly(text) },
            })),
          },
        ],
        results,
      },
    ],
  };
  return writeJson(log);
}

function describeRule(
  { name, description, severity }: (typeof rules)[number],
  results: readonly Result[],
  { pages }: Look,
): ReportingDescriptor {
  const url = pages.findUrl(name);
  // The whole page only where somebody will look for it.
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

function describeFile(file: CheckedFile, report: CheckReport): readonly Result[] {
  const starts = readLineStarts(file.postmortem.source);
  const seen = new Map<string, number>();
  const uri = writeUri(file.path);
  return listShown(file, report).map((finding) => {
    const print = fingerprint(finding);
    const ordinal = (seen.get(print) ?? 0) + 1;
    seen.set(print, ordinal);
    const region = describeRegion(finding);
    return {
      ruleId: finding.rule,
      ruleIndex: rules.findIndex(({ name }) => name === finding.rule),
      level: finding.severity,
      message: { text: sayPlainly(`${finding.message}.\n\n${finding.help}`) },
      locations: [
        { physicalLocation: { artifactLocation: { uri }, ...(region === null ? {} : { region }) } },
      ],
      partialFingerprints: { 'postmortemFinding/v1': `${print}:${String(ordinal)}` },
      ...(finding.fix === null ? {} : { fixes: [describeFix(finding.fix, uri, starts)] }),
    };
  });
}

// `[words](1)` is a link of SARIF's own (3.11.6), also where somebody's words say so. Without one, brackets may stand as
// they are, which viewers that unescape nothing show better.
function sayPlainly(text: string): string {
  return /\[[^[\]]*\]\(/u.test(text) ? text.replace(/[\\[\]]/gu, '\\$&') : text;
}

// What is not a file of the repository still needs an address.
function writeUri(path: string | null): string {
  return path === null ? 'stdin' : path.split('/').map(encodeURIComponent).join('/');
}

// The words stay when lines are put before them; the place doesn't.
function fingerprint({ rule, section, quote, message }: Finding): string {
  const words = [rule, section ?? '', quote ?? message].join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

function describeRegion({ place, end }: Finding): Region | null {
  if (place === null) return null;
  const start = { startLine: place.line, startColumn: place.column };
  return end === null ? start : { ...start, endLine: end.line, endColumn: end.column };
}

function describeFix(
  fix: NonNullable<Finding['fix']>,
  uri: string,
  starts: readonly number[],
): Fix {
  return {
    description: { text: 'Mend it without changing what is said.' },
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
