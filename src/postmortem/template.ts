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
  /** What is parsed from it; null for a section that is only checked. */
  readonly role: SectionRole | null;
  readonly fields: readonly TemplateField[];
  /** Texts of the template that are to be replaced. */
  readonly instructions: readonly string[];
  /** Texts of the template that may stay, such as the header of a table. Alone they are no content. */
  readonly standing?: readonly string[];
}

export type SectionRole = 'summary' | 'timeline' | 'cause' | 'corrective' | 'conclusion';

export interface TemplateField {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly role: FieldRole | null;
  /** The section itself is the field: the text below its heading is the value. */
  readonly whole?: true;
}

export type FieldRole = 'duration' | 'impact' | 'root-cause';
