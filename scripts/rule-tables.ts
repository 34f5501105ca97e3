import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ruleGroups } from '../src/rules/check-postmortem.js';

/** Writes the tables of rules in docs/rules/README.md and docs/configuration.md. `__tests__/rules/pages.test.ts` checks them. */
for (const [group, rules] of Object.entries(ruleGroups)) {
  await writeTable('docs/rules/README.md', group, [
    ['Rule', 'Default', 'Fix', 'What it requires'],
    ...rules.map(({ name, severity, fixable, description }) => [
      `[${name}](${name}.md)`,
      severity,
      fixable ? 'yes' : 'no',
      description,
    ]),
  ]);
}
await writeTable('docs/configuration.md', 'Rules', [
  ['Rule', 'Default'],
  ...Object.values(ruleGroups)
    .flat()
    .map(({ name, severity }) => [`[\`${name}\`](rules/${name}.md)`, severity]),
]);

/** Replaces the first table after a heading. */
async function writeTable(
  path: string,
  heading: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const page = readFileSync(path, 'utf8');
  const start = page.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`${path} has no heading "${heading}".`);
  const [head = [], ...others] = rows;
  const table = [head, head.map(() => '---'), ...others]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
  const text = page.slice(0, start) + page.slice(start).replace(/(?:^\|.*\n)+/mu, () => table);
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}
