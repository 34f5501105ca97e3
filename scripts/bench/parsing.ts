import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import { checkPostmortem, rules } from '../../src/rules/check-postmortem.js';
import { hideCredentials } from '../../src/github/client/request-failure.js';
import { hostileMessages, hostileTexts, size } from './hostile.js';

/** A hostile text may take this many times as long as an ordinary postmortem of the same length. */
const most = 5;

/** Every rule, those that are off by default too. */
const all = Object.fromEntries(rules.map(({ name }) => [name, 'warning' as const]));

export interface Parsing {
  /** Processor milliseconds for an ordinary postmortem of 64 KiB. */
  readonly ordinary: number;
  readonly texts: readonly { readonly name: string; readonly ratio: number }[];
}

/**
 * Parses and checks hostile texts, and looks for tokens in hostile messages, each next to an ordinary text that is
 * parsed, so that a busy minute falls on both.
 */
export function measureParsing(): Parsing {
  const path = join(import.meta.dirname, '..', '..', 'examples', 'incident.md');
  const example = `${readFileSync(path, 'utf8')}\n`;
  const ordinary = example.repeat(Math.ceil(size / example.length)).slice(0, size);
  for (let run = 0; run < 5; run++) time(check, ordinary);
  const bases: number[] = [];
  const read = (name: string, work: (text: string) => unknown, text: string) => {
    const base = Math.min(time(check, ordinary), time(check, ordinary));
    bases.push(base);
    const first = time(work, text) / base;
    // Only what looks slow is worth a second look.
    return { name, ratio: first < most / 2 ? first : Math.min(first, time(work, text) / base) };
  };
  const texts = [
    ...[...hostileTexts].map(([name, text]) => read(name, check, text)),
    ...[...hostileMessages].map(([name, text]) => read(name, hideCredentials, text)),
  ];
  return { ordinary: Math.min(...bases), texts: texts.sort((a, b) => b.ratio - a.ratio) };
}

/** The slowest of the texts, and the verdict on all. */
export function renderParsing({ ordinary, texts }: Parsing): string {
  const worst = texts[0]?.ratio ?? 0;
  return [
    `Parsing and checking 64 KiB: an ordinary postmortem ${ordinary.toFixed(0)} ms; the slowest of ${texts.length} hostile texts`,
    '',
    ...texts.slice(0, 8).map(({ name, ratio }) => `  ${ratio.toFixed(1)} × ${name}`),
    '',
    `hostile texts: ${worst.toFixed(1)} × an ordinary one, target ${most}: ${worst <= most ? 'kept' : 'missed'}`,
    '',
  ].join('\n');
}

function check(text: string): void {
  // Of a template of its own, since the last text of each is known by heart.
  const template = { ...defaultTemplate };
  checkPostmortem(parsePostmortem(text, template), template, { overrides: all });
}

// Processor time, as other work on the machine doesn't count in it.
function time(work: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
