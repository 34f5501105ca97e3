import { blame as words } from './blame-data.js';

/** What the text blames: a mistake, a person, or a person with hindsight. */
export type BlameKind = 'error' | 'person' | 'hindsight';

export interface Blame {
  readonly kind: BlameKind;
  readonly from: number;
  readonly to: number;
}

/** Finds the first words of a line that blame; `inCause`: the line is about the cause. */
export type BlameFinder = (text: string, inCause: boolean) => Blame | null;

// `@babel/core` is a package.
const login = String.raw`@[A-Za-z\d][A-Za-z\d-]{0,38}(?![\w/-])`;
const properName = String.raw`(?!(?:${join(words.notNames)})\b)\p{Lu}\p{Ll}{1,30}`;
const possessive = "['’]s (?:own |big |stupid )?";
const pronouns = join(words.pronouns);
const mistakes = join(words.mistakes);
const causedBy = `(?:${join(words.causedBy)})`;
const forgot = `(?:simply |just |then |had |has )?(?:${join(words.forgot)})`;
const shouldHave =
  "should(?:n['’]t| not)?(?: (?:really|also|probably|at least|simply|just))?(?: have| of|['’]ve) (?:not |never )?" +
  `(?:${join(words.shouldHave)})`;
const expectedBefore = new RegExp(`\\b(?:${join(words.expected)})\\b[^.;:!?]*$`, 'iu');
const causeBefore = new RegExp(`\\b(?:${join(words.causes)})\\b[^.;!?]*$`, 'iu');
const hint = new RegExp(join(words.hints), 'iu');

/** `roles`: more words for people; `allow`: phrases that aren't blame. */
export function buildBlameFinder(roles: readonly string[], allow: readonly string[]): BlameFinder {
  const allowed = allow.map((phrase) => phrase.toLowerCase());
  const isReported = (text: string, { from, to }: Blame): boolean =>
    !allowed.some((phrase) => text.slice(from, to).toLowerCase().includes(phrase));
  let patterns: Patterns | null = null;
  return (text, inCause) => {
    if (!hint.test(text)) return null;
    const { people, failed, should, error, slip } = (patterns ??= buildPatterns(roles));
    const found = [
      ...[...people, ...(inCause ? [failed] : [])].flatMap((p) => findAll(text, p, 'person')),
      ...findAll(text, should, 'hindsight'),
      ...findAll(text, error, 'error').filter((blame) => isGivenAsCause(text, blame, inCause)),
      ...findAll(text, slip, 'error').filter((blame) => isGivenAsCause(text, blame, false)),
    ].filter((blame) => isReported(text, blame));
    return found.reduce<Blame | null>(
      (first, one) => (first === null || one.from < first.from ? one : first),
      null,
    );
  };
}

interface Patterns {
  readonly people: readonly RegExp[];
  /** Counts only in a line about the cause. */
  readonly failed: RegExp;
  readonly should: RegExp;
  readonly error: RegExp;
  readonly slip: RegExp;
}

function buildPatterns(roles: readonly string[]): Patterns {
  const determiners = `(?:(?:${join(words.determiners)}) ){1,4}`;
  const role = `${determiners}(?:${join([...words.roles, ...roles.map(escapePattern)])})s?`;
  const someone = `(?:${role}|${pronouns}|${login})`;
  const people = [
    `(?:${causedBy}) (?:${role}|${pronouns})(?:${possessive}(?:${mistakes}|errors?|oversight|failure|lack)|(?= who | [a-z]{2,20}ing |\\s?[.,;:!)]|\\s*$))`,
    `(?:${causedBy}) ${login}`,
    `(?:(?:${role}|${login})${possessive}|(?:his|her) (?:own )?)(?:${mistakes})`,
    `${someone} ${forgot}`,
  ].map((pattern) => build(pattern, 'giu'));
  const named = build(`${properName}(?:${possessive}(?:${mistakes})| ${forgot})`, 'gu');
  return {
    people: [...people, named],
    failed: build(`${someone} (?:had |has )?(?:${join(words.failed)})`, 'giu'),
    should: build(`(?:${someone}|(?:the|our) (?:[a-z-]{1,20} )?team) ${shouldHave}`, 'giu'),
    error: build(`(?:${join(words.errors)})`, 'giu'),
    slip: build(`(?:${join(words.slips)})`, 'giu'),
  };
}

function isGivenAsCause(text: string, { from }: Blame, inCause: boolean): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  return !expectedBefore.test(before) && (inCause || causeBefore.test(before));
}

function build(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d@/.'’-])${pattern}(?![\\p{L}\\d-]|\\.[\\p{L}\\d])`, flags);
}

function findAll(text: string, pattern: RegExp, kind: BlameKind): readonly Blame[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function join(patterns: readonly string[]): string {
  return patterns.join('|');
}

function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
