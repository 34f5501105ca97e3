import type { FieldRole, SectionRole } from '../template.js';
import { partNames } from './part-names-data.js';

/** What people call a part of a postmortem; part-names.yml says what each list is for. */
export interface PartNames {
  readonly title: string;
  readonly names: readonly string[];
  readonly vague: readonly string[];
  readonly inTemplates: readonly string[];
  readonly vagueInTemplates: readonly string[];
}

const none = { vague: [], inTemplates: [], vagueInTemplates: [] };

export const sectionNames: Readonly<Record<SectionRole, PartNames>> = {
  summary: { ...none, ...partNames.sections.summary },
  timeline: { ...none, ...partNames.sections.timeline },
  cause: { ...none, ...partNames.sections.cause },
  corrective: { ...none, ...partNames.sections.corrective },
  conclusion: { ...none, ...partNames.sections.conclusion },
};

export const fieldNames: Readonly<Record<FieldRole, PartNames>> = {
  duration: { ...none, ...partNames.fields.duration },
  impact: { ...none, ...partNames.fields.impact },
  'root-cause': { ...none, ...partNames.fields['root-cause'] },
};
