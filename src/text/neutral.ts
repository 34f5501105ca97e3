declare const brand: unique symbol;

/**
 * Text that is safe in one place. Only the functions that make text safe return it, so raw text can't reach what
 * writes it: that doesn't compile.
 */
type Neutral<Place extends string> = string & { readonly [brand]: Place };

/** Markdown on GitHub: fixed words, and data that render/markdown.ts made safe. */
export type Markdown = Neutral<'markdown'>;

/** The title of an issue, which GitHub shows as plain text: one line without invisible characters. */
export type Title = Neutral<'title'>;

/** A line of the log or of an annotation that no runner takes for a command. */
export type LogLine = Neutral<'log line'>;

/** A piece of a Mermaid chart: fixed syntax, and words without any. */
export type ChartText = Neutral<'chart'>;
