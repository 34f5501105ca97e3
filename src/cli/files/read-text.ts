import { createReadStream } from 'node:fs';
import { CannotRun, sayUnread } from '../terminal/index.js';

/** A text as it lies in a file: without its byte order mark, which is put back when it is written. */
export interface Text {
  readonly text: string;
  readonly mark: '' | '\ufeff';
}

/** GitHub's issues hold 64 KiB; what passes this is no postmortem. */
export const maxBytes = 8 * 1024 * 1024;

/** Reads a file. Throws where it can't be read or is no text. */
export async function readText(path: string): Promise<Text> {
  return decode(await readBytes(path));
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readStart(createReadStream(path));
  } catch (error) {
    throw new CannotRun(sayUnread(error));
  }
}

/** What a stream brings; no more than shows that it is too much, because a device may never end. */
export async function readStart(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks);
}

/** The text that bytes hold. Throws where they are no UTF-8. */
export function decode(bytes: Buffer): Text {
  if (bytes.length > maxBytes) {
    const limit = String(maxBytes / 1024 / 1024);
    throw new CannotRun(`is larger than ${limit} MiB, expected a postmortem.`);
  }
  const start = bytes.subarray(0, 2).toString('hex');
  if (start === 'fffe' || start === 'feff') {
    throw new CannotRun('is written in UTF-16, expected UTF-8: save it anew in that encoding.');
  }
  if (bytes.includes(0)) throw new CannotRun('holds zero bytes, expected a text in UTF-8.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') ? { text: text.slice(1), mark: '\ufeff' } : { text, mark: '' };
  } catch {
    throw new CannotRun('is no UTF-8, expected a text in that encoding.');
  }
}
