// What a wording comes to is one of a handful of forms, whatever its values are: its conditions decide which, and they look at
// little. So a form is rendered once and its values are put in after; a tenth of a millisecond a message otherwise.
// '{% if several %}{{ count }}{% endif %}' has a form for true, which shows `count`, and one for false, which shows nothing.

import type { Template } from 'liquidjs';
import type { TemplateScope } from './template.ts';

export type ReadTemplate = { readonly template: Template[]; readonly variables: () => readonly string[] };

export type Form = {
  readonly markdown: string;
  /** The values that it shows, in their order. */
  readonly names: readonly string[];
};

type Flow = {
  /** Shows the name of each value in its place. */
  readonly named: Template[];
  /** What its conditions look at, and whether it is compared or only asked whether it is there. */
  readonly deciding: readonly { readonly name: string; readonly isCompared: boolean }[];
  readonly forms: Map<string, Form>;
};

const SHOWN = /\{\{(-?)\s*([A-Za-z_]\w*)\s*(-?)\}\}/g;
const TAG = /\{%.*?%\}/gs;
/** Looks at more of a value than whether it is there. */
const COMPARES = /[=<>.[|]|\bcontains\b|\bcase\b|\bwhen\b/;
const LOOPS = /\{%-?\s*for\b/;

const MAX_KEPT = 1_000;
const flows = new Map<string, Flow | null>();

/** Null where a wording loops or shows anything but a plain value: it is rendered anew each time. */
export function flowOf(source: string, read: (source: string) => ReadTemplate): Flow | null {
  const known = flows.get(source);
  if (known !== undefined) return known;
  if (flows.size >= MAX_KEPT) flows.clear();
  const flow = readFlow(source, read);
  flows.set(source, flow);
  return flow;
}

function readFlow(source: string, read: (source: string) => ReadTemplate): Flow | null {
  const conditions = source.replace(SHOWN, '');
  if (conditions.includes('{{') || LOOPS.test(conditions)) return null;
  const compared = new Set(
    (conditions.match(TAG) ?? []).filter(tag => COMPARES.test(tag)).flatMap(tag => tag.match(/\w+/g) ?? []),
  );
  const deciding = read(conditions)
    .variables()
    .map(name => ({ name, isCompared: compared.has(name) }));
  return { named: read(source.replace(SHOWN, "{{$1 '$2' $3}}")).template, deciding, forms: new Map() };
}

/** Equal for scopes of which the conditions see the same. */
export const keyOf = ({ deciding }: Flow, scope: TemplateScope): string =>
  deciding
    .map(({ name, isCompared }) => {
      if (!Object.hasOwn(scope, name)) return 'absent';
      const value = scope[name];
      return isCompared ? JSON.stringify(value) : value === null || value === false ? 'no' : 'yes';
    })
    .join(' ');

/** A value that is missing is a fault, and a list is written in a way of its own: rendering tells. */
export const isShownPlainly = ({ names }: Form, scope: TemplateScope): boolean =>
  names.every(name => Object.hasOwn(scope, name) && !Array.isArray(scope[name]));

export function keepForm({ forms }: Flow, key: string, form: Form): void {
  if (forms.size >= MAX_KEPT) forms.clear();
  forms.set(key, form);
}
