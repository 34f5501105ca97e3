/** A text without what the loop writes into it: the state of boxes, and links behind the words. */
export function withoutMarks(text: string): string {
  return text.replace(/\[[ xX]\]/gu, '[]').replace(/ ?\(?\[[^\s[\]]*#\d+\]\([^\s()]*\)\)?/gu, '');
}
