// Made from blame.yml by `npm run data`.
export const blame = {
  roles: [
    'engineer|developer|programmer|dev|sysadmin|sys admin|administrator|admin|intern|trainee|contractor|technician',
    'colleague|co-?worker|employee|team ?mate|team member|newcomer|new hire|on-?call(?: engineer)?',
  ],
  determiners: [
    'an?|the|one|of|our|my|his|her|their|your|some',
    'junior|senior|new|lead|former|inexperienced|careless|tired|unknown',
    'on-?call|devops|sre|it|backend|back-end|frontend|front-end|database|db|network|system|software|support',
    'external|third-party',
  ],
  pronouns: ['someone|somebody|he|she|him|her|they|whoever'],
  notNames: [
    'It|That|This|There|Here|What|Who|Let|Nobody|Noone|One|Everyone|Everybody|Today|Yesterday|We|You|And|But|Which|Nothing',
  ],
  causedBy: [
    '(?:caused|introduced|triggered|broken) by|due to|because of|(?:the )?fault of',
    'blamed? (?:on|for)|attribut(?:ed|able) to|mistake (?:of|by|from)',
  ],
  mistakes: [
    'mistakes?|carelessness|negligence|incompetence|laziness|inexperience|inattention|fault(?![- ]toleran|-)',
  ],
  forgot: [
    'forgot|forgotten|neglected|screwed up|messed up',
    'made (?:an?|the|this|that|some) (?:[a-z-]{1,20} )?mistakes?',
    '(?:was|were|is|are|being|been) (?:too )?(?:careless|negligent|lazy|sloppy|incompetent)',
  ],
  failed: [
    'failed to|ignored|carelessly|accidentally|mistakenly|inadvertently|negligently',
    "did(?: not|n['’]t) (?:check|test|follow|read|verify|review|think|bother|pay)",
  ],
  shouldHave: [
    'been (?:more |so |less )?(?:careful|attentive|aware|cautious|diligent)',
    'known|seen|done|caught|run|made|thought|found|told|taken|read|written|gone|left|kept|paid|spoken|chosen|given',
    'held|sent|set|put|understood|built|got',
    '(?!(?:need|speed|limited|elevated|advanced|dedicated|detailed|needed|required|restricted|shared|assigned)(?![a-z]))[a-z]{2,20}ed',
  ],
  errors: [
    'human[ -]errors?|human (?:failure|mistakes?)',
    '(?:operator|pilot|engineer|developer|programmer|admin|administrator) errors?',
    'carelessness|negligence|incompetence|laziness|sloppiness|lack of (?:attention|care|diligence)',
    'err(?:or(?:es)?|os?) humanos?|erreurs? humaines?|menschliche[rsn]? (?:versagen|fehlers?)',
  ],
  slips: ['(?:user|manual|personal) (?:error|mistake)s?'],
  causes: [
    'caused? (?:by|was|is)|due to|because of|result(?:ed)? (?:of|from)|attribut\\w+ to|down to|stem\\w* from|came from',
    'culprit|root causes?|reason|fault|simple|pure|plain',
  ],
  expected: [
    'not|never|no|nor|without|than|instead|rather|beyond|against',
    'prevent\\w*|avoid\\w*|reduc\\w+|eliminat\\w+|limit\\w*|minimi[sz]\\w+|guard\\w*|protect\\w*|catch\\w*|tolerat\\w+',
    'prone|risks?|possib\\w+|potential\\w*|chances?|room|scope|likelihood|susceptible|opportunit\\w+|blam\\w+',
  ],
  hints: [
    'error|mistake|fault|blam|careless|neglig|neglect|incompet|laz[iy]|slopp|attention|inexperience|lack of',
    'forg[eo]t|screwed|messed|should|caused|due to|because|introduced|triggered|broken|attribut|failed|failure',
    "ignored|accidental|inadvertent|did(?: not|n['’]t)|versagen|fehler|humain",
  ],
} as const;
