import {
  type Config,
  type ConfigIssue,
  type ConfigProblem,
  conventionalTemplates,
  type FileRead,
} from '../config/index.js';
import { addAliases, defaultTemplate, type Template } from '../postmortem/index.js';

/** Gives a file of the repository by its path from the root. */
export type ReadFile = (path: string) => FileRead | Promise<FileRead>;

/** The configuration file. */
export interface ConfigSource {
  readonly file: string;
  readonly text: string;
}

/** The template to use. If there is a problem, it is the built-in one, and nothing may be written with it. */
export interface TemplateChoice {
  readonly template: Template;
  readonly problem: ConfigProblem | null;
}

// The limit of an issue: https://docs.github.com/graphql/reference/mutations#createissue
const maxCharacters = 65_536;

/** Finds the template: the one named in the configuration, otherwise the first conventional one with a corrective section, otherwise the built-in one. */
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
    // It may be the right one, so going on without it could check against the wrong template.
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
      ? `template is "${path}", which can't be used${formatPlace(issue)}. ${issue.message}`
      : `template is "${path}", which has no section for action items. Add a heading such as "Action items" to it, or name the heading it uses: aliases: { "That heading": [Action items] }.`;
  const { describeLate } = await import('./config-file.js');
  const text = source?.text ?? '';
  const issues = [describeLate(text, 'template', message)];
  return { template: null, problem: { file: source?.file ?? path, issues } };
}

type FileTemplate =
  | { readonly template: Template; readonly issue: null }
  | { readonly template: null; readonly issue: ConfigIssue };

// The parsers are loaded only if there is a template.
async function readTemplateFile(
  path: string,
  file: FileRead,
  aliases: Config['aliases'],
): Promise<FileTemplate> {
  if (file.state === 'absent') {
    return refuse("The file doesn't exist. Write its path from the root of the repository.");
  }
  if (file.state === 'unreadable') {
    return refuse(
      `The file can't be read (${file.why}). Use a Markdown template or an issue form.`,
    );
  }
  if (file.text.length > maxCharacters) {
    return refuse(
      `The file has more than ${String(maxCharacters)} characters, the most that an issue can hold. Shorten it.`,
    );
  }
  if (!/\.ya?ml$/iu.test(path)) {
    const { parseMarkdownTemplate } = await import('../postmortem/templates/markdown-template.js');
    return { template: parseMarkdownTemplate(file.text, aliases), issue: null };
  }
  const { parseIssueForm } = await import('../postmortem/templates/issue-form.js');
  const { template, problem } = parseIssueForm(file.text, aliases);
  return template === null ? { template: null, issue: problem } : { template, issue: null };
}

function refuse(message: string): FileTemplate {
  return { template: null, issue: { line: null, column: null, message } };
}

function formatPlace({ line, column }: ConfigIssue): string {
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
