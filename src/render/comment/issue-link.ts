import { escapeText, linkIssue, type Markdown, nothing } from '../markdown.js';

/** The repository that a text is written in. */
export interface Home {
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryUrl: string;
}

/** A link to an issue from its identity, `owner/name#12`. */
export function renderIssueLink(issue: string | null, home: Home): Markdown {
  if (issue === null) return nothing;
  const [, repository, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/u.exec(issue) ?? [];
  if (repository === undefined || number === undefined) return escapeText(issue);
  const server = home.repositoryUrl.slice(0, -home.repository.length);
  const url = `${server}${repository}/issues/${number}`;
  return linkIssue({ repository, number: Number(number), url }, home.repository);
}
