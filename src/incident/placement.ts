/** Where the tracking issue of a task is made, and who may read it there. */
export interface TaskTarget {
  /** `owner/name`; null: beside the incident. */
  readonly repository: string | null;
  readonly audience: 'team' | 'everybody';
  /** It can be no sub-issue there, so it is made without a parent, and links in both texts tie it to its line. */
  readonly unparented: boolean;
}
