import ts from 'typescript';

/** A stretch of text that people read, and the line of its file that it starts on. */
export interface Prose {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** What people read in a file: the comments and strings of code, the whole of anything else. */
export function listProse(path: string, text: string): readonly Prose[] {
  if (!/\.[jt]s$/u.test(path)) return [{ text, line: 1 }];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const prose: Prose[] = [];
  const add = (from: number, to: number): void => {
    const line = file.getLineAndCharacterOfPosition(from).line + 1;
    prose.push({ text: text.slice(from, to), line });
  };
  const visit = (node: ts.Node): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) {
      return;
    }
    const children = node.getChildren(file);
    children.forEach(visit);
    if (children.length > 0) return;
    // What precedes a token is spaces and comments.
    if (node.pos < node.getStart(file)) add(node.pos, node.getStart(file));
    if (isReadText(node)) add(node.getStart(file), node.end);
  };
  visit(file);
  return prose;
}

/** Whether a token is a string or a part of a template, and not the path of an import. */
function isReadText(node: ts.Node): boolean {
  if (ts.isStringLiteral(node)) {
    return !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent);
  }
  return ts.isTemplateLiteralToken(node);
}
