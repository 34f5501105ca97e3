import { Refusal, type IssueState, type Sandbox } from '../../../sandbox/index.js';
import { bodyOf } from '../../harness/run-in-process.js';
import type { Act } from './acts.js';
import { editLines, readLines, stripLink, type WrittenLines } from './text.js';

/** People who work on one incident, #1, and what they wrote. */
export class People {
  /** All acts so far that had an effect. */
  readonly done: Act[] = [];

  constructor(
    private readonly sandbox: Sandbox,
    readonly written: WrittenLines,
  ) {}

  /** Performs an act, unless it is impossible at the moment. */
  act(act: Act): void {
    const before = JSON.stringify(this.sandbox.state());
    try {
      this.#perform(act);
    } catch (error) {
      // GitHub's page doesn't offer it: a second parent, a circle.
      if (!(error instanceof Refusal)) throw error;
    }
    if (JSON.stringify(this.sandbox.state()) !== before) this.done.push(act);
  }

  #perform(act: Act): void {
    const { sandbox } = this;
    const ana = sandbox.as('ana');
    const incident = sandbox.state()[0];
    if (incident === undefined) throw new Error('No incident');
    switch (act.do) {
      case 'close': {
        this.#close(act);
        return;
      }
      case 'reopen': {
        this.#onIssue(act.issue, ({ number }) => ana.reopen(number), isClosed);
        return;
      }
      case 'unlink': {
        this.#onIssue(act.issue, ({ number, parent }) => {
          if (parent === '#1') ana.removeSubIssue(1, number);
        });
        return;
      }
      case 'add sub-issue': {
        this.#onIssue(act.issue, ({ number, parent }) => {
          if (parent === null) ana.addSubIssue(1, number);
        });
        return;
      }
      case 'retitle': {
        this.#onIssue(act.issue, ({ number }) =>
          ana.retitle(number, `Retitled ${String(act.rev)}`),
        );
        return;
      }
      case 'incident label': {
        toggle(sandbox, incident, 'incident');
        return;
      }
      case 'hold label': {
        toggle(sandbox, incident, 'postmortem: hold');
        return;
      }
      case 'delete comment': {
        const [comment] = sandbox.store.comments;
        if (comment !== undefined) ana.deleteComment(comment.databaseId);
        return;
      }
      case 'close incident': {
        ana.close(1);
        return;
      }
      case 'reopen incident': {
        ana.reopen(1);
        return;
      }
      case 'click': {
        this.#click(act.line);
        return;
      }
      default:
        this.#edit(act);
    }
  }

  #close({ issue, reason }: Extract<Act, { do: 'close' }>): void {
    const ana = this.sandbox.as('ana');
    const close = ({ number }: IssueState): void => {
      ana.close(number, reason === 'duplicate' ? { duplicateOf: number === 2 ? 1 : 2 } : reason);
    };
    this.#onIssue(issue, close, (one) => !isClosed(one));
  }

  #onIssue(
    index: number,
    change: (issue: IssueState) => void,
    isEligible: (issue: IssueState) => boolean = () => true,
  ): void {
    const issue = pick(this.sandbox.state().slice(1).filter(isEligible), index);
    if (issue !== undefined) change(issue);
  }

  #click(index: number): void {
    const lines = readLines(bodyOf(this.sandbox));
    const line = pick(lines, index);
    if (line === undefined) return;
    const ana = this.sandbox.as('ana');
    if (line.ticked) ana.untick(1, line.words);
    else ana.tick(1, line.words);
  }

  #edit(act: Act): void {
    const seen = bodyOf(this.sandbox);
    const body = editBody(seen, act, this.sandbox);
    if (body === seen) return;
    this.written.save(seen, body);
    this.sandbox.as('ana').edit(1, body);
  }
}

function isClosed({ state }: IssueState): boolean {
  return state === 'CLOSED';
}

function toggle(sandbox: Sandbox, incident: IssueState, label: string): void {
  const ana = sandbox.as('ana');
  if (incident.labels.includes(label)) ana.unlabel(1, label);
  else ana.label(1, label);
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length];
}

function editBody(seen: string, act: Act, sandbox: Sandbox): string {
  if (act.do === 'note') return seen.replace(/^Note \d+\.$/mu, `Note ${String(act.rev)}.`);
  return editLines(seen, (lines) => {
    if (act.do === 'add') {
      const line = writeLine(act.part, 1, act.ticked);
      return lines.toSpliced(act.at % (lines.length + 1), 0, line);
    }
    if (act.do === 'paste back') {
      const plain = lines.map(stripLink);
      return act.boxes === 'kept' ? plain : plain.map((line) => line.replace('[x]', '[ ]'));
    }
    if (!('line' in act)) return lines;
    const at = act.line % lines.length;
    const line = lines[at];
    if (line === undefined) return lines;
    switch (act.do) {
      case 'reword':
        return lines.with(at, line.replace(/plan \d+/u, `plan ${String(act.rev)}`));
      case 'remove':
        return lines.toSpliced(at, 1);
      case 'box':
        return lines.with(
          at,
          line.startsWith('- [ ]') ? line.replace('[ ]', '[x]') : line.replace(/\[[xX]\]/u, '[ ]'),
        );
      case 'move':
        return lines.toSpliced(at, 1).toSpliced(act.to % lines.length, 0, line);
      case 'copy':
        return lines.toSpliced(act.to % (lines.length + 1), 0, stripLink(line));
      case 'link': {
        const issue = pick(sandbox.state().slice(1), act.issue);
        return issue === undefined
          ? lines
          : lines.with(at, `${stripLink(line)} (#${String(issue.number)})`);
      }
      default:
        return lines;
    }
  });
}

export function writeLine(part: number, rev: number, ticked = false): string {
  const box = ticked ? 'x' : ' ';
  return `- [${box}] Replace part ${String(part)} as plan ${String(rev)} says.`;
}
