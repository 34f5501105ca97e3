import { z } from 'zod';
import { type RuleOption, rules } from '../rules/index.js';

export const ruleNames = rules.map(({ name }) => name);
const severity = z.enum(['off', 'warning', 'error']);

/** The keys that a rule takes: its severity and its options. */
export function listRuleKeys(name: string): readonly string[] {
  const rule = rules.find((each) => each.name === name);
  return rule ? ['severity', ...Object.keys(rule.options ?? {})] : [];
}

// The rules apply their defaults themselves; editors show these.
function buildOption(option: RuleOption): z.ZodType {
  const { describe: description } = option;
  switch (option.type) {
    case 'integer':
      return z
        .int()
        .min(option.minimum)
        .max(option.maximum)
        .meta({ description, default: option.default });
    case 'words':
      return z.array(z.string().trim().min(1)).meta({ description, default: option.default });
    case 'choices':
      return z
        .array(z.enum(option.choices))
        .min(1, 'Name at least one, or turn the rule off with severity: off.')
        .meta({ description, default: option.default });
  }
}

/** What the configuration takes under `rules`, by the name of the rule. */
export const ruleShape = Object.fromEntries(
  rules.map(({ name, description, options = {} }) => {
    const own = Object.entries(options).map(
      ([key, option]) => [key, buildOption(option).optional()] as const,
    );
    const settings = z.strictObject({
      severity: severity.optional(),
      ...Object.fromEntries(own),
    });
    return [name, z.union([severity, settings]).optional().describe(description)] as const;
  }),
);
