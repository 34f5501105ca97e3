import { drawBlock } from './blocks.js';
import { drawLine } from './canvas.js';
import { parseBlocks } from '../../sandbox/story/comment-blocks.js';

const width = 880;
const card = { x: 56, y: 8, head: 38, padding: 16 };
const gap = 14;

// GitHub's own colours, light and dark; the reader's system decides.
const style = `
text { font-family: -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"; fill: #1f2328; }
.code { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
.bold, .strong { font-weight: 600; }
.muted, .muted tspan { fill: #59636e; }
.muted .strong { fill: #1f2328; }
.link { fill: #0969da; }
.card, .cell { fill: #ffffff; stroke: #d1d9e0; }
.head, .even { fill: #f6f8fa; }
.head { stroke: #d1d9e0; }
.code-box { fill: #818b981f; }
.code-block { fill: #f6f8fa; }
.bar { fill: #d1d9e0; }
.sign { fill: #1f2328; }
.face { fill: #1f2328; }
.pill { fill: none; stroke: #d1d9e0; }
@media (prefers-color-scheme: dark) {
  text, .muted .strong { fill: #f0f6fc; }
  .muted, .muted tspan { fill: #9198a1; }
  .link { fill: #4493f8; }
  .card, .cell { fill: #0d1117; stroke: #3d444d; }
  .head, .even { fill: #151b23; }
  .head, .pill { stroke: #3d444d; }
  .code-box { fill: #656c7633; }
  .code-block { fill: #151b23; }
  .bar { fill: #3d444d; }
  .sign { fill: #f0f6fc; }
  .face { fill: #656c76; }
}`;

/** A comment or an issue's description to draw. */
export interface Post {
  readonly body: string;
  readonly author: string;
  /** What the author did: `commented` or `opened`. */
  readonly verb: string;
  /** What the picture shows, for someone who can't see it. */
  readonly description: string;
}

/** Draws a post as GitHub shows it: an SVG that loads nothing. */
export function drawPost({ body: text, author, verb, description }: Post): string {
  const left = card.x + card.padding;
  const inner = width - left - card.padding - 1;
  let y = card.y + card.head + card.padding;
  const body: string[] = [];
  for (const block of parseBlocks(text)) {
    const drawn = drawBlock(block, left, y, inner);
    body.push(...drawn.svg);
    y += drawn.height + gap;
  }
  const bottom = y - gap + card.padding;
  const height = bottom + card.y;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${description}</title>`,
    `<style>${style}\n</style>`,
    drawFrame(bottom - card.y, author, verb),
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function drawFrame(height: number, author: string, verb: string): string {
  const { x, y, head } = card;
  const right = width - 1;
  const corner = 6;
  const top = `M${x} ${y + head}V${y + corner}a${corner} ${corner} 0 0 1 ${corner}-${corner}H${right - corner}a${corner} ${corner} 0 0 1 ${corner} ${corner}V${y + head}z`;
  const baseline = y + 24;
  return [
    '<circle class="face" cx="24" cy="28" r="20"/>',
    // A play button in a circle, for a bot that runs workflows.
    '<path d="M19 19.5l13 8.5-13 8.5z" fill="#ffffff"/>',
    `<rect class="card" x="${x}" y="${y}" width="${right - x}" height="${height}" rx="${corner}"/>`,
    `<path class="head" d="${top}"/>`,
    drawLine([{ text: author, look: 'strong' }], {
      x: x + 16,
      y: baseline,
      size: 14,
      look: 'muted',
    }),
    `<rect class="pill" x="${x + 124}" y="${y + 10}" width="30" height="18" rx="9"/>`,
    drawLine([{ text: 'bot', look: 'plain' }], {
      x: x + 130.5,
      y: baseline - 1,
      size: 11.5,
      look: 'muted',
    }),
    drawLine([{ text: verb, look: 'plain' }], {
      x: x + 162,
      y: baseline,
      size: 14,
      look: 'muted',
    }),
  ].join('\n');
}
