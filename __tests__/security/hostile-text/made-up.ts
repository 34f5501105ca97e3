import type { Report, TaskReport } from '../../../src/incident/report.js';
import type { Postmortem, Task, TimelineEntry } from '../../../src/postmortem/postmortem.js';
import type { Finding } from '../../../src/rules/finding.js';

const span = { start: 0, end: 0 };

/** A task of no text in particular. */
export function makeTask(part: Partial<Task> = {}): Task {
  return {
    ...{ from: 'checkbox', line: 20, span, text: 'Key the cache', section: 'Measures' },
    ...{ box: { offset: 0, ticked: false }, done: false, link: null, furtherLinks: [] },
    ...{ linkSlot: { offset: 0, form: 'after' }, optedOut: false, owners: [], due: null },
    ...{ ownerNames: [], unknownDue: null, effort: null },
    ...{ repository: null, priority: null, checklist: [], ...part },
  };
}

export function makeTaskReport(part: Partial<Task> = {}): TaskReport {
  return { task: makeTask(part), status: 'open', done: false, issue: null };
}

export function makeEntry(minutes: number, text: string, time = '09:10'): TimelineEntry {
  return {
    ...{ line: 10, raw: text, text, span, unknownTime: null },
    time: { minutes, text: time, date: null, zone: 'UTC', instant: null, approximate: false },
  };
}

export function makeFinding(part: Partial<Finding> = {}): Finding {
  return {
    ...{ rule: 'made-up', severity: 'error', place: { line: 4, column: 3 } },
    ...{ end: { line: 4, column: 9 }, section: 'Timeline', quote: '- noon' },
    ...{ message: 'Noon is not a time.', help: { text: 'Write a time.' }, fix: null, ...part },
  };
}

export function makePostmortem(part: Partial<Postmortem> = {}): Postmortem {
  return {
    ...{ source: '', pristine: false, sections: [], fields: [] },
    ...{ timeline: [], duration: null, tasks: [] },
    ...part,
  };
}

const incident = {
  number: 1,
  title: 'Shop is down',
  url: 'https://github.com/acme/shop/issues/1',
};

/** What the loop would say of an incident with nothing to say of. */
export function makeReport(part: Partial<Report> = {}): Report {
  return {
    ...{ phase: 'tracking', incident, repository: 'acme/shop', obstacle: null, findings: [] },
    ...{ repositoryUrl: 'https://github.com/acme/shop', tasks: [], notes: [], timeline: [] },
    ...{ duration: null, incidentState: 'open', holdLabel: 'postmortem: hold', rulePages: null },
    record: {
      incident: 'acme/shop#1',
      closed: false,
      keptOpen: null,
      basis: null,
      tasks: new Map(),
    },
    ...part,
  };
}
