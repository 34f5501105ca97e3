import type {
  Clock,
  Comment,
  Issue,
  Label,
  Milestone,
  Repository,
  TimelineEvent,
  User,
} from './entities.js';

/** Everything on this GitHub, as plain data. Things are referenced by node id, people by login. */
export interface Store {
  clock: Clock;
  lastId: number;
  users: User[];
  repositories: Repository[];
  labels: Label[];
  milestones: Milestone[];
  /** Issues and pull requests share their numbers, so they share the list. */
  issues: Issue[];
  comments: Comment[];
  events: TimelineEvent[];
  vacated: VacatedNumber[];
}

/** A number whose issue was deleted (`to` is null) or transferred. */
export interface VacatedNumber {
  repository: string;
  number: number;
  id: string;
  to: string | null;
}

/** Creates an empty store, at the given ISO time. */
export function createStore(now: string, step: number): Store {
  const seconds = Math.floor(Date.parse(now) / 1000);
  if (Number.isNaN(seconds)) throw new Error(`Not an ISO time: ${now}`);
  return {
    clock: { seconds, step },
    // Far above any issue number, and still inside GraphQL's 32-bit Int.
    lastId: 1_700_000_000,
    users: [],
    repositories: [],
    labels: [],
    milestones: [],
    issues: [],
    comments: [],
    events: [],
    vacated: [],
  };
}
