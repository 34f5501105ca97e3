import { describe, expect, test } from '@jest/globals';

import { parse, parseTasks } from '../samples.js';

function readNames(source: string): readonly (string | null)[] {
  return parse(source).sections.map(({ name }) => name);
}

function readTexts(source: string): readonly string[] {
  return parse(source).tasks.map(({ text }) => text);
}

describe('sections in other languages', () => {
  test.each([
    ['Spanish', 'Línea de tiempo', 'Causa raíz', 'Acciones correctivas'],
    ['Portuguese', '3. Linha do tempo (UTC)', '4. Causa raiz', '🔁 Ações Corretivas e Preventivas'],
    ['French', 'Chronologie détaillée', 'Causes profondes :', 'Éléments d’action :'],
    ['German', 'Zeitleiste', 'Ursache', 'Maßnahmen'],
    ['Russian', 'Хронология', 'Корневая причина', 'Корректирующие действия'],
    ['Chinese', '时间线（Timeline）', '根因（Root Cause）', '行动项（Action Items）'],
    ['Japanese', 'タイムライン', '根本原因', '5. 再発防止（期限/担当）'],
  ])('%s', (_, timeline, cause, measures) => {
    expect(readNames(`## ${timeline}\n\na\n\n## ${cause}\n\nb\n\n## ${measures}\n\nc\n`)).toEqual([
      'Timeline',
      'Root Cause and Resolution',
      'Corrective and Preventative Measures',
    ]);
  });
});

describe('measures under a second name', () => {
  const lessons = '## Lessons learned\n\n- Check backups every night.\n- Page on a full disk.\n';

  test('count where no section is named for them', () => {
    expect(readTexts(`## Timeline\n\n- 14:00 a\n\n${lessons}`)).toEqual([
      'Check backups every night.',
      'Page on a full disk.',
    ]);
  });

  test('count for nothing where one is, or where they look back', () => {
    expect(readTexts(`${lessons}\n## Action items\n\n- Rotate the logs.\n`)).toEqual([
      'Rotate the logs.',
    ]);
    expect(
      readTexts('## Lessons learned\n\n### What went well\n\n- The alert came at once.\n'),
    ).toEqual([]);
  });
});

describe('measures without bullets', () => {
  test('after a line that introduces them', () => {
    const tasks = parseTasks(
      'The following will be done so that it never happens again, as agreed by all of the team:  \n• Rotate the logs.  \n• Page on a full disk.',
    );
    expect(tasks.map(({ text }) => text)).toEqual(['Rotate the logs.', 'Page on a full disk.']);
  });

  test('named in the midst of other words', () => {
    const tasks = parseTasks(
      'We saw two things.\n\nAction point: rotate the logs.\n\nMore words.\n\n- Action item 2: page on a full disk.',
    );
    expect(tasks.map(({ text }) => text)).toEqual(['rotate the logs.', 'page on a full disk.']);
  });

  test('but not a sentence next to a row of them', () => {
    expect(
      readTexts(
        'Action Items\nRotate the logs.\nPage on a full disk.\n\nFollow-Up\nWe meet again in May to look at all this.\n',
      ),
    ).toEqual(['Rotate the logs.', 'Page on a full disk.']);
  });
});

describe('a text that tells how to write a postmortem', () => {
  test.each([
    [
      'demands sections',
      '- Timeline (as bullets) must contain:\n- Root cause and resolution must contain:\n\n## Tasks\n\n- Write one.\n',
    ],
    [
      'lists no time at all',
      '## Timeline\n\n- when it began\n- when it was over\n\n## Action items\n\n- ways to prevent it\n',
    ],
  ])('and %s has no tasks', (_, source) => {
    expect(readTexts(source)).toEqual([]);
  });

  test('keeps its boxes', () => {
    expect(
      readTexts('## Timeline\n\n- one\n- two\n\n## Action items\n\n- [ ] Rotate the logs.\n'),
    ).toEqual(['Rotate the logs.']);
  });
});

test('a whole postmortem in one fence is read', () => {
  const source =
    '```\nTimeline:\n14:00 UTC: Down\n14:10 UTC: Up\n\nAction items:\n- Rotate the logs.\n- Page on a full disk.\n```\n';
  const { timeline, tasks } = parse(source);
  expect(timeline.map(({ time }) => time?.text)).toEqual(['14:00', '14:10']);
  expect(tasks.map(({ span }) => source.slice(span.start, span.end))).toEqual([
    '- Rotate the logs.',
    '- Page on a full disk.',
  ]);
});

test('stages under labels are entries, with a time or without', () => {
  const source =
    'Timeline:\n\nDetection Time: 01:15 AM (UTC)\nDetection Method:An alert\n\nEscalation:\nTo the network team.\n';
  expect(parse(source).timeline.map(({ time, line }) => [time?.text ?? null, line])).toEqual([
    ['01:15 AM', 3],
    [null, 4],
    [null, 6],
  ]);
});

describe('more markup than anybody writes', () => {
  test('is read as plain lines, with every offset in place', () => {
    const end = '\r\n## Timeline\r\n- 14:00 UTC: Down\r\n';
    const source = `${'*[a](b)* '.repeat(9000)}${end}`;
    const { sections } = parse(source);
    expect(sections.flatMap(({ lines }) => lines)).toEqual(
      sections.flatMap(({ lines }) =>
        lines.map(({ text, offset }) => ({
          text: source.slice(offset, offset + text.length),
          offset,
        })),
      ),
    );
  });

  test('leaves what stands before it as it was', () => {
    const source = `## Action items\n\n- [ ] Rotate the logs.\n\n${'> '.repeat(30_000)}`;
    expect(readTexts(source)).toEqual(['Rotate the logs.']);
  });
});
