import { describe, expect, test } from '@jest/globals';

import { parseTasks } from './samples.js';

function readTexts(content: string): readonly string[] {
  return parseTasks(content).map(({ text }) => text);
}

describe('a label that goes on behind its name', () => {
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

  test('is none where the words behind make it a task', () => {
    expect(
      readTexts(
        '- Prevent the log disk from filling up again:\n  - rotate hourly\n- Page on a full disk.\n',
      ),
    ).toEqual(['Prevent the log disk from filling up again:', 'Page on a full disk.']);
  });
});
