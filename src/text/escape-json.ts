/** JSON with these characters as `\u` escapes; it parses to the same value. They must not be part of JSON's syntax. */
export function escapeJson(json: string, characters: RegExp): string {
  return json.replace(characters, (char) =>
    [...Array(char.length).keys()]
      .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
