/** What a postmortem must hold: the only source of sections and fields. */
export interface Template {
  readonly sections: readonly TemplateSection[];
  /** Every line and cell that the template itself puts into a text, as placeholder.ts compares them. */
  readonly given?: ReadonlySet<string>;
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
  /** Texts that the template puts there to stay, such as the head of a table: alone they say nothing. */
  readonly standing?: readonly string[];
}

export type SectionRole = 'summary' | 'timeline' | 'cause' | 'corrective' | 'conclusion';

export interface TemplateField {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly role: FieldRole | null;
  /** The section itself is the field: what stands under its heading is the value. */
  readonly whole?: true;
}

export type FieldRole = 'duration' | 'impact' | 'root-cause';
