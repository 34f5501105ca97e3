import { createReadStream } from 'node:fs';
import { CannotRun } from '../terminal/index.js';

/** The text of a file without its byte order mark, which is put back when the file is written. */
export interface FileText {
  readonly text: string;
  readonly mark: '' | '\ufeff';
}

/** An issue holds 64 KiB at most, so anything above this isn't a postmortem. */
export const maxBytes = 8 * 1024 * 1024;

/** Reads a file. Throws if it can't be read or isn't text. */
export async function readText(path: string): Promise<FileText> {
  return decodeText(await readBytes(path));
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readStart(createReadStream(path));
  } catch (error) {
    throw new CannotRun(describeFileError(error));
  }
}

/** Reads a stream, and stops when it is too long: a device may never end. */
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

/** Decodes UTF-8. Throws if the bytes are something else. */
export function decodeText(bytes: Buffer): FileText {
  if (bytes.length > maxBytes) {
    const limit = String(maxBytes / 1024 / 1024);
    throw new CannotRun(`larger than ${limit} MiB, which is too large for a postmortem.`);
  }
  const start = bytes.subarray(0, 2).toString('hex');
  if (start === 'fffe' || start === 'feff') {
    throw new CannotRun('encoded as UTF-16. Save it as UTF-8.');
  }
  if (bytes.includes(0)) throw new CannotRun('not a text file: it contains zero bytes.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') ? { text: text.slice(1), mark: '\ufeff' } : { text, mark: '' };
  } catch {
    throw new CannotRun('not valid UTF-8. Save it as UTF-8.');
  }
}

/** The system's code for a failure, such as `ENOENT`. */
export function findErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error);
}

/** Why a file can't be read, to be put after its name and a colon. */
export function describeFileError(error: unknown): string {
  const code = findErrorCode(error);
  if (code === 'ENOENT') return 'no such file.';
  return code === 'EISDIR' ? 'this is a folder, not a file.' : `can't be read (${code}).`;
}
