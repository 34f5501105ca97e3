import type { Heading } from './headings.js';
import type { Line } from '../markdown/index.js';
import type { TemplateSection } from '../template.js';

/** A heading with the lines under it: `lines[from]` up to, not including, `lines[to]`. */
export interface Region {
  readonly template: TemplateSection | null;
  readonly heading: Heading;
  readonly headingLine: Line;
  readonly from: number;
  readonly to: number;
}
