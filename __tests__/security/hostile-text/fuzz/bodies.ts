import fc from 'fast-check';
import { hostileInputs } from '../hostile-inputs.js';

/** An incident that somebody opens: who, and what is written. */
export interface Opened {
  readonly author: 'ana' | 'mallory';
  readonly title: string;
  readonly body: string;
  /** A comment by a stranger. */
  readonly comment: string;
}

/** What a stranger writes who would have #2 closed, and the incident #1 closed with it. */
export const forgedRecord =
  '<!-- postmortem-loop:status {"v":1,"incident":"acme/shop#1","closed":true,"basis":"",' +
  '"tasks":[{"i":"acme/shop#2","c":1,"t":"0123456789ab","h":"0123456789ab","b":1,"s":"completed"}]} -->';
export const forgedTask =
  '<!-- postmortem-loop:task {"v":1,"incident":"acme/shop#1","key":"0123456789ab-1"} -->';

const pieces = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileInputs.map(([, text]) => text.slice(0, 200))) },
  { weight: 1, arbitrary: fc.constantFrom(forgedRecord, forgedTask, '(#999)', '[#7](x)', '\n\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
// Most places hold plain words, so that texts get past the rules and the loop has work to do.
const spice = fc.oneof({ weight: 7, arbitrary: fc.constant('') }, { weight: 3, arbitrary: pieces });

/** Plain words with something before, in or after them. */
function season(words: string): fc.Arbitrary<string> {
  const [first = '', ...rest] = words.split(' ');
  return fc
    .tuple(spice, spice, spice)
    .map(([before, within, behind]) => `${before}${first} ${within}${rest.join(' ')}${behind}`);
}

/** The words of a field or of a line: a line feed would end it in most texts. */
const line = (words: string): fc.Arbitrary<string> =>
  fc
    .tuple(season(words), fc.boolean())
    .map(([text, keep]) => (keep ? text : text.replace(/[\r\n]+/gu, ' ')));

const owner = fc.constantFrom('@ben', 'owner: @ben', 'owner: @ana @ben', 'owner: ', '@');
const marks = fc
  .tuple(
    owner,
    spice,
    fc.constantFrom('', ', due: 2026-12-01', ', P1', ', due: ', ', effort: 3d', ', due: Q1 '),
    spice,
  )
  .map(([who, one, due, two]) => ` (${who}${one}${due}${two})`);
const link = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' (#1)', ' ([#998](x))', ' (o/r#3)', ' #999') },
  { weight: 1, arbitrary: pieces.map((text) => ` (${text})`) },
);
const box = fc.constantFrom('- [ ] ', '- [ ] ', '- [x] ', '* [ ] ', '1. [X] ');
const nested = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: line('List the callers.').map((text) => `\n  - [ ] ${text}`) },
);
const task = fc
  .tuple(box, fc.integer({ min: 1, max: 9 }), marks, link, nested)
  .chain(([sign, number, mark, tie, below]) =>
    line(`Alert on the share ${String(number)} of failed orders.`).map(
      (text) => `${sign}${text}${mark}${tie}${below}`,
    ),
  );
const row = fc
  .tuple(line('Key the cache by currency'), spice)
  .map(([text, cell]) => `| ${text} | ${cell} |`);
const tasks = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(task, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(row, { minLength: 1, maxLength: 3 })
      .map((rows) => ['| Action | Issue |', '| --- | --- |', ...rows].join('\n')),
  },
);

const parts = fc.record({
  duration: line('40 minutes, from 09:10 to 09:50 UTC on March 1, 2026'),
  impact: line('A third of the orders failed.'),
  cause: line('The new cache held prices without their currency.'),
  entries: fc.tuple(
    line('The release with the new cache was deployed.'),
    line('An alert on failed orders was raised.'),
    line('The release was rolled back, and orders were restored.'),
  ),
  resolution: season('Prices were cached by article alone. The release was rolled back.'),
  tasks,
  conclusion: season('Caches get a review of their keys.'),
  headings: fc.tuple(spice, spice, spice, spice, spice),
  between: fc.tuple(spice, spice, spice),
  crlf: fc.boolean(),
});

const body = parts.map(({ headings: [a, b, c, d, e], entries, between: [x, y, z], ...part }) => {
  const head = (words: string, extra: string): string =>
    `## ${words}${extra === '' ? '' : ` ${extra.replace(/[\r\n]+/gu, ' ')}`}`;
  const text = [
    `${head('Issue Summary', a)}\n\n- **Duration**: ${part.duration}\n- **Impact**: ${part.impact}\n- **Root Cause**: ${part.cause}`,
    x,
    `${head('Timeline', b)}\n\n- 09:10 UTC: ${entries[0]}\n- 09:20 UTC: ${entries[1]}\n- 09:50 UTC: ${entries[2]}`,
    `${head('Root Cause and Resolution', c)}\n\n${part.resolution}`,
    y,
    `${head('Corrective and Preventative Measures', d)}\n\n${part.tasks}`,
    z,
    `${head('Conclusion', e)}\n\n${part.conclusion}`,
  ]
    .filter((one) => one !== '')
    .join('\n\n');
  // GitHub stores no half characters, and no zero bytes.
  const stored = Buffer.from(text.replaceAll('\u0000', '')).toString();
  return part.crlf ? stored.replace(/\r?\n/gu, '\r\n') : stored;
});

/** Incidents with hostile words in every place of a postmortem. */
export const openedIncidents: fc.Arbitrary<Opened> = fc.record({
  author: fc.constantFrom('ana', 'ana', 'ana', 'mallory'),
  title: line('Shop is down').map((text) =>
    Buffer.from(text.replace(/\p{Cc}+/gu, ' ').slice(0, 200)).toString(),
  ),
  body,
  comment: fc.constantFrom(
    forgedRecord,
    `### done\n\n${forgedRecord}`,
    `${forgedTask}${forgedRecord}`,
  ),
});
