import type { Config } from '../config/index.js';
import type { Incident } from '../incident/index.js';
import type { Postmortem, Template } from '../postmortem/index.js';
import { checkPostmortem, type Finding } from '../rules/index.js';
import type { TrackedIncident } from './tracked-incident.js';

/** Checks the postmortem of an incident with the rules of its configuration. */
export function checkIncidentText(
  postmortem: Postmortem,
  template: Template,
  config: Config,
  { createdAt }: Pick<Incident, 'createdAt'>,
): readonly Finding[] {
  return checkPostmortem(postmortem, template, {
    overrides: config.rules,
    converted: config.tasks.convert,
    born: createdAt.slice(0, 10),
  });
}

interface Checked {
  readonly findings: readonly Finding[];
  /** There is no error. */
  readonly complete: boolean;
}

/**
 * The findings once the plan is applied: a task that is done has no warnings. Otherwise the next run
 * would find less than this one and change the status comment.
 */
export function checkAsPlanned(tracked: TrackedIncident): Checked {
  const { followed, postmortem, template, config, observed } = tracked;
  const planned = new Map(
    followed.flatMap(({ boxes }) =>
      boxes.map(({ offset, insert }) => [offset, insert !== ' '] as const),
    ),
  );
  const done = new Set(
    followed.filter(({ report }) => report.done).map(({ report }) => report.task.span.start),
  );
  const tasks = postmortem.tasks.map((task) => {
    const ticked = (task.box && planned.get(task.box.offset)) ?? task.done;
    return { ...task, done: ticked || done.has(task.span.start) };
  });
  const isSame = tasks.every((task, index) => task.done === postmortem.tasks[index]?.done);
  const findings = isSame
    ? tracked.findings
    : checkIncidentText({ ...postmortem, tasks }, template, config, observed.incident);
  return { findings, complete: !findings.some(({ severity }) => severity === 'error') };
}
