// Rows by the hundred thousand by COPY, the cheapest way out: one line of text a row, and no object until somebody makes one.
// The server keeps the wall: it copies nothing out of a table that its policy hides from the session.

import { to as copyTo } from 'pg-copy-streams';
import { isUuid } from '../units/uuid.ts';
import type { Session } from './session.ts';

export type Field = string | null;

/** `query` is a whole text: COPY takes no values beside it. */
export async function eachRow(
  transaction: Session,
  query: string,
  tell: (fields: readonly Field[]) => void,
): Promise<void> {
  const stream = transaction.submit(copyTo(`copy (${query}) to stdout`));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let begun = '';
  for await (const chunk of stream) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) {
      const fields = line.split('\t');
      tell(line.includes('\\') ? fields.map(fieldOf) : fields);
    }
  }
}

const SIGNS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function fieldOf(text: string): Field {
  if (text === '\\N') return null;
  return !text.includes('\\') ? text : text.replace(/\\(.)/g, (_, sign: string) => SIGNS[sign] ?? sign);
}

/** The texts of an array column. */
export function textsOf(field: Field): readonly string[] {
  if (field === null || field === '{}') return NONE;
  return Array.from(field.matchAll(/"((?:[^"\\]|\\.)*)"|[^{},"]+/gs), ([plain, quoted]) =>
    quoted === undefined ? plain : quoted.replace(/\\(.)/gs, '$1'),
  );
}

const NONE: readonly string[] = [];

/** An id as it stands in such a text. */
export function idLiteral(id: string): string {
  if (!isUuid(id)) throw new RangeError('A row is named by its id');
  return `'${id}'::uuid`;
}
