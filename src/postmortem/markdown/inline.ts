import type { PhrasingContent } from 'mdast';

import { isElement } from './mask.js';
import { type Markdown, spanOf } from './parse-markdown.js';
import type { Span } from '../../text/index.js';
import { type Style, WordList } from './word-list.js';
import type { Words } from './words.js';

/** Targets of `[label]: url` definitions, by identifier. */
export type Definitions = ReadonlyMap<string, string>;

type Step =
  | { readonly kind: 'node'; readonly node: PhrasingContent; readonly style: Style }
  | { readonly kind: 'close'; readonly from: number; readonly url: string; readonly span: Span };

/** Parses inline nodes. Pictures and comments have no words; a line break is `\n`. */
export function parseWords(
  nodes: readonly PhrasingContent[],
  markdown: Markdown,
  definitions: Definitions,
): Words {
  const words = new WordList(markdown);
  // A stack of our own: emphasis may be nested deeper than calls can be.
  const steps: Step[] = nodes
    .toReversed()
    .map((node) => ({ kind: 'node', node, style: { strong: false, outerEnd: null } }));
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.kind === 'close') words.addLink({ ...step, to: words.length });
    else steps.push(...parseNode(step.node, step.style, words, definitions));
  }
  return words.finish();
}

function parseNode(
  node: PhrasingContent,
  style: Style,
  words: WordList,
  definitions: Definitions,
): Step[] {
  const span = spanOf(node);
  const inner: Style = {
    strong: style.strong || node.type === 'strong',
    outerEnd: style.outerEnd ?? span.end,
  };
  switch (node.type) {
    case 'text':
      words.addText(node.value, span, style, false);
      return [];
    case 'inlineCode':
      words.addText(node.value, span, inner, true);
      return [];
    case 'break':
      words.addText('\n', span, style, false);
      return [];
    case 'html':
      if (/^<br\b/i.test(node.value)) words.addText('\n', span, style, false);
      else if (!node.value.startsWith('<!') && !isElement(node.value))
        words.addText(node.value, span, style, false);
      return [];
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');
      return [
        { kind: 'close', from: words.length, url, span },
        ...listChildSteps(node.children, inner),
      ];
    }
    default:
      return 'children' in node ? listChildSteps(node.children, inner) : [];
  }
}

function listChildSteps(children: readonly PhrasingContent[], style: Style): Step[] {
  return children.toReversed().map((node) => ({ kind: 'node', node, style }));
}
