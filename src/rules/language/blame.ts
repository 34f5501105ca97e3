/** What kind of blame some words lay; each is mended in its own way. */
export type BlameKind = 'error' | 'person' | 'hindsight';

export interface Blame {
  readonly kind: BlameKind;
  readonly from: number;
  readonly to: number;
}

/** Finds the first words of a line that blame; `inCause` where the line is about the cause. */
export type BlameReader = (text: string, inCause: boolean) => Blame | null;

// Only behind "the", "our", "a junior": the package manager and the postgres operator are no people.
const ROLES =
  'engineer|developer|programmer|dev|sysadmin|sys admin|administrator|admin|intern|trainee|contractor|technician|' +
  'colleague|co-?worker|employee|team ?mate|team member|newcomer|new hire|on-?call(?: engineer)?';
const WHICH =
  '(?:(?:an?|the|one|of|our|my|his|her|their|your|some|junior|senior|new|lead|former|inexperienced|careless|tired|unknown|' +
  'on-?call|devops|sre|it|backend|back-end|frontend|front-end|database|db|network|system|software|support|external|third-party) ){1,4}';
const UNNAMED = 'someone|somebody|he|she|him|her|they|whoever';
// `@babel/core` is a package.
const LOGIN = String.raw`@[A-Za-z\d][A-Za-z\d-]{0,38}(?![\w/-])`;
const NAME = String.raw`(?!(?:It|That|This|There|Here|What|Who|Let|Nobody|Noone|One|Everyone|Everybody|Today|Yesterday|We|You|And|But|Which|Nothing)\b)\p{Lu}\p{Ll}{1,30}`;

const CAUSED =
  '(?:caused|introduced|triggered|broken) by|due to|because of|(?:the )?fault of|blamed? (?:on|for)|attribut(?:ed|able) to|mistake (?:of|by|from)';
const MISTAKE =
  'mistakes?|carelessness|negligence|incompetence|laziness|inexperience|inattention|fault(?![- ]toleran|-)';
const OWN = "['’]s (?:own |big |stupid )?";
const FORGOT =
  '(?:simply |just |then |had |has )?(?:forgot|forgotten|neglected|screwed up|messed up|' +
  'made (?:an?|the|this|that|some) (?:[a-z-]{1,20} )?mistakes?|(?:was|were|is|are|being|been) (?:too )?(?:careless|negligent|lazy|sloppy|incompetent))';
const FAILED =
  "(?:failed to|did(?: not|n['’]t) (?:check|test|follow|read|verify|review|think|bother|pay)|ignored|carelessly|accidentally|mistakenly|inadvertently|negligently)";
const SHOULD =
  "should(?:n['’]t| not)?(?: (?:really|also|probably|at least|simply|just))?(?: have| of|['’]ve) (?:not |never )?" +
  '(?:been (?:more |so |less )?(?:careful|attentive|aware|cautious|diligent)|' +
  'known|seen|done|caught|run|made|thought|found|told|taken|read|written|gone|left|kept|paid|spoken|chosen|given|held|sent|set|put|understood|built|got|' +
  // "Should have limited rights" speaks of what they may do.
  '(?!(?:need|speed|limited|elevated|advanced|dedicated|detailed|needed|required|restricted|shared|assigned)(?![a-z]))[a-z]{2,20}ed)';

const ERROR =
  'human[ -]errors?|human (?:failure|mistakes?)|(?:operator|pilot|engineer|developer|programmer|admin|administrator) errors?|carelessness|negligence|' +
  'incompetence|laziness|sloppiness|lack of (?:attention|care|diligence)|err(?:or(?:es)?|os?) humanos?|erreurs? humaines?|menschliche[rsn]? (?:versagen|fehlers?)';
const SLIP = '(?:user|manual|personal) (?:error|mistake)s?';
// To reckon with slips is what a good postmortem does.
const RECKONED =
  /\b(?:not|never|no|nor|without|than|prevent\w*|avoid\w*|reduc\w+|eliminat\w+|limit\w*|minimi[sz]\w+|guard\w*|prone|protect\w*|against|rather|instead|risks?|possib\w+|potential\w*|chances?|room|scope|catch\w*|tolerat\w+|likelihood|susceptible|opportunit\w+|beyond|blam\w+)\b[^.;:!?]*$/iu;
const LED =
  /\b(?:caused? (?:by|was|is)|due to|because of|result(?:ed)? (?:of|from)|attribut\w+ to|down to|stem\w* from|came from|culprit|root causes?|reason|fault|simple|pure|plain)\b[^.;!?]*$/iu;

// Most lines hold none of these, and are spared the rest.
const HINT =
  /error|mistake|fault|blam|careless|neglig|neglect|incompet|laz[iy]|slopp|attention|inexperience|lack of|forg[eo]t|screwed|messed|should|caused|due to|because|introduced|triggered|broken|attribut|failed|failure|ignored|accidental|inadvertent|did(?: not|n['’]t)|versagen|fehler|humain/iu;

/** Builds a reader; `roles` are further words for people, `allow` phrases that are no blame. */
export function buildBlameReader(roles: readonly string[], allow: readonly string[]): BlameReader {
  const allowed = allow.map((phrase) => phrase.toLowerCase());
  const isBlame = (text: string, { from, to }: Blame): boolean =>
    !allowed.some((phrase) => text.slice(from, to).toLowerCase().includes(phrase));
  let patterns: Patterns | null = null;
  return (text, inCause) => {
    if (!HINT.test(text)) return null;
    const { people, failed, should, error, slip } = (patterns ??= buildPatterns(roles));
    const found = [
      ...[...people, ...(inCause ? [failed] : [])].flatMap((p) => findAll(text, p, 'person')),
      ...findAll(text, should, 'hindsight'),
      ...findAll(text, error, 'error').filter((blame) => isBlamed(text, blame, inCause)),
      ...findAll(text, slip, 'error').filter((blame) => isBlamed(text, blame, false)),
    ].filter((blame) => isBlame(text, blame));
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
  const role = `${WHICH}(?:${[ROLES, ...roles.map(escapePattern)].join('|')})s?`;
  const somebody = `(?:${role}|${UNNAMED}|${LOGIN})`;
  const people = [
    `(?:${CAUSED}) (?:${role}|${UNNAMED})(?:${OWN}(?:${MISTAKE}|errors?|oversight|failure|lack)|(?= who | [a-z]{2,20}ing |\\s?[.,;:!)]|\\s*$))`,
    `(?:${CAUSED}) ${LOGIN}`,
    `(?:(?:${role}|${LOGIN})${OWN}|(?:his|her) (?:own )?)(?:${MISTAKE})`,
    `${somebody} ${FORGOT}`,
  ].map((pattern) => build(pattern, 'giu'));
  const named = build(`${NAME}(?:${OWN}(?:${MISTAKE})| ${FORGOT})`, 'gu');
  return {
    people: [...people, named],
    failed: build(`${somebody} (?:had |has )?${FAILED}`, 'giu'),
    should: build(`(?:${somebody}|(?:the|our) (?:[a-z-]{1,20} )?team) ${SHOULD}`, 'giu'),
    error: build(`(?:${ERROR})`, 'giu'),
    slip: build(`(?:${SLIP})`, 'giu'),
  };
}

function isBlamed(text: string, { from }: Blame, inCause: boolean): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  return !RECKONED.test(before) && (inCause || LED.test(before));
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

function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
