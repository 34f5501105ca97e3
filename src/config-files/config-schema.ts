import { z } from 'zod';
import { associations, defaultConfig, taskForms } from '../config/index.js';
import { defaultTemplate } from '../postmortem/index.js';
import { type RuleOption, rules } from '../rules/index.js';

const words = z.string().trim().min(1);
const label = words.max(50);
const section = <T extends z.ZodRawShape>(shape: T, defaults: z.input<z.ZodObject<T>>) =>
  z.strictObject(shape).prefault(defaults);

const expectedPath =
  'expected a path from the root of the repository, such as .github/ISSUE_TEMPLATE/postmortem.md';

const templateNames = [
  ...new Set(
    defaultTemplate.sections.flatMap(({ name, fields }) => [
      name,
      ...fields.map((field) => field.name),
    ]),
  ),
];
export const ruleNames = rules.map(({ name }) => name);
const severities = ['off', 'warning', 'error'] as const;

/** What may stand under a rule's name, beside its options. */
const severity = z.enum(severities);

/** The names of a rule's own keys. */
export function ruleKeys(name: string): readonly string[] {
  const rule = rules.find((each) => each.name === name);
  return rule ? ['severity', ...Object.keys(rule.options ?? {})] : [];
}

// The defaults stay with the rules: here they only tell editors.
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
      return z.array(words).meta({ description, default: option.default });
    case 'choices':
      return z
        .array(z.enum(option.choices))
        .min(
          1,
          'expected at least one of them; a rule is switched off by off in place of its severity',
        )
        .meta({ description, default: option.default });
  }
}

const ruleShape = Object.fromEntries(
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

/** The configuration file: every key optional, unknown keys refused. Defaults come from config.ts. */
export const configSchema = z.strictObject({
  template: z
    .string()
    .trim()
    .regex(/^(?!\.{0,2}\/|[a-z]+:)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/iu, expectedPath)
    .nullable()
    .default(defaultConfig.template)
    .describe(
      'Path of a Markdown template or an issue form in the repository; null: the one at a conventional path, else the built-in one.',
    ),
  aliases: z
    // The names of the built-in template help editors; those of another one are known once it is read.
    .object(Object.fromEntries(templateNames.map((name) => [name, z.array(words).optional()])))
    .catchall(z.array(words))
    .default({})
    .describe("By the template's name of a section or field, further names for it."),
  rules: z
    .strictObject(ruleShape)
    .default({})
    .describe('By rule, its severity, or its severity and options.'),
  tasks: section(
    {
      convert: z
        .array(z.enum(taskForms))
        .default([...defaultConfig.tasks.convert])
        .describe('Which forms of tasks become tracking issues.'),
      max: z
        .int()
        .min(1)
        .max(100)
        .default(defaultConfig.tasks.max)
        .describe('The most tracking issues of one incident.'),
    },
    {},
  ),
  tracking: section(
    {
      title: words
        .refine((title) => title.includes('{task}'), 'expected a title with {task} in it')
        .default(defaultConfig.tracking.title)
        .describe("Title of a tracking issue; {task} stands for the task's words."),
      labels: z
        .array(label)
        .default([...defaultConfig.tracking.labels])
        .describe('Further labels of a tracking issue.'),
      milestone: words
        .nullable()
        .default(defaultConfig.tracking.milestone)
        .describe('Title of an open milestone for tracking issues.'),
      assign: z
        .boolean()
        .default(defaultConfig.tracking.assign)
        .describe('Whether the owners in a task are assigned to its issue.'),
      repository: words
        .regex(/^[A-Za-z\d][A-Za-z\d-]{0,38}\/[\w.-]{1,100}$/u, 'expected owner/name')
        .nullable()
        .default(defaultConfig.tracking.repository)
        .describe('Where tracking issues are made, owner/name; null: beside the incident.'),
      repositories: z
        .array(
          words.regex(
            /^[A-Za-z\d][A-Za-z\d-]{0,38}\/(?:[\w.-]{1,100}|\*)$/u,
            'expected owner/name or owner/*',
          ),
        )
        .nullable()
        .default(
          defaultConfig.tracking.repositories === null
            ? null
            : [...defaultConfig.tracking.repositories],
        )
        .describe(
          "Which other repositories a task's line may name, owner/name or owner/*; null: those of the same owner.",
        ),
      public: z
        .enum(['refuse', 'allow'])
        .default(defaultConfig.tracking.public)
        .describe('Whether tasks of a private incident may get issues in a public repository.'),
    },
    {},
  ),
  loop: section(
    {
      close: z.boolean().default(defaultConfig.loop.close).describe('Close a finished incident.'),
      reopen: z
        .boolean()
        .default(defaultConfig.loop.reopen)
        .describe('Reopen an incident that the loop closed when a task reopens or is added.'),
      'not-planned': z
        .enum(['done', 'hold'])
        .default(defaultConfig.loop['not-planned'])
        .describe(
          'Whether an issue closed as not planned counts as done or keeps the incident open.',
        ),
      'on-early-close': z
        .enum(['warn', 'reopen'])
        .default(defaultConfig.loop['on-early-close'])
        .describe('What happens when a person closes an incident with open tasks.'),
    },
    {},
  ),
  labels: section(
    {
      incomplete: label.default(defaultConfig.labels.incomplete).describe('Label of the phase.'),
      tracking: label.default(defaultConfig.labels.tracking).describe('Label of the phase.'),
      done: label.default(defaultConfig.labels.done).describe('Label of the phase.'),
      hold: label
        .default(defaultConfig.labels.hold)
        .describe('While an incident carries it, nothing is written.'),
    },
    {},
  ),
  trust: section(
    {
      authors: z
        .array(z.enum(associations))
        .default([...defaultConfig.trust.authors])
        .describe('Associations whose incidents are trusted.'),
      logins: z
        .array(words)
        .default([...defaultConfig.trust.logins])
        .describe('Logins whose incidents are trusted, such as pagerduty[bot].'),
    },
    {},
  ),
  formerly: z
    .array(words)
    .default([...defaultConfig.formerly])
    .describe('Logins of bots that ran the loop here before.'),
});
