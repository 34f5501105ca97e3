import { existsSync } from 'node:fs';
import { type Delivery, runAction, type RunResult, type Sandbox } from '../../sandbox/index.js';

export interface Runtime {
  readonly name: string;
  readonly path: string;
}

const node24 = process.env['POSTMORTEM_NODE24'] ?? '';

/** The Node versions that run the bundle: this one, and Node 24 if CI installed it. */
export const runtimes: readonly Runtime[] = [
  { name: `Node ${process.versions.node}`, path: process.execPath },
  ...(existsSync(node24) ? [{ name: 'Node 24', path: node24 }] : []),
];

/** Runs the bundle for every pending delivery, one after another, as GitHub's runner would. */
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

/** The text without boxes and links, which the action may change. */
export function withoutBoxesAndLinks(text: string): string {
  return text.replace(/^(\s*- \[)[ xX](\])/gmu, '$1 $2').replace(/ \(\[#\d+\]\([^)\s]*\)\)/gu, '');
}
