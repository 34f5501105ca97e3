import { z } from 'zod';
import { associations, defaultConfig, taskForms } from '../config/index.js';
import { defaultTemplate } from '../postmortem/index.js';
import { ruleShape } from './rule-settings.js';

const words = z.string().trim().min(1);
const label = words.max(50);
const group = <T extends z.ZodRawShape>(shape: T, defaults: z.input<z.ZodObject<T>>) =>
  z.strictObject(shape).prefault(defaults);

// The message of a check is only the fix; config-issue.ts adds the wrong value in front.
const pathFix =
  'Use a path from the root of the repository, such as .github/ISSUE_TEMPLATE/postmortem.md.';

const templateNames = [
  ...new Set(
    defaultTemplate.sections.flatMap(({ name, fields }) => [
      name,
      ...fields.map((field) => field.name),
    ]),
  ),
];

/** The configuration file: every key is optional, unknown keys are refused. The defaults are in config.ts. */
export const configSchema = z.strictObject({
  template: z
    .string()
    .trim()
    .regex(/^(?!\.{0,2}\/|[a-z]+:)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/iu, pathFix)
    .nullable()
    .default(defaultConfig.template)
    .describe(
      'Path of a Markdown template or an issue form in the repository. If null, the action uses the one at a conventional path, or the built-in one.',
    ),
  aliases: z
    // Editors complete the names of the built-in template; any other name is checked against the template itself.
    .object(Object.fromEntries(templateNames.map((name) => [name, z.array(words).optional()])))
    .catchall(z.array(words))
    .default({})
    .describe('More names for a section or field of the template.'),
  rules: z
    .strictObject(ruleShape)
    .default({})
    .describe('The severity of a rule, or its severity and options.'),
  tasks: group(
    {
      convert: z
        .array(z.enum(taskForms))
        .default([...defaultConfig.tasks.convert])
        .describe('Which kinds of tasks get tracking issues.'),
      max: z
        .int()
        .min(1)
        .max(100)
        .default(defaultConfig.tasks.max)
        .describe('The maximum number of tracking issues for one incident.'),
    },
    {},
  ),
  tracking: group(
    {
      title: words
        .refine(
          (title) => title.includes('{task}'),
          'Add {task}, which is replaced by the text of the task.',
        )
        .default(defaultConfig.tracking.title)
        .describe('Title of a tracking issue. {task} is replaced by the text of the task.'),
      labels: z
        .array(label)
        .default([...defaultConfig.tracking.labels])
        .describe('Labels that each tracking issue gets in addition to the tracking label.'),
      milestone: words
        .nullable()
        .default(defaultConfig.tracking.milestone)
        .describe('Title of an open milestone for tracking issues.'),
      assign: z
        .boolean()
        .default(defaultConfig.tracking.assign)
        .describe('Assign the owners of a task to its tracking issue.'),
      repository: words
        .regex(/^[A-Za-z\d][A-Za-z\d-]{0,38}\/[\w.-]{1,100}$/u, 'Use owner/name.')
        .nullable()
        .default(defaultConfig.tracking.repository)
        .describe(
          'Repository for tracking issues, as owner/name. If null, the repository of the incident.',
        ),
      repositories: z
        .array(
          words.regex(
            /^[A-Za-z\d][A-Za-z\d-]{0,38}\/(?:[\w.-]{1,100}|\*)$/u,
            'Use owner/name or owner/*.',
          ),
        )
        .nullable()
        .default(
          defaultConfig.tracking.repositories === null
            ? null
            : [...defaultConfig.tracking.repositories],
        )
        .describe(
          'Other repositories that a task may name, as owner/name or owner/*. If null, all repositories of the same owner.',
        ),
      public: z
        .enum(['refuse', 'allow'])
        .default(defaultConfig.tracking.public)
        .describe('Allow or refuse tracking issues in a public repository for a private incident.'),
    },
    {},
  ),
  loop: group(
    {
      close: z
        .boolean()
        .default(defaultConfig.loop.close)
        .describe('Close an incident when all its tasks are done.'),
      reopen: z
        .boolean()
        .default(defaultConfig.loop.reopen)
        .describe('Reopen an incident that the action closed if a task is reopened or added.'),
      'not-planned': z
        .enum(['done', 'hold'])
        .default(defaultConfig.loop['not-planned'])
        .describe(
          'Whether a tracking issue closed as not planned counts as done or keeps the incident open.',
        ),
      'on-early-close': z
        .enum(['warn', 'reopen'])
        .default(defaultConfig.loop['on-early-close'])
        .describe('What to do if someone closes an incident with open tasks.'),
    },
    {},
  ),
  labels: group(
    {
      incomplete: label
        .default(defaultConfig.labels.incomplete)
        .describe('Label of an incident whose postmortem has errors.'),
      tracking: label
        .default(defaultConfig.labels.tracking)
        .describe('Label of an incident with open tasks.'),
      done: label
        .default(defaultConfig.labels.done)
        .describe('Label of an incident whose tasks are all done.'),
      hold: label
        .default(defaultConfig.labels.hold)
        .describe('Label that pauses an incident: the action changes nothing while it is on.'),
    },
    {},
  ),
  trust: group(
    {
      authors: z
        .array(z.enum(associations))
        .default([...defaultConfig.trust.authors])
        .describe('Associations with the repository whose incidents are trusted.'),
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
    .describe('Logins of bots that ran the action in this repository before.'),
});
