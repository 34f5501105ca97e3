import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Root } from 'mdast';
import {
  chartContexts,
  type Context,
  htmlContexts,
  logContexts,
  markdownContexts,
  titleContexts,
} from './contexts.js';
import { parseMarker, formatMarker } from '../../../src/incident/marker.js';
import { toTitle } from '../../../src/incident/title.js';
import { writeOutput } from '../../../src/render/output-data.js';
import { toLogLine, writeWarning } from '../../../src/text/log-line.js';
import { hostileInputs } from './hostile-inputs.js';
import { readChart } from './read-chart.js';
import { readCommands } from './read-log.js';
import { findNotices, listNodes, readMarkdown, readShape, readVisible } from './read-markdown.js';

// Fixed, so that a change is judged by the same texts; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });

const stand = 'Words';
const pieces = hostileInputs.map(([, text]) => text.slice(0, 400));

/** The Mermaid source in a text, and the tree without it. */
function takeChart(tree: Root): { readonly source: string; readonly rest: Root } {
  const charts = listNodes(tree).filter((node) => node.type === 'code' && node.lang === 'mermaid');
  const [chart] = charts;
  const source = chart?.type === 'code' ? chart.value : '';
  return { source, rest: { ...tree, children: tree.children.filter((one) => one !== chart) } };
}

/** Are these the words, whole or cut, in the place where others stood? */
function standsIn(read: string, before: string, words: string): boolean {
  const [start = '', end = ''] = readVisible(before).split(stand);
  const alike = (text: string): string => readVisible(text).replaceAll('|', '¦');
  const found = alike(read);
  const from = alike(start);
  const until = alike(end);
  const wanted = alike(words);
  if (!found.startsWith(from)) return false;
  const said = found.slice(from.length);
  if (said === `${wanted}${until}`) return true;
  const cut = said.indexOf('…');
  const whole = `${wanted}${until}`;
  return cut >= 0 && whole.startsWith(said.slice(0, cut)) && until.endsWith(said.slice(cut + 1));
}

function wordsOf(tree: Root): string {
  return listNodes(tree)
    .map((node) =>
      node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? node.value : '',
    )
    .join('');
}

function checkMarkdown(render: Context[1], input: string): void {
  const usual = takeChart(readMarkdown(render(stand))).rest;
  const { rest } = takeChart(readMarkdown(render(input)));
  expect(readShape(rest)).toEqual(readShape(usual));
  expect(findNotices(rest)).toEqual([]);
  expect({ words: wordsOf(rest), stand: standsIn(wordsOf(rest), wordsOf(usual), input) }).toEqual({
    words: expect.any(String),
    stand: true,
  });
  expect(render(input)).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\p{Cs}]/u);
  // Whoever looks for a marker in the source, not in the tree, finds ours alone.
  const markers = (text: string) => ({
    opened: text.match(/<!--/gu),
    status: parseMarker('status', text),
    task: parseMarker('task', text),
  });
  expect(markers(render(input))).toEqual(markers(render(stand)));
}

/** Within our own tag there is nothing but characters, and those that would be HTML are named. */
function checkHtml(render: Context[1], input: string): void {
  const read = (text: string): string => /<summary>(.*)<\/summary>/u.exec(text)?.[1] ?? '';
  const written = read(render(input));
  expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  const words = written.replace(/&([^;]+);/gu, (_, name: string) => names[name] ?? "'");
  expect(findNotices({ type: 'text', value: words })).toEqual([]);
  expect(standsIn(words, read(render(stand)), input)).toBe(true);
}

