import { describe, expect, test } from '@jest/globals';

import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { parse } from '../samples.js';

function readNames(source: string): readonly (string | null)[] {
  return parse(source).sections.map(({ name }) => name);
}

function countEntries(source: string): number {
  return parse(source).timeline.length;
}

const cause = 'Root Cause and Resolution';
const measures = 'Corrective and Preventative Measures';

describe('a part of one section that is named as another', () => {
  test.each([
    [
      'deeper headings',
      '## Timeline\n\n### Detection\n\n- 14:00 a\n\n### Resolution\n\n- 15:00 b\n\n## Root Cause\n\nx\n',
    ],
    [
      'bold lines below a heading',
      '## Timeline\n\n**Actions Taken**\n\n- 14:00 a\n\n**Resolution**\n\n- 15:00 b\n\n## Root cause and resolution\n\nx\n',
    ],
    [
      'bold lines alike',
      '**Timeline**\n\n**Detection:**\n\n- 14:00 a\n\n**Resolution:**\n\n- 15:00 b\n\n**Root Cause and Resolution**\n\nx\n',
    ],
    [
      'plain lines alike',
      'Timeline:\n\nDetection:\n\n- 14:00 a\n\nActions taken:\n\n- 14:30 a\n\nResolution:\n\n- 15:00 b\n\nRoot Cause and Resolution:\n\nx\n',
    ],
  ])('stays in it where that has a place of its own below: %s', (_, source) => {
    expect(readNames(source)).toEqual(['Timeline', cause]);
    expect(countEntries(source)).toBe(source.match(/\d\d:\d\d/g)?.length ?? 0);
  });

  test.each([
    [
      'no such place comes',
      '## Timeline\n\n- 14:00 a\n\n### Resolution\n\nx\n',
      ['Timeline', cause],
    ],
    [
      'it is a peer',
      '## Timeline\n\n- 14:00 a\n\n## Resolution\n\nx\n\n## Root cause analysis\n\ny\n',
      ['Timeline', cause],
    ],
    [
      'there are no stages above it',
      'Timeline:\n\n- 14:00 a\n\nResolution:\n\nx\n\nRoot Cause Analysis:\n\ny\n',
      ['Timeline', cause],
    ],
    [
      'it holds the measures',
      '## Root cause\n\nx\n\n### Action items\n\n- [ ] a\n\n## Prevention\n\ny\n',
      [cause, measures],
    ],
  ])('is that other one where %s', (_, source, names) => {
    expect(readNames(source)).toEqual(names);
    expect(countEntries(source)).toBe(source.includes('14:00') ? 1 : 0);
  });
});

describe('lessons', () => {
  const above = '## Timeline\n\n- 14:00 a\n\n';

  test.each([
    ['orders', '- Check backups every night.\n- Page on a full disk.'],
    ['actions in -ing', '- Checking backups every night\n- Paging on a full disk'],
    ['duties', '- Backups should be checked.\n- The pager needs to know a full disk.'],
    ['uses', 'Regular checks are critical.\nAlerts on the disk can help us.'],
    ['boxes', '- [ ] Backups\n- [ ] Pager'],
    ['named measures', 'It was close.\n\nWe were tired.\n\nTODO: swap the disk'],
  ])('are the measures where most are %s', (_, content) => {
    expect(readNames(`${above}## Lessons learned\n\n${content}\n`)).toContain(measures);
  });

  test.each([
    ['- The disk has trouble with heat.\n- Just because it is new, it is not fast.'],
    ['- The value of a good pager\n- The importance of rest'],
    ['This is a reminder to all of us.'],
    ['- We know little of disks.\n- Nobody looked.\n- Check backups.'],
  ])('are none where they are insights: %j', (content) => {
    expect(readNames(`${above}## Takeaways\n\n${content}\n`)).not.toContain(measures);
  });
});

describe('a name that leads in to what follows', () => {
  test.each([
    ['Corrective actions: as we agreed, the team will do these:', measures],
    ['Timeline: this is how it went:', 'Timeline'],
    ['**Resolution: we did two things:**', cause],
  ])('heads its section: %s', (line, name) => {
    expect(readNames(`${line}\n- a\n- b\n`)).toEqual([name]);
  });

  test('heads none before its value', () => {
    expect(readNames('Corrective actions: we swapped the disk.\n\nIt was late.\n')).toEqual([]);
  });
});

