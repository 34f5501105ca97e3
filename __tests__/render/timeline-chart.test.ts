import { describe, expect, test } from '@jest/globals';
import { renderTimeline } from '../../src/render/comment/timeline-chart.js';
import { makeEntry } from '../security/hostile-text/made-up.js';

const draw = (...entries: readonly (readonly [minutes: number, text: string])[]): string =>
  renderTimeline(
    entries.map(([minutes, text]) =>
      makeEntry(minutes, text, `10:${String(minutes).padStart(2, '0')}`),
    ),
  ).replaceAll('\u00a0', ' ');

/** The words of the entries that are drawn in red. */
const findMarked = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => / {4}\S+ (.*?) :crit/u.exec(line)?.[1] ?? []);

describe('the timeline', () => {
  test('is a folded chart with the time to detect and to resolve', () => {
    const text = draw([0, 'Release deployed'], [10, 'Alert raised'], [50, 'Orders restored']);
    expect(text).toMatch(
      /^<details><summary>Timeline: 3 entries, 10:00 UTC to 10:50 UTC · time to detect 10 min · time to resolve 50 min</u,
    );
    expect(text).toContain('```mermaid\ngantt\n');
    expect(text).toContain('    to detect :active, 2000-01-01 00:00, 10m\n');
    expect(findMarked(text)).toEqual(['Release deployed', 'Alert raised', 'Orders restored']);
  });

  test('counts from the first entry if no words say that it began, and doesn’t mark that entry', () => {
    const text = draw([0, 'Payments fail'], [4, 'Alert raised'], [30, 'Payments restored']);
    expect(text).toContain('time to detect 4 min · time to resolve 30 min');
    expect(findMarked(text)).toEqual(['Alert raised', 'Payments restored']);
  });

  test('doesn’t take a failover that was started for the start', () => {
    const text = draw([0, 'Queries hang'], [10, 'Failover started'], [20, 'Service restored']);
    expect(text).toContain('· time to resolve 20 min');
    expect(text).not.toContain('time to detect');
    expect(findMarked(text)).toEqual(['Service restored']);
  });

  test('counts from the detection if the first entry is that', () => {
    const text = draw([0, 'Alert raised'], [5, 'Failover started'], [20, 'Service restored']);
    expect(text).toContain('· from detection to resolution 20 min');
    expect(findMarked(text)).toEqual(['Alert raised', 'Service restored']);
  });

  test('is left out with fewer than two times', () => {
    expect(draw([0, 'Release deployed'])).toBe('');
  });
});
