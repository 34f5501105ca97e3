import type { Count, Counts, Found } from './count.js';

const letters = {
  summary: 'S',
  timeline: 'T',
  cause: 'R',
  corrective: 'C',
  conclusion: 'L',
} as const;

/** The lowest shares of the documents that have something to find. */
const targets = { corrective: 0.95, timeline: 0.8, tasks: 0.8 } as const;

/** The highest median of findings: with more, no one reads them. */
const maxFindings = 5;

/** The counts as Markdown: a row for each document, then the sums. */
export function renderCounts(counts: Counts): string {
  return [renderRows(counts.documents), '', ...renderSums(counts), ''].join('\n');
}

function renderRows(documents: readonly Count[]): string {
  const head = ['document', 'sections', 'corrective section', 'timeline', 'tasks', 'findings'];
  const rows = documents.map((count) => [
    `\`${count.file.replace(/\.md$/, '')}\``,
    count.sections.map((role) => letters[role]).join(''),
    formatFound(count.corrective),
    formatFound(count.timeline),
    formatFound(count.tasks),
    String(count.findings),
  ]);
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function formatFound<T extends string | number>({ expected, found, right }: Found<T>): string {
  if (right !== false) return String(found);
  return `**${found === '' ? 'none' : found}** for ${expected}`;
}

function renderSums({ documents, negatives, templates }: Counts): readonly string[] {
  const columns = [
    ['corrective', 'Corrective section found'],
    ['timeline', 'Timeline entries exact'],
    ['tasks', 'Tasks exact'],
  ] as const;
  const shares = columns.map(([column, title]) => {
    const judged = documents.flatMap((count) => count[column].right ?? []);
    const right = judged.filter(Boolean).length;
    const share = right / Math.max(1, judged.length);
    const verdict = share >= targets[column] ? 'kept' : 'missed';
    return `- ${title}: ${right} of ${judged.length} (${formatShare(share)}), target ${formatShare(targets[column])}: ${verdict}`;
  });
  const tasked = negatives.filter(({ tasks }) => tasks > 0);
  const structured = templates.filter(
    ({ sections }) => sections.includes('corrective') || sections.includes('timeline'),
  );
  return [
    ...shares,
    formatFindings(documents.map(({ findings }) => findings)),
    `- Tasks from texts that are no postmortems: ${tasked.length} of ${negatives.length} have some, target none: ${tasked.length === 0 ? 'kept' : `missed (${tasked.map(({ file }) => file).join(', ')})`}`,
    `- Templates read: ${templates.length}, of which ${structured.length} show a timeline or a corrective section`,
  ];
}

function formatFindings(counts: readonly number[]): string {
  const sorted = [...counts].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const most = sorted.at(-1) ?? 0;
  return `- Findings per document: ${median} in the median, ${most} at the most, target at most ${maxFindings} in the median: ${median <= maxFindings ? 'kept' : 'missed'}`;
}

function formatShare(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
