import type { Guard } from './guard.js';

/** The guards of what a run promises about issues, texts and closing. */
export const promiseGuards: readonly Guard[] = [
  {
    name: 'the history is read after an edit of the text',
    file: 'src/github/observe/history.ts',
    find: 'if (written === null) return waiting;',
    replace: 'return waiting;',
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'the tracking issue has a key',
    file: 'src/incident/ownership/ownership.ts',
    find: 'key: isNamed && this.isOwn(issue.author) ? marker.key : null,',
    replace: 'key: null,',
    tests: '__tests__/loop/rows',
  },
  {
    name: 'a task is matched by title',
    file: 'src/loop/match/match.ts',
    find: 'take(({ task }, issue) => hasTitleOf(issue, task, config));',
    replace: 'take(() => false);',
    tests: '__tests__/loop/rows',
  },
  {
    name: 'duplicates are closed',
    file: 'src/loop/match/match.ts',
    find: '[\n    ...findDuplicates(claimed, situation),\n    ...findConcurrentDuplicates(tasks, situation),\n  ]',
    replace: '[] as unknown as ReturnType<typeof findDuplicates>',
    tests: '__tests__/loop/rows __tests__/reliability/meanwhile',
  },
  {
    name: 'no mutation is repeated blindly',
    file: 'src/github/client/client.ts',
    find: 'explainFailure(failure, nameOf(query), this.repository) ??\n        new UnknownOutcome(firstLine(failure.message))',
    replace:
      'explainFailure(failure, nameOf(query), this.repository) ??\n        (await this.#send<T>(query, variables).then(() => new UnknownOutcome(firstLine(failure.message))))',
    tests: '__tests__/reliability',
  },
  {
    name: 'the answer to the closing is checked',
    file: 'src/run/reconcile.ts',
    find: 'refusal = result.refusal;',
    replace:
      "refusal = result.refusal; if (result.steps.some((step) => step.do === 'close incident')) return { ...outcome, problem: null };",
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'two equal reads after a request that was cut off',
    file: 'src/run/observe-again.ts',
    find: 'if (now === before) return seen;',
    replace: 'if (now !== "") return seen;',
    tests: '__tests__/reliability',
  },
  {
    name: 'the record from before a refused step is kept',
    file: 'src/run/apply-round.ts',
    find: 'after.memory.text === null && failures.length === 0',
    replace: 'after.memory.text === null',
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'a link that could not be read back isn’t written',
    file: 'src/loop/steps/edit.ts',
    find: 'if (!linking.some(isRisky)) return [];',
    replace: 'return [];',
    tests: '__tests__/loop/rows',
  },
  {
    name: 'an edit is found that a stopped run overwrote',
    file: 'src/incident/ownership/unverified-edit.ts',
    find: 'return between.some(({ editor }) => !ownership.isOwn(editor)) ? basis : null;',
    replace: 'return between.length < 0 ? basis : null;',
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'the text of another run isn’t a person’s edit',
    file: 'src/github/observe/history.ts',
    find: 'if (!isOwn) text = await merge(last, text, diff);',
    replace: 'text = await merge(last, text, diff); void isOwn;',
    tests: '__tests__/reliability/model-kept',
  },
  {
    name: 'a line keeps the issue that this run created for it',
    file: 'src/run/update-memory.ts',
    find: 'return now === undefined ? [] : [[now, issue] as const];',
    replace: 'return now === undefined || issue !== "" ? [] : [[now, issue] as const];',
    tests: '__tests__/reliability/model-kept',
  },
  {
    name: 'a run remembers what was there before it created issues',
    file: 'src/run/update-memory.ts',
    find: 'known: known ?? (pairs.length === 0 ? null : idsOf(ownership.listTracking(before))),',
    replace:
      'known: rows.size > 0 && (known?.size ?? 0) === 0 ? idsOf(ownership.listTracking(before)) : known,',
    tests: '__tests__/reliability/meanwhile -t link.comes.two.rounds.later',
  },
  {
    name: 'an overwritten edit is put back even on hold',
    file: 'src/run/reconcile.ts',
    find: "held === 'on hold' ? planOnHold(plan, situation) : plan",
    replace: "held === 'on hold' ? { ...planOnHold(plan, situation), steps: [] } : plan",
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'a closing by another run counts as the action’s own',
    file: 'src/loop/steps/closing.ts',
    find: '(record?.closed === true || observed.memory.wasOpen)',
    replace: 'record?.closed === true',
    tests: '__tests__/reliability/model-kept',
  },
];
