import { expect, test } from '@jest/globals';
import type { CreateStep, WriteStep } from '../../../src/incident/step.js';
import type { RunContext } from '../../../src/run/run-context.js';
import { chart } from '../../../src/render/comment/chart-text.js';
import { writeWarning } from '../../../src/text/log-line.js';
import { fenceMermaid, joinMarkdown, md } from '../../../src/render/markdown.js';

// `npm run typecheck` judges these: a line that the compiler takes fails it.
const raw: string = '@octocat <!-- ::error::';

/** Every place that text goes to, handed raw text; never called. */
function handRawText(step: CreateStep, { log }: Pick<RunContext, 'log'>): readonly unknown[] {
  return [
    // @ts-expect-error -- a title comes from sayTitle
    { ...step, title: raw } satisfies CreateStep,
    // @ts-expect-error -- a body comes from render/
    { ...step, body: raw } satisfies CreateStep,
    // @ts-expect-error -- a comment comes from render/
    { do: 'add status comment', body: raw } satisfies WriteStep,
    // @ts-expect-error -- a line comes from sayLine
    () => log(raw),
    // @ts-expect-error -- a line comes from sayLine
    writeWarning(raw),
    // @ts-expect-error -- data comes in through sayWords and its like
    md`words ${raw}`,
    // @ts-expect-error -- so do parts
    joinMarkdown([raw], '\n'),
    // @ts-expect-error -- and what is between them is ours
    joinMarkdown([md`a`, md`b`], raw),
    // @ts-expect-error -- a label comes from sayLabel
    chart`${raw} :milestone`,
    // @ts-expect-error -- so do lines
    fenceMermaid([raw]),
    // @ts-expect-error -- one kind is no other: what is safe in Markdown isn't in a chart
    chart`${md`words`}`,
    // @ts-expect-error -- nor in the log
    () => log(md`words`),
  ];
}

test('no place takes raw text: the compiler refuses each', () => {
  expect(handRawText).toBeInstanceOf(Function);
});
