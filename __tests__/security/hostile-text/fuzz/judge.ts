import type { Nodes, Root } from 'mdast';
import type { IssueState } from '../../../../sandbox/index.js';
import { defaultTemplate } from '../../../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../../../src/postmortem/parse.js';
import { readCommands } from '../read-log.js';
import { findNotices, listNodes, readMarkdown } from '../read-markdown.js';

const acting = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** Lines that a runner prints without acting on any. */
export function checkLines(lines: readonly string[]): void {
  for (const line of lines) {
    refuse(readCommands(line).length > 0, 'a command', line);
    refuse(line.includes('\n') || acting.test(line), 'a sign that acts', line);
  }
}

const ownHtml =
  /^(?:<br>|<\/?sub>|<details><summary>(?:Timeline: [^<>]*|\d+ (?:suggestion|note)s?)<\/summary>|<\/details>|<!-- postmortem-loop:status \{"v":1,"incident":"acme\/shop#1",[^<>]*\} -->)$/u;
const ownLink = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/issues\/\d+$/u;
const plainKinds = new Set([
  ...['root', 'paragraph', 'text', 'heading', 'strong', 'list', 'listItem', 'inlineCode'],
  ...['table', 'tableRow', 'tableCell', 'html', 'link', 'code', 'blockquote'],
]);

/** The status comment: our headings, tags, links and one record, and text between them; it notifies no one. */
export function checkStatus(text: string): void {
  const tree = readMarkdown(text);
  checkCommon(tree, text, noOwners);
  const nodes = listNodes(tree);
  const headings = nodes.filter((node) => node.type === 'heading').length;
  refuse(headings !== 1 || nodes[1]?.type !== 'heading', 'headings', text);
  const records = nodes.filter(
    (node) => node.type === 'html' && node.value.startsWith('<!-- postmortem-loop:status '),
  );
  refuse(records.length !== 1 || tree.children.at(-1) !== records[0], 'markers', text);
  refuse(nodes.some(isOddHtml), 'HTML', text);
  refuse(
    nodes.some((node) => node.type === 'blockquote'),
    'a quote',
    text,
  );
}

/** The job summary: the same, with its own heading. */
export function checkSummary(text: string): void {
  const tree = readMarkdown(text);
  checkCommon(tree, text, noOwners);
  refuse(listNodes(tree).some(isOddHtml), 'HTML', text);
}

function isOddHtml(node: Nodes): boolean {
  return node.type === 'html' && !ownHtml.test(node.value);
}

/** A tracking issue: the task as a quote, where it comes from, and one marker. */
export function checkTracking({ title, body }: IssueState, owners: Owners): void {
  refuse(acting.test(title) || title.includes('\n') || title.trim() !== title, 'a title', title);
  const tree = readMarkdown(body);
  checkCommon(tree, body, owners);
  const kinds = tree.children.map(({ type }) => type).join(' ');
  refuse(
    !/^blockquote(?: paragraph)?(?: list)? heading paragraph(?: (?:paragraph|list))* paragraph html$/u.test(
      kinds,
    ),
    'a shape',
    `${kinds}\n${body}`,
  );
  const html = listNodes(tree).flatMap((node) => (node.type === 'html' ? [node.value] : []));
  const marker =
    /^<!-- postmortem-loop:task \{"v":1,"incident":"acme\/shop#1","key":"[\da-f]+-\d+"\} -->$/u;
  refuse(html.length !== 1 || !marker.test(html[0] ?? ''), 'HTML', body);
}

function checkCommon(tree: Root, text: string, owners: Owners): void {
  refuse(acting.test(text), 'a sign that acts', text);
  const nodes = listNodes(tree);
  const odd = nodes.find(({ type }) => !plainKinds.has(type));
  refuse(odd !== undefined, odd?.type ?? '', text);
  refuse(
    nodes.some((node) => node.type === 'link' && !ownLink.test(node.url)),
    'a link',
    text,
  );
  refuse(
    nodes.some((node) => node.type === 'code' && !/^(?:mermaid|markdown)$/u.test(node.lang ?? '')),
    'a block of code',
    text,
  );
  const others = findNotices(tree).filter((notice) => !owners.has(notice.toLowerCase()));
  refuse(others.length > 0, others.join(), text);
}

type Owners = ReadonlySet<string>;

const noOwners: Owners = new Set();

/** The logins that a text's tasks may mention. */
export function readOwners(body: string): Owners {
  const { tasks } = parsePostmortem(body, defaultTemplate);
  return new Set(tasks.flatMap(({ owners }) => owners.map((login) => `@${login.toLowerCase()}`)));
}

/** Nothing in the text changed except boxes, links, and the spaces around them. */
export function checkBody(before: string, after: string): void {
  refuse(withoutMarks(before) !== withoutMarks(after), 'an edit', `${before}\n=>\n${after}`);
}

function withoutMarks(body: string): string {
  return body
    .replace(/\(?\[#\d+\]\(https:\/\/github\.com\/acme\/shop\/issues\/\d+\)\)?/gu, '')
    .replace(/\[[ xX]\]/gu, '[ ]')
    .replace(/ /gu, '');
}

function refuse(isOdd: boolean, what: string, text: string): void {
  if (isOdd) throw new Error(`Found ${what} in:\n${text}`);
}
