import {
  type Config,
  type ConfigProblem,
  conventionalTemplates,
  type FileRead,
} from '../config/index.js';
import { addAliases, defaultTemplate, type Template } from '../postmortem/index.js';

/** Gives a file of the repository by its path from the root. */
export type ReadFile = (path: string) => FileRead | Promise<FileRead>;

/** The file that the configuration came from; null where there is none. */
export interface ConfigSource {
  readonly file: string;
  readonly text: string;
}

/** The template that counts. Where there is a problem it is the built-in one, and nothing may be written by it. */
export interface TemplateChoice {
  readonly template: Template;
  readonly problem: ConfigProblem | null;
}

// An issue holds no more: https://docs.github.com/graphql/reference/mutations#createissue
const mostCharacters = 65_536;

/** Finds the template: the one that the configuration names, else a conventional one with a corrective section, else the built-in one. */
export async function chooseTemplate(
  config: Config,
  source: ConfigSource | null,
  read: ReadFile,
): Promise<TemplateChoice> {
  const found =
    config.template === null
      ? await findConventional(config, read)
      : await readNamed(config.template, config, source, read);
  if (found.problem !== null) return { template: defaultTemplate, problem: found.problem };
  const template = found.template ?? defaultTemplate;
  const unknown = listUnknown(template, config.aliases);
  if (unknown.length > 0 && source !== null) {
    const { describeAliases } = await import('./config-file.js');
    const issues = describeAliases(source.text, unknown, listNames(template));
    return { template: defaultTemplate, problem: { file: source.file, issues } };
  }
  return { template: addAliases(template, config.aliases), problem: null };
}

interface Found {
  readonly template: Template | null;
  readonly problem: ConfigProblem | null;
}

async function findConventional({ aliases }: Config, read: ReadFile): Promise<Found> {
  for (const path of conventionalTemplates) {
    const file = await read(path);
    if (file.state === 'absent') continue;
    const { template, issue } = await readTemplateFile(path, file, aliases);
    // It may be the one that counts: to go on without it would judge by the wrong template.
    if (template === null) return { template, problem: { file: path, issues: [issue] } };
    if (hasTasks(template)) return { template, problem: null };
  }
  return { template: null, problem: null };
}

async function readNamed(
  path: string,
  { aliases }: Config,
  source: ConfigSource | null,
  read: ReadFile,
): Promise<Found> {
  const file = await read(path);
  const { template, issue } = await readTemplateFile(path, file, aliases);
  if (template !== null && hasTasks(template)) return { template, problem: null };
  const message =
    template === null
      ? `"${path}" can't be used${sayPlace(issue)}: ${issue.message}`
      : `"${path}" has no section for corrective tasks, expected a heading such as "Action items" in it; if one of its headings means that, say so under aliases: { "That heading": [Action items] }`;
  const { describeLate } = await import('./config-file.js');
  const text = source?.text ?? '';
  const issues = [describeLate(text, 'template', message)];
  return { template: null, problem: { file: source?.file ?? path, issues } };
}

type Issue = ConfigProblem['issues'][number];

type FileTemplate =
  | { readonly template: Template; readonly issue: null }
  | { readonly template: null; readonly issue: Issue };

// A template costs its own parsers only where there is one.
async function readTemplateFile(
  path: string,
  file: FileRead,
  aliases: Config['aliases'],
): Promise<FileTemplate> {
  if (file.state === 'absent')
    return refuse('there is no such file, expected its path from the root of the repository');
  if (file.state === 'unreadable')
    return refuse(
      `the file can't be read (${file.why}), expected a Markdown template or an issue form`,
    );
  if (file.text.length > mostCharacters) {
    return refuse(
      `it is longer than an issue can be, expected at most ${String(mostCharacters)} characters`,
    );
  }
  if (!/\.ya?ml$/iu.test(path)) {
    const { parseMarkdownTemplate } = await import('../postmortem/templates/markdown-template.js');
    return { template: parseMarkdownTemplate(file.text, aliases), issue: null };
  }
  const { parseIssueForm } = await import('../postmortem/templates/issue-form.js');
  const { template, problem } = parseIssueForm(file.text, aliases);
  return template === null
    ? { template: null, issue: { ...problem, key: null } }
    : { template, issue: null };
}

function refuse(message: string): FileTemplate {
  return { template: null, issue: { line: null, column: null, key: null, message } };
}

function sayPlace({ line, column }: Issue): string {
  return line === null ? '' : ` (line ${String(line)}, column ${String(column ?? 1)})`;
}

function hasTasks({ sections }: Template): boolean {
  return sections.some(({ role }) => role === 'corrective');
}

function listNames({ sections }: Template): readonly string[] {
  return [
    ...new Set(
      sections.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]),
    ),
  ];
}

function listUnknown(template: Template, aliases: Config['aliases']): readonly string[] {
  const keys = Object.keys(aliases);
  if (keys.length === 0) return [];
  const known = new Set(listNames(template).map((name) => name.toLowerCase()));
  return keys.filter((name) => !known.has(name.toLowerCase()));
}
