import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import type { Template } from '../../src/postmortem/template.js';
import type { Finding } from '../../src/rules/finding.js';
import {
  type CheckOptions,
  checkPostmortem,
  rules,
  type RuleSettings,
} from '../../src/rules/check-postmortem.js';
import { parse } from '../postmortem/samples.js';

interface Given extends Omit<CheckOptions, 'overrides'> {
  readonly settings?: RuleSettings;
  readonly template?: Template;
}

/** What one rule finds, all others being off. */
export function checkOnly(
  name: string,
  source: string,
  { settings = {}, template = defaultTemplate, ...rest }: Given = {},
): readonly Finding[] {
  if (!rules.some((rule) => rule.name === name)) throw new Error(`Unexpected rule ${name}`);
  const off = Object.fromEntries(rules.map((rule) => [rule.name, 'off' as const]));
  const overrides = { ...off, [name]: { severity: 'warning' as const, ...settings } };
  return checkPostmortem(parse(source), template, { ...rest, overrides });
}

/** Line, column and message of each finding, as the pages show them. */
export function printFindings(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ place, message }) =>
    place === null ? message : `${String(place.line)}:${String(place.column)} ${message}`,
  );
}
