import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../src/incident/step.js';
import { renderJobSummary, type RunResult } from '../../src/render/job-summary.js';
import { makeFinding, makeReport, makeTaskReport } from '../security/hostile-text/made-up.js';
import { listNodes, readMarkdown } from '../security/hostile-text/read-markdown.js';

const close: Step = { do: 'close incident' };

function result(
  number: number,
  part: Partial<RunResult['report']> = {},
  steps = [close],
): RunResult {
  const report = makeReport(part);
  return {
    report: { ...report, incident: { ...report.incident, number } },
    steps,
    held: null,
  };
}

describe('the job summary', () => {
  test('of one incident is its status with what the run did', () => {
    const text = renderJobSummary([result(1)]);
    expect(text).toContain('## Incident [#1](');
    expect(text).toContain('### 🔧 0 of 0 tasks done');
    expect(text).toContain('This run took 1 step:\n\n1. close the incident as completed');
  });

  test('says what a run would have done', () => {
    const text = renderJobSummary([{ ...result(1), held: 'dry run' }]);
    expect(text).toContain('Nothing was written (dry run). This run would have taken 1 step:');
  });

  test('of several is one table, the blocked ones first, with the details folded', () => {
    const tasks = [{ ...makeTaskReport(), done: true }, makeTaskReport()];
    const text = renderJobSummary([
      result(1, { tasks }, []),
      result(2, { phase: 'incomplete', findings: [makeFinding()] }, []),
      result(3, { obstacle: { kind: 'paused', label: 'incident' }, phase: 'none' }, []),
    ]).replaceAll('\u00a0', ' ');
    const rows = text.split('\n').filter((line) => line.startsWith('| ['));
    expect(text).toContain('## 3 incidents, 2 blocked');
    expect(rows.map((row) => row.replace(/\(\S+\)/u, ''))).toEqual([
      '| [#2] Shop is down | ✏️ incomplete |  | 1 thing to fix |  |',
      '| [#3] Shop is down | not tracked |  | paused: no incident label |  |',
      '| [#1] Shop is down | 🔧 tracking | 1/2 |  |  |',
    ]);
    expect(text.match(/<details><summary>#\d/gu)).toEqual([
      '<details><summary>#2',
      '<details><summary>#3',
    ]);
  });

  test('stays below a megabyte, whatever the titles are', () => {
    const report = makeReport();
    const title = '<&|*`😀'.repeat(40);
    const all = Array.from({ length: 700 }, (_, number) =>
      result(number, { incident: { ...report.incident, title }, findings: [makeFinding()] }),
    );
    const text = renderJobSummary(all);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/… and 200 more\./u);
    expect(text).toMatch(/… details of \d+ more are left out\./u);
    expect(listNodes(readMarkdown(text)).filter(({ type }) => type === 'table').length).toBe(1);
  });
});
