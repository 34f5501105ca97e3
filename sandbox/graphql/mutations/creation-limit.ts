import type { Context } from '../context.js';
import { Refusal } from '../../world/refusal.js';

/** Counts a creation; refuses it if the request's fault says so, or the limit per minute is reached. */
export function countCreation(context: Context): void {
  const { disturbance, world, who } = context;
  context.creationsDone += 1;
  if (context.creationsDone > (disturbance.creations ?? Infinity)) throw tooQuickly();
  const { creationsPerMinute } = world.switches;
  const { seconds } = world.store.clock;
  const recent = world.creations.filter(
    (each) => each.login === who.login && each.seconds > seconds - 60,
  );
  if (creationsPerMinute !== null && recent.length >= creationsPerMinute) throw tooQuickly();
  world.creations.push({ login: who.login, seconds });
}

function tooQuickly(): Refusal {
  return new Refusal('UNPROCESSABLE', 'was submitted too quickly');
}
