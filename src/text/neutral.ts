declare const brand: unique symbol;

/**
 * Text that is safe where it goes. Only the functions that neutralise can make it, so what writes it
 * can't be handed raw text: the compiler refuses.
 */
type Neutral<Place extends string> = string & { readonly [brand]: Place };

/** Markdown on GitHub: our own words, and data that render/markdown.ts neutralised. */
export type Markdown = Neutral<'markdown'>;

/** The title of an issue, which GitHub shows as plain text: one line in which nothing is hidden. */
export type Title = Neutral<'title'>;

/** A line of the log or of an annotation, which no runner takes for a command of its own. */
export type LogLine = Neutral<'log line'>;

/** A piece of a Mermaid chart: our own syntax, and words in which there is none. */
export type ChartText = Neutral<'chart'>;
