// Requests as anybody might write them, drawn from what the API says of itself: the same for the same seed. Values that fit,
// ids that are there, ids of other companies, and what nobody should send.

export type Chance = (below: number) => number;

/** A generator of Park and Miller: the same numbers in every run. */
export function chanceFrom(seed: number): Chance {
  let state = (seed * 7_919 + 17) % 2_147_483_647;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export const oneOf = <Value>(chance: Chance, values: readonly [Value, ...Value[]]): Value =>
  values[chance(values.length)] ?? values[0];

export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly [unknown, ...unknown[]];
  readonly anyOf?: readonly [Schema, ...Schema[]];
  readonly oneOf?: readonly [Schema, ...Schema[]];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};
type Content = { readonly schema?: Schema };
export type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
};
export type Described = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export type Draw = {
  readonly chance: Chance;
  readonly schemas: Described['components']['schemas'];
  /** An id for what is called so. */
  readonly idFor: (name: string) => string;
};

const DAYS = ['2026-10-19', '2026-10-20', '2026-11-02', '2026-10-01', '2026-09-30', '2027-02-28'] as const;
const AMOUNTS = ['0.01', '50.00', '200.00', '1000.00', '99999999.99', '12', '0.00', '-5.00'] as const;
const WORDS = ['Parce que', 'é€ 😀', 'a', '2026', 'F-101', 'http://x.example', '<b>x</b>', '%_\\'] as const;
const EMAILS = ['a@b.example', 'compta@port.example', 'not an address'] as const;
const MOST_LEVELS = 8;

/** A value that fits its schema, as far as the schema tells. */
export function drawn(schema: Schema, draw: Draw, name = '', level = 0): unknown {
  const { chance, schemas } = draw;
  if (schema.$ref !== undefined)
    return drawn(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, draw, name, level);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return oneOf(chance, schema.enum);
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways !== undefined) return drawn(oneOf(chance, ways), draw, name, level);
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map(part => drawn(part, draw, name, level)));
  const { type } = schema;
  switch (typeof type === 'string' ? type : (type?.[chance(type.length)] ?? '')) {
    case 'object':
      return level > MOST_LEVELS ? {} : objectOf(schema, draw, level);
    case 'array': {
      const length = chance(4) === 0 ? 0 : 1 + chance(2);
      return Array.from({ length }, () => drawn(schema.items ?? {}, draw, name.replace(/s$/, ''), level + 1));
    }
    case 'string':
      return textOf(schema, draw, name);
    case 'integer':
    case 'number':
      return numberOf(schema, chance);
    case 'boolean':
      return chance(2) === 0;
    default:
      return null;
  }
}

function objectOf(schema: Schema, draw: Draw, level: number): Record<string, unknown> {
  const { chance } = draw;
  const named = Object.entries(schema.properties ?? {})
    .filter(([key]) => schema.required?.includes(key) === true || chance(2) === 0)
    .map(([key, one]) => [key, drawn(one, draw, key, level + 1)] as const);
  const more = schema.additionalProperties;
  const other =
    typeof more === 'object' && chance(2) === 0 ? [['any', drawn(more, draw, '', level + 1)] as const] : [];
  return Object.fromEntries([...named, ...other]);
}

function textOf(
  { format, pattern, minLength = 0, maxLength = 60 }: Schema,
  draw: Draw,
  name: string,
): string {
  const { chance, idFor } = draw;
  if (format === 'date') return oneOf(chance, DAYS);
  if (pattern?.includes('[A-Z]{3}')) return oneOf(chance, ['EUR', 'EUR', 'EUR', 'USD', 'JPY', 'XXX']);
  if (pattern?.includes('-?\\d+')) return oneOf(chance, AMOUNTS);
  if (pattern?.includes('[A-Z]{2}')) return oneOf(chance, ['FR', 'BE', 'DE', 'QQ']);
  if (/id$/i.test(name)) return idFor(name);
  if (name === 'email') return oneOf(chance, EMAILS);
  return oneOf(chance, WORDS).padEnd(minLength, 'x').slice(0, Math.max(1, maxLength));
}

const numberOf = ({ minimum = 0, maximum = 400 }: Schema, chance: Chance): number =>
  oneOf(chance, [minimum, maximum, Math.min(maximum, minimum + chance(40))]);