describe('a name on a line of its own', () => {
  test.each([
    ['ends the sentence above', 'What we agreed on is listed in the\nAction items.\n'],
    [
      'goes on with the sentence above',
      'All of this is to be seen in the\nTimeline\nthat Bob drew.\n',
    ],
    ['goes on after a comma', 'We have a summary,\nTimeline\nand more.\n'],
  ])('isn’t a heading if it %s', (_, source) => {
    expect(readNames(source)).toEqual([]);
  });

  test.each([
    ['a finished sentence', 'It was late.\nTimeline\n- 14:00 a\n'],
    ['words without an end', 'The disk was full again\nTimeline\n- 14:00 a\n'],
    ['anything, with a colon', 'Here is what we can think of\nTimeline:\n- 14:00 a\n'],
    ['a blank line', 'This is what we think of\n\nTimeline.\n\n- 14:00 a\n'],
  ])('is a heading below %s', (_, source) => {
    expect(readNames(source)).toEqual(['Timeline']);
  });
});

describe('a heading with two names', () => {
  test.each([
    ['Follow-up timeline', 'Timeline'],
    ['Follow-up timeline (times in BST)', 'Timeline'],
    ['Timeline of actions taken', 'Timeline'],
    ['Resolution timeline', 'Timeline'],
    ['Root cause action plan', measures],
    ['Root cause and action items', measures],
    ['Timeline and root cause', 'Timeline'],
    ['Summary of the action items', measures],
    ['Lessons learned & next steps', measures],
  ])('is what it ends in, or holds the tasks: %s', (heading, name) => {
    expect(readNames(`## ${heading}\n\n- 14:00 a\n`)).toEqual([name]);
  });
});

describe('the usual headings of other languages', () => {
  const summary = 'Issue Summary';

  test.each([
    [
      'French',
      'Description de l’incident',
      'Déroulement',
      'Analyse des causes',
      'Plan d’amélioration',
    ],
    [
      'Spanish',
      '¿Qué pasó?',
      'Cronología de eventos',
      'Causa principal',
      'Medidas correctivas y preventivas',
    ],
    [
      'Portuguese',
      'O que aconteceu',
      'Cronologia do incidente',
      'Análise de causa raiz',
      'Tarefas',
    ],
    ['German', 'Beschreibung', 'Zeitlicher Verlauf', 'Hauptursache', 'Verbesserungsmaßnahmen'],
    ['Italian', 'Sommario', 'Linea temporale', 'Causa radice', 'Azioni preventive'],
    ['Dutch', 'Samenvatting', 'Tijdlijn', 'Grondoorzaak', 'Actiepunten'],
    ['Polish', 'Podsumowanie', 'Przebieg zdarzeń', 'Główna przyczyna', 'Zadania'],
    ['Russian', 'Описание инцидента', 'Лента событий', 'Основная причина', 'Дальнейшие шаги'],
    ['Chinese', '故障概述', '处理过程', '故障原因', '改进计划'],
    ['Japanese', '障害概要', '対応履歴', '直接原因', '恒久対策'],
    ['Korean', '장애 개요', '시간대별 경과', '장애 원인', '재발 방지 대책'],
    ['English', 'Problem statement', 'Key events', 'How did this happen?', 'What’s next'],
  ])('are known: %s', (_, ...headings) => {
    const source = headings.map((heading) => `## ${heading}\n\nx\n`).join('\n');
    expect(readNames(source)).toEqual([summary, 'Timeline', cause, measures]);
  });

  test('keep to one script each', () => {
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Hangul}/u];
    const names = defaultTemplate.sections.flatMap(({ name, aliases, fields }) => [
      name,
      ...aliases,
      ...fields.flatMap((field) => field.aliases),
    ]);
    const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
    const mixed = names.filter(
      (name) => [...scripts, kana].filter((one) => one.test(name)).length > 1,
    );
    expect(mixed).toEqual([]);
  });
});

describe('what went wrong', () => {
  test.each([
    ['where nothing else is', '## What went wrong\n\nx\n', [cause]],
    ['but not next to a cause', '## Root cause\n\nx\n\n## What went wrong\n\ny\n', [cause, null]],
    [
      'nor next to what went well',
      '## What went well\n\nx\n\n## What went wrong\n\ny\n',
      [null, null],
    ],
  ])('is the cause, %s', (_, source, names) => {
    expect(readNames(source)).toEqual(names);
  });
});
