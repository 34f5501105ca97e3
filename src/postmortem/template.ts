/** What a postmortem must hold: the only source of sections and fields. */
export interface Template {
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly name: string;
  /** Other names that count as this section, compared without case, markup, numbering or emoji. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** What the loop reads from it; null for a section that is only checked. */
  readonly role: SectionRole | null;
  readonly fields: readonly TemplateField[];
  /** Texts that the template itself puts there: left as they are, they say nothing. */
  readonly instructions: readonly string[];
}

export type SectionRole = 'summary' | 'timeline' | 'cause' | 'corrective' | 'conclusion';

export interface TemplateField {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly role: FieldRole | null;
}

export type FieldRole = 'duration' | 'impact' | 'root-cause';
