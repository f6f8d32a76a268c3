// What the generator of the description says of our schemas, put right in two places.
// What may be null and is a schema with a name was described as both at once, `allOf` of the name and of "an object or null":
// nothing that is null fits that, and whoever checks our answers by the description refused them. It is one of two.
// { allOf: [Money, { type: [object, null] }] } is { anyOf: [Money, { type: null }] }.
// What may be left out and is never undefined was described as required: it is marked where it is written (`mayBeLeftOut`).

/** The mark of a property that may be left out; it is not published. */
export const LEFT_OUT = 'x-left-out';

/** A description, or a part of one. */
export function putRight(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(putRight);
  if (typeof value !== 'object' || value === null) return value;
  const { allOf, ...more } = Object.fromEntries(
    Object.entries(withoutLeftOut(value)).map(([key, part]): [string, unknown] => [key, putRight(part)]),
  );
  if (!Array.isArray(allOf)) return allOf === undefined ? more : { ...more, allOf };
  const parts: readonly unknown[] = allOf;
  if (!parts.some(isNullable)) return { ...more, allOf };
  const whole = parts.flatMap(part => {
    const { type, ...rest } = isNullable(part) ? part : { ...asRecord(part), type: undefined };
    if (type === undefined) return [part];
    return Object.keys(rest).length === 0 ? [] : [{ type: 'object', ...rest }];
  });
  return { ...more, anyOf: [...(whole.length === 1 ? whole : [{ allOf: whole }]), { type: 'null' }] };
}

/** Without the mark, and without the names of what has it among what is required. */
function withoutLeftOut(schema: object): Record<string, unknown> {
  const { [LEFT_OUT]: _mark, required, ...rest } = asRecord(schema);
  if (!Array.isArray(required)) return required === undefined ? rest : { ...rest, required };
  const properties = asRecord(rest['properties']);
  const kept = required.filter(name => asRecord(properties[name])[LEFT_OUT] !== true);
  return kept.length === 0 ? rest : { ...rest, required: kept };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isNullable = (part: unknown): part is { readonly type: readonly string[] } =>
  typeof part === 'object' &&
  part !== null &&
  'type' in part &&
  Array.isArray(part.type) &&
  part.type.includes('null');
