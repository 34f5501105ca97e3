import type { NameIndex } from './words/index.js';

/** What a postmortem must contain: the only source of sections and fields. `createTemplate` makes one. */
export interface Template {
  readonly sections: readonly TemplateSection[];
  /** Every line and cell that the template itself puts into a text, as `normaliseLine` writes them. */
  readonly given: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** The names of a template's sections and fields, ready to be looked up. */
export interface Lexicon {
  readonly sections: NameIndex<TemplateSection>;
  readonly fields: ReadonlyMap<TemplateSection, NameIndex<TemplateField>>;
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
