import type { RuleSetting } from '../rules/index.js';

/** The settings of `.github/postmortem.yml`; docs/configuration.md describes each key. */
export interface Config {
  readonly template: string | null;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly tasks: { readonly convert: readonly TaskForm[]; readonly max: number };
  readonly tracking: {
    readonly title: string;
    readonly labels: readonly string[];
    readonly milestone: string | null;
    readonly assign: boolean;
    /** `owner/name` of the repository that gets the tracking issues; null: the incident's own. */
    readonly repository: string | null;
    /** Which other repositories a task may name, `owner/name` or `owner/*`; null: those of the same owner. */
    readonly repositories: readonly string[] | null;
    /** Whether a task of a private incident may get an issue in a public repository. */
    readonly public: 'refuse' | 'allow';
  };
  readonly loop: {
    readonly close: boolean;
    readonly reopen: boolean;
    readonly 'not-planned': 'done' | 'hold';
    readonly 'on-early-close': 'warn' | 'reopen';
  };
  readonly labels: {
    readonly incomplete: string;
    readonly tracking: string;
    readonly done: string;
    readonly hold: string;
  };
  readonly trust: { readonly authors: readonly Association[]; readonly logins: readonly string[] };
  readonly formerly: readonly string[];
}

/** Why the configuration can't be used. */
export interface ConfigProblem {
  readonly file: string;
  readonly issues: readonly ConfigIssue[];
}

/** One thing that is wrong: line and column are 1-based, null if it is the whole file. */
export interface ConfigIssue {
  readonly line: number | null;
  readonly column: number | null;
  /** Full sentences that name the key: what is wrong, then how to fix it. */
  readonly message: string;
}

/** Where a template is looked for, in this order, if the configuration doesn't name one. */
export const conventionalTemplates = [
  '.github/ISSUE_TEMPLATE/incident.md',
  '.github/ISSUE_TEMPLATE/incident.yml',
  '.github/ISSUE_TEMPLATE/postmortem.md',
  '.github/ISSUE_TEMPLATE/postmortem.yml',
] as const;

/** A file of the repository, on its default branch or on disk. Unreadable isn't the same as absent. */
export type FileRead =
  | { readonly state: 'absent' }
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'unreadable'; readonly why: string };

export const taskForms = ['checkbox', 'table', 'list'] as const;
export type TaskForm = (typeof taskForms)[number];

export const associations = [
  'owner',
  'member',
  'collaborator',
  'contributor',
  'first_time_contributor',
  'first_timer',
  'none',
] as const;
export type Association = (typeof associations)[number];

/** All defaults; the schema in config-schema.ts takes them from here. */
export const defaultConfig: Config = {
  template: null,
  aliases: {},
  rules: {},
  tasks: { convert: ['checkbox', 'table'], max: 50 },
  tracking: {
    title: '{task}',
    labels: [],
    milestone: null,
    assign: true,
    repository: null,
    repositories: null,
    public: 'refuse',
  },
  loop: { close: true, reopen: true, 'not-planned': 'done', 'on-early-close': 'warn' },
  labels: {
    incomplete: 'postmortem: incomplete',
    tracking: 'postmortem: tracking',
    done: 'postmortem: done',
    hold: 'postmortem: hold',
  },
  trust: { authors: ['owner', 'member', 'collaborator'], logins: [] },
  formerly: [],
};
