import { existsSync } from 'node:fs';
import { type Delivery, runAction, type RunResult, type Sandbox } from '../../sandbox/index.js';

export interface Runtime {
  readonly name: string;
  readonly path: string;
}

const node24 = process.env['POSTMORTEM_NODE24'] ?? '';

/** The Nodes that the bundle is started on: this one, and a Node 24 where CI brings it. */
export const runtimes: readonly Runtime[] = [
  { name: `Node ${process.versions.node}`, path: process.execPath },
  ...(existsSync(node24) ? [{ name: 'Node 24', path: node24 }] : []),
];

/** Starts the bundle for every delivery that waits, as GitHub's runner would, one after another. */
export async function runAll(
  sandbox: Sandbox,
  node: string,
  options: { readonly inputs?: Record<string, string>; readonly token?: string } = {},
): Promise<readonly RunResult[]> {
  const results: RunResult[] = [];
  for (const delivery of sandbox.takeDeliveries()) {
    results.push(await runOne(sandbox, delivery, node, options));
  }
  return results;
}

export function runOne(
  sandbox: Sandbox,
  delivery: Delivery,
  node = process.execPath,
  options: { readonly inputs?: Record<string, string>; readonly token?: string } = {},
): Promise<RunResult> {
  return runAction({ sandbox, delivery, node, ...options });
}

/** Only what the loop may change: boxes and links are taken out of the text. */
export function withoutBoxesAndLinks(text: string): string {
  return text.replace(/^(\s*- \[)[ xX](\])/gmu, '$1 $2').replace(/ \(\[#\d+\]\([^)\s]*\)\)/gu, '');
}
