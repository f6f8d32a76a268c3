// What may be null and is a schema with a name was described as both at once, `allOf` of the name and of "an object or null":
// nothing that is null fits that, and whoever checks our answers by the description refused them. It is one of two.
// { allOf: [Money, { type: [object, null] }] } is { anyOf: [Money, { type: null }] }.

export function orNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orNull);
  if (typeof value !== 'object' || value === null) return value;
  const { allOf, ...more } = Object.fromEntries(
    Object.entries(value).map(([key, part]): [string, unknown] => [key, orNull(part)]),
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

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isNullable = (part: unknown): part is { readonly type: readonly string[] } =>
  typeof part === 'object' &&
  part !== null &&
  'type' in part &&
  Array.isArray(part.type) &&
  part.type.includes('null');
