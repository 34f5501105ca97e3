import { describe, expect, test } from '@jest/globals';

import { parse, parseTasks } from '../samples.js';

function readTexts(content: string): readonly string[] {
  return parseTasks(content).map(({ text }) => text);
}

describe('a label that goes on after its name', () => {
  test.each([
    ['Tasks to Address the Issue:'],
    ['**Tasks to address the issue:**'],
    ['**Actions that all of the team agreed on**'],
    ['Tasks for the weeks ahead of us:'],
    ['Tareas para evitar que vuelva a pasar:'],
  ])('holds what is nested under it: %s', (label) => {
    const content = `- **Improvements:**\n  - Be quicker.\n  - Be safer.\n- ${label}\n  - Rotate the logs.\n  - Page on a full disk.\n`;
    expect(readTexts(content).slice(-2)).toEqual(['Rotate the logs.', 'Page on a full disk.']);
    expect(readTexts(content)).not.toContain(label);
  });

  test('isn’t one if the words after it make it a task', () => {
    expect(
      readTexts(
        '- Prevent the log disk from filling up again:\n  - rotate hourly\n- Page on a full disk.\n',
      ),
    ).toEqual(['Prevent the log disk from filling up again', 'Page on a full disk.']);
  });
});

describe('measures as lines without bullets', () => {
  test.each([
    ['sentences', 'Rotate the logs.\nPage on a full disk.'],
    ['sentences followed by emoji', 'Rotate the logs. 🪵\nPage on a full disk. 📟'],
    ['no sentences, right under their label', '**Tasks**\nRotate the logs\nPage on a full disk'],
    ['a paragraph below their label', 'To do:\n\nRotate the logs\nPage on a full disk'],
    ['with a bullet that is none to Markdown', '● Rotate the logs.\n● Page on a full disk.'],
    ['wrapped after such a bullet', '● Rotate\nthe logs.\n● Page\non a full disk.'],
    ['with a bullet glued to them', '-Rotate the logs.\n-Page on a full disk.'],
    ['wrapped without a bullet', 'Rotate\nthe logs.\nPage on a\nfull disk.'],
    [
      'further lines of an item that is their label',
      '- **Improvements:**\nBe quicker.\n- **Tasks to address this:**\nRotate the logs.\nPage on a full disk.',
    ],
    ['of intent', 'We will rotate the logs.\nWe need to page on a full disk.'],
  ])('are tasks: %s', (_, content) => {
    expect(readTexts(content)).toHaveLength(2);
    expect(readTexts(content).map((text) => text.replace(/[^\w\s]/gu, '').trim())).toEqual([
      expect.stringMatching(/rotate the logs$/i),
      expect.stringMatching(/page on a full disk$/i),
    ]);
  });

  test.each([
    ['in a row', 'To do list:\n\nLogs:\nRotate them. 🪵\nDisk:\nPage when it is full.'],
    ['apart', '**Tasks**\n\nLogs:\nRotate them. 🪵\n\nDisk:\nPage when it is full.'],
  ])('with a name above each are one task each, %s', (_, content) => {
    expect(readTexts(content)).toEqual(['Logs: Rotate them. 🪵', 'Disk: Page when it is full.']);
  });

  test.each([
    [
      'a story',
      'As a first step we looked at the logs.\nThe disk had been full for days.\nThis was seen on Monday.',
    ],
    [
      'a story with a plan in it',
      'The disk filled up again.\nThen we swapped it.\nWe need to look at this.',
    ],
    [
      'wrapped lines',
      '**Tasks**\nWe met again. Bob thinks that\nAlice knows. So it\nBegins again.',
    ],
  ])('are none where they are %s', (_, content) => {
    expect(readTexts(content).length).toBeLessThan(2);
  });

  test('keep their place in the text', () => {
    const source = '## Tasks\n\n● Rotate\nthe logs\n● Page (#12)\n';
    const [first, second] = parse(source).tasks;
    expect(source.slice(first?.span.start, first?.span.end)).toBe('● Rotate\nthe logs');
    expect(source.slice(0, first?.linkSlot.offset)).toMatch(/the logs$/);
    expect(second?.link?.number).toBe(12);
  });
});

describe('measures that name their state', () => {
  test.each([
    ['in bold with a colon', '**TODO**: a\n\n**DOING**: b\n\n**DONE**: c'],
    ['in bold', '**TODO** a\n\n**In progress** b\n\n**Done** c'],
    ['in capitals', 'TODO: a\n\nWIP: b\n\nDONE: c'],
  ])('are tasks, done where they say so: %s', (_, content) => {
    const tasks = parseTasks(`We met.\n\n${content}`);
    expect(tasks.map(({ text, done }) => [text, done])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ]);
  });

  test.each([['Done as we speak, said Bob.'], ['**TODO** for all of us:\n\n- x'], ['**Done**']])(
    'are not what only begins so: %j',
    (content) => {
      expect(readTexts(content).filter((text) => text !== 'x')).toEqual([]);
    },
  );
});