/** What nobody should send. A lone surrogate, a sign that turns the line, and digits without end are among it. */
const ODD: readonly [unknown, ...unknown[]] = [
  null,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  'x'.repeat(20_000),
  '9'.repeat(40),
  '\ud800',
  '\u202e\u0007',
  "' or 1=1 --",
  '../../etc/passwd',
  '2026-02-30',
  '0000-01-01',
  '1e5',
  [],
  {},
  true,
  [[[[]]]],
  { amount: '9'.repeat(30), currency: 'EUR' },
  { amount: '90071992547409.93', currency: 'EUR' },
  '00000000-0000-7000-8000-00000000',
];

/** The same with one thing in it that does not belong there. */
export function broken(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance(4) > 0) {
    const at = chance(value.length);
    return value.map((part, place) => (place === at ? broken(part, chance) : part));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && chance(6) > 0) {
    const keys = Object.keys(value);
    const key = keys[chance(Math.max(1, keys.length))];
    const how = chance(8);
    if (key === undefined || how === 0) return { ...value, unheardOf: 1 };
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, part]) =>
        name !== key ? [[name, part]] : how === 1 ? [] : [[name, broken(part, chance)]],
      ),
    );
  }
  return oneOf(chance, ODD);
}

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | undefined;
};

export type Route = { readonly method: string; readonly path: string; readonly operation: Operation };

export const routesOf = ({ paths }: Described): Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/** A request to this route: as it should be, or broken somewhere. */
export function requestTo({ method, path, operation }: Route, draw: Draw): Asked {
  const { chance } = draw;
  const isBroken = chance(3) === 0;
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    isBroken && name !== 'companyId' && chance(4) === 0
      ? encodeURIComponent(oneOf(chance, ODD_NAMES))
      : encodeURIComponent(draw.idFor(name)),
  );
  const query = new URLSearchParams(
    (operation.parameters ?? [])
      .filter(one => one.in === 'query' && chance(2) === 0)
      .map(({ name, schema = {} }) => {
        const value = drawn(schema, draw, name);
        return [name, String(isBroken && chance(2) === 0 ? broken(value, chance) : value)];
      }),
  );
  const asked = { method, path: query.size === 0 ? address : `${address}?${query}` };
  const content = operation.requestBody?.content ?? {};
  if ('multipart/form-data' in content) return { ...asked, headers: {}, body: formOf(chance) };
  const schema = content['application/json']?.schema;
  const headers = { 'content-type': chance(40) === 0 ? 'text/plain' : 'application/json' };
  if (schema === undefined) return { ...asked, headers, body: undefined };
  const value = drawn(schema, draw);
  const body = JSON.stringify(isBroken ? broken(value, chance) : value);
  return { ...asked, headers, body: isBroken && chance(12) === 0 ? body.slice(0, -1) : body };
}

const ODD_NAMES = ['..', 'x', '\ud7ff', '%', 'null', '1', 'FR7630006000011234567890189', '  '] as const;

const FILES = [
  'Facture;Client;Montant;Date\nN-1;Port;10,00;2026-09-01\n',
  '<?xml version="1.0"?><Invoice',
  '%PDF-1.4\n%%EOF',
  '',
  '\u0000\u0001\u0002',
  'PK\u0003\u0004zip that is none',
] as const;
const FILE_NAMES = [
  'a.csv',
  '../../etc/passwd',
  'C:\\x\\y.xml',
  'é\u202e.pdf',
  '',
  'a'.repeat(400),
  'a\u0000b.csv',
  'a.zip',
] as const;
const FORM_VALUES = ['', '{', '{"a":1}', 'x'.repeat(300_000), 'null', '[]', '\u0000'] as const;
const FORM_NAMES = ['hints', 'importId', 'file', '__proto__', 'name'] as const;

/** Parts in any number, under any name, of any content. */
function formOf(chance: Chance): FormData {
  const form = new FormData();
  for (let parts = chance(4); parts > 0; parts -= 1)
    form.append(
      chance(6) === 0 ? 'other' : 'file',
      new File([oneOf(chance, FILES)], oneOf(chance, FILE_NAMES), {
        type: oneOf(chance, ['text/csv', 'application/pdf', 'text/html', '']),
      }),
    );
  if (chance(3) === 0) form.append(oneOf(chance, FORM_NAMES), oneOf(chance, FORM_VALUES));
  return form;
}
