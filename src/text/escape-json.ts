/** JSON in which these characters are written as `\u` and four digits, which reads back the same. They must be none of JSON's own. */
export function escapeJson(json: string, signs: RegExp): string {
  return json.replace(signs, (char) =>
    [...Array(char.length).keys()]
      .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