test.each([
  ['lines', '☐ Rotate the logs\n☑ Page on a full disk'],
  ['a list', '- ☐ Rotate the logs\n- ☑ Page on a full disk'],
])(
  'a checkbox that is only a character isn’t part of the text, and shows what is done: %s',
  (_, content) => {
    expect(parseTasks(content).map(({ text, done }) => [text, done])).toEqual([
      ['Rotate the logs', false],
      ['Page on a full disk', true],
    ]);
  },
);

describe('a name with its words below', () => {
  test.each([
    ['- **Training:**\n  - Teach the team to page.', 'Training: Teach the team to page.'],
    ['- [ ] **Training**\n  - Teach the team to page.', 'Training: Teach the team to page.'],
    ['1. Training:\n\n   Teach the team.', 'Training: Teach the team.'],
    ['- **Training:** Teach the team.\n  - at once', 'Training: Teach the team.'],
    ['- **Training:**\n  - Owner: Bob\n  - Task: teach the team.', 'Training: teach the team.'],
    ['- **Teach the team to page**\n  - at once', 'Teach the team to page'],
    ['- Teach the team to page:\n  - at once', 'Teach the team to page'],
    ['- Training\n  - at once', 'Training'],
    ['- [ ] **Training:**\n  - [ ] at once', 'Training:'],
    ['- **Training:**', 'Training:'],
    [
      '- **Training** ([#12](https://github.com/o/r/issues/12))\n  - Teach it.',
      'Training: Teach it.',
    ],
  ])('is a task with them: %j', (content, text) => {
    expect(readTexts(content)).toEqual([text]);
  });
});

describe('a list that is indented by four below its heading', () => {
  test.each([
    ['by spaces', '    - Rotate the logs.\n    - Page on a full disk.'],
    ['by tabs', '\t- Rotate the logs.\n\t- Page on a full disk.'],
    ['by six', '      1. Rotate the logs.\n      2. Page on a full disk.'],
    ['with gaps', '    * Rotate the logs.\n\n    * Page on a full disk.'],
    ['with Windows line ends', '    - Rotate the logs.\r\n    - Page on a full disk.'],
    ['with lines that go on', '    - Rotate\n      the logs.\n    - Page on a full disk.'],
  ])('is read %s', (_, content) => {
    expect(readTexts(content)).toEqual(['Rotate the logs.', 'Page on a full disk.']);
  });

  test('has its tasks under a label as elsewhere', () => {
    const content =
      '    * Improvements:\n        Be quicker.\n    * Tasks:\n        Rotate the logs.\n        Page on a full disk.';
    expect(readTexts(content)).toEqual(['Rotate the logs.', 'Page on a full disk.']);
  });

  test.each([
    ['code', '    rm -rf /var/log\n    - x'],
    ['boxes, which nobody could tick', '    - [ ] a\n    - [ ] b'],
    ['boxes within bullets', '    - - [ ] a\n    - b'],
    ['below words', 'Like this:\n\n    - a\n    - b'],
    ['in a fence', '```\n- a\n- b\n```'],
  ])('is left as it is: %s', (_, content) => {
    expect(readTexts(content)).toEqual([]);
  });

  test('is different from a tag before a list', () => {
    const source = '## Tasks\n\n<ul>\n<li>- [ ] Rotate the logs\n</ul>\n';
    const [task] = parse(source).tasks;
    expect(source.slice(task?.span.start, task?.span.end)).toBe('- [ ] Rotate the logs');
    expect(source.charAt((task?.box?.offset ?? 0) - 1)).toBe('[');
  });

  test('keeps its places, and has none for a box', () => {
    const source = '## Tasks\n\n    - Rotate the logs\n    - Page (#12)\n';
    const [first, second] = parse(source).tasks;
    expect(source.slice(first?.span.start, first?.span.end)).toBe('Rotate the logs');
    expect(source.slice(0, first?.linkSlot.offset)).toMatch(/- Rotate the logs$/);
    expect(second).toMatchObject({ link: { number: 12 }, line: 4, box: null });
  });
});

describe('labels of measures', () => {
  test.each([
    ['Corrective actions', 'Preventive measures', 2],
    ['Actions correctives', 'Mesures préventives', 2],
    ['Improvements', 'Tasks', 1],
    ['Mejoras', 'Tareas', 1],
    ['Verbesserungen', 'Aufgaben', 1],
  ])('%s and %s', (first, second, count) => {
    expect(readTexts(`### ${first}\n\n- a\n\n### ${second}\n\n- b\n`)).toHaveLength(count);
  });
});

test.each([
  [200, 200],
  [201, 0],
])('%d lines in one paragraph are %d measures: nobody writes as many', (lines, count) => {
  const text = `## Action items\n\n${'Rotate the key.\n'.repeat(lines)}`;
  expect(parse(text).tasks).toHaveLength(count);
});
