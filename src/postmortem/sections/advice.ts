// What a measure begins with in people's lists; forms in "-ing" of the same are told by their ending.
const verbs = new Set(
  (
    'add adjust adopt arrange alert always allow analyse analyze apply ask assign audit automate avoid back backup block build change ' +
    'check clarify clean close collect communicate conduct configure consider continue coordinate cover create decide ' +
    'decommission decrease define delete deploy deprecate design develop disable discuss distribute do document don dont double ' +
    'drop educate emphasise emphasize enable encourage enforce enhance ensure establish evaluate expand explore export extend ' +
    'figure find finish fix follow formalise formalize gate get give harden have hold identify implement improve include ' +
    'increase inform install integrate introduce invest investigate isolate keep learn limit lint log look lower make manage ' +
    'measure merge migrate minimise minimize modify monitor move never notify offer open optimise optimize organise organize ' +
    'page patch perform plan prepare prevent prioritise prioritize promote protect provide publish put raise rebuild record ' +
    'reduce redesign refactor regularly remove rename reorganise replace request require research resolve restore restrict ' +
    'maintain engage eliminate incorporate initiate map pin reach renew repair report reset restart resize rework ' +
    'retire revert review revise revisit revoke rewrite roll rotate run scale schedule secure send separate set setup share ' +
    'shorten simplify simulate split standardise standardize start stop store streamline strengthen support switch sync test ' +
    'teach tighten track train tune turn tweak update upgrade use utilise utilize validate verify version warn watch work write'
  ).split(' '),
);
const dutyPattern =
  /\b(?:should|must|shall|will|needs? to|need|ha(?:ve|s) to|ought to|going to|plan(?:s|ning)? to|want to|would like to|let['’]?s|can help|could help|helps? (?:us )?(?:to )?(?:prevent|avoid|identify)|to[- ]?do|(?:is|are) (?:critical|crucial|essential|vital|necessary|needed|required))\b/i;

/** Whether a text says what to do, as an order, in "-ing", or as what should or will be done; an insight doesn't. */
export function isAdvice(text: string): boolean {
  const [first = '', second = ''] = (text.slice(0, 80).match(/[A-Za-z]+/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
  if (verbs.has(first) || (first.length > 5 && first.endsWith('ing'))) return true;
  // "Automatically rotate the logs", "Better test the backups".
  if ((first.endsWith('ly') || first === 'better') && verbs.has(second)) return true;
  return dutyPattern.test(text.slice(0, 400));
}
