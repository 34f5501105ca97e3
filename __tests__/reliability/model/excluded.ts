import type { History } from './acts.js';

/** Known failures; what is true is left out of the random histories until it is mended. */
export interface Excluded {
  /** A line reworded while its issue is made or linked leaves an issue that no line claims. */
  readonly rewordedWhileCreated: boolean;
  /** A mutation's answer whose lists are missing is taken for the state, and a merge that waits is dropped. */
  readonly partialAnswerTrusted: boolean;
}

export const nothingExcluded: Excluded = {
  rewordedWhileCreated: false,
  partialAnswerTrusted: false,
};

export const knownExcluded: Excluded = { rewordedWhileCreated: true, partialAnswerTrusted: true };

/** Whether a known failure may have lost a person's text here. */
export function mayLoseText({ happenings }: History, { partialAnswerTrusted }: Excluded): boolean {
  return (
    partialAnswerTrusted &&
    happenings.some((one) => one.do === 'fault' && one.name === 'partial data')
  );
}
