// A value as it stands behind $1, $2 …: text in the server's way of writing, or bytes.

export type WireValue = string | Buffer | null;

export function wireValue(value: unknown): WireValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return listText(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

const listText = (values: readonly unknown[]): string => `{${values.map(elementText).join(',')}}`;

function elementText(value: unknown): string {
  if (Array.isArray(value)) return listText(value);
  const wire = wireValue(value);
  if (wire === null) return 'NULL';
  const text = typeof wire === 'string' ? wire : `\\x${wire.toString('hex')}`;
  return SAFE.test(text) ? `"${text}"` : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Most are identifiers and days. */
const SAFE = /^[^"\\]*$/;

/** What a jsonb column is given: nothing is no value there, not the JSON null. */
export const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