async function checkChart(render: Context[1], input: string): Promise<void> {
  // Words such as "alert" make a milestone, which is what they are for.
  const read = async (text: string) => {
    const { title, sections, tasks } = await readChart(takeChart(readMarkdown(text)).source);
    const entries = tasks.filter(({ section }) => section === 'Timeline');
    return { title, sections: sections.filter((name) => name !== 'Time'), entries, tasks };
  };
  const unlabelled = ({ title, sections, entries }: Awaited<ReturnType<typeof read>>): unknown => [
    { title, sections },
    entries.map(({ start, marks }) => [start, marks.includes('milestone'), marks.includes('done')]),
  ];
  const usual = await read(render(stand));
  const chart = await read(render(input));
  expect(unlabelled(chart)).toEqual(unlabelled(usual));
  for (const { label } of chart.entries) expect(label).toMatch(/^[\d–.][^:;#%{}<>"`]{0,80}$/u);
  const spans = chart.tasks.filter((task) => !chart.entries.includes(task));
  for (const { label } of spans) expect(label).toMatch(/^to (?:detect|resolve)$/u);
}

function checkLog(render: Context[1], input: string): void {
  const line = render(input);
  expect(readCommands(line)).toEqual([]);
  expect(line.split('\n')).toHaveLength(render(stand).split('\n').length);
  expect(line).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/u);
}

function checkTitle(render: Context[1], input: string): void {
  const title = render(input);
  expect(title.length).toBeLessThanOrEqual(256);
  expect(title).not.toMatch(/\p{Cc}|(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{DI}]|\p{Cs}/u);
  expect(standsIn(title, render(stand), input)).toBe(true);
}

const checks = [
  ['Markdown', markdownContexts, checkMarkdown],
  ['our own HTML', htmlContexts, checkHtml],
  ['a chart', chartContexts, checkChart],
  ['the log', logContexts, checkLog],
  ['titles', titleContexts, checkTitle],
] as const;

describe.each(checks)('in %s', (_, contexts, check) => {
  describe.each(contexts)('%s', (_name, render) => {
    test.each(hostileInputs)('holds %s as words', async (_input, text) => {
      await check(render, text);
    });

    test('holds any of them, joined at will', async () => {
      const words = fc
        .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
          maxLength: 4,
        })
        // Words of which nothing is seen leave their place empty.
        .map((parts) => `a${parts.join('')}`);
      await fc.assert(
        fc.asyncProperty(words, async (text) => check(render, text)),
        { numRuns: 30 },
      );
    });
  });
});

test.each(hostileInputs)('a warning of %s reads back as it was said', (_, text) => {
  const line = toLogLine(text);
  const data = writeWarning(line).slice('::warning::'.length);
  const read = data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  expect(read).toBe(line);
});

test.each(hostileInputs)(
  'an output with %s reads back as it was, and runs in no shell',
  (_, input) => {
    // A shell takes no longer word.
    const text = input.slice(0, 5_000);
    const output = writeOutput([text]);
    expect(JSON.parse(output)).toEqual([text]);
    for (const quoted of [`'${output}'`, output]) {
      const { stdout, stderr } = spawnSync('sh', ['-c', `printf %s ${quoted}`], {
        encoding: 'utf8',
      });
      expect({ stdout, stderr }).toEqual({
        stdout: expect.stringMatching(/^\[.*\]$/su),
        stderr: '',
      });
    }
  },
);

test('of two markers the last counts: what stands before it is somebody’s words', () => {
  const forged = formatMarker('status', { v: 1, incident: 'acme/shop#1', closed: true });
  const own = { v: 1, incident: 'acme/shop#1', closed: false };
  expect(parseMarker('status', `${forged}\n${formatMarker('status', own)}`)).toEqual(own);
});

test.each(['', ' ', '\u200d', '\ufe0f\u2060', '\u3000'])('%j still makes a title', (words) => {
  expect(toTitle(words)).toMatch(/\w/u);
});

test('the table holds what it promises', () => {
  const contexts = checks.reduce((sum, [, { length }]) => sum + length, 0);
  expect(hostileInputs.length).toBeGreaterThanOrEqual(25);
  expect(contexts).toBeGreaterThanOrEqual(8);
  expect(contexts * hostileInputs.length).toBeGreaterThanOrEqual(200);
});
