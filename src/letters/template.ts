// How a wording becomes a text without its values ever being read as markup. Liquid runs first and leaves a
// numbered mark in place of each value; the marks are replaced after the Markdown has been read, in the outputs.
// 'Bonjour {{ name }}' with name '*x*' is the skeleton 'Bonjour ⟦0⟧' and the values ['*x*'].

import { Liquid, LiquidError, type Template } from 'liquidjs';

export type ScopeValue = string | number | boolean | null | readonly string[];
/** Plain values only: Liquid would call a function that it finds in its scope. */
export type TemplateScope = Readonly<Record<string, ScopeValue>>;

export type Skeleton = {
  /** Markdown with marks. */
  readonly markdown: string;
  readonly values: readonly string[];
};

// Marks are written with private-use characters, which no cleaned value contains.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARK = /\ue000(\d+)\ue001/g;

const TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'comment', '#'];
const FILTERS = ['default', 'size', 'first', 'last', 'join', 'upcase', 'downcase', 'capitalize'];

const MAX_TEMPLATE_CHARACTERS = 20_000;
/** Ends a wording that loops without end. Far above what a text takes: a machine under load stands still for a second between two instructions, and a letter must not be lost for it. */
const MAX_RENDER_MILLISECONDS = 5_000;
const MAX_RENDER_MEMORY = 200_000;
const MAX_KEPT_TEMPLATES = 1_000;

/** Throws on a broken template or an unknown variable: that must be seen before anything leaves. */
export function renderSkeleton(source: string, scope: TemplateScope): Skeleton {
  const template = parsedTemplate(source);
  const values: string[] = [];
  recorded = values;
  const markdown = String(engine.renderSync(template, scope));
  return { markdown, values };
}

/** The variables that a template names anywhere, also where no rendering comes by. Throws on a broken template. */
export const variablesOf = (source: string): readonly string[] =>
  engine.globalVariablesSync(parsedTemplate(source));

/** Whether a fault is one of the template itself: it cannot be read, or takes too long. */
export const isTemplateFault = (fault: unknown): fault is Error => LiquidError.is(fault);

/** Puts the values in the place of their marks; `shape` adapts each to where it goes. */
export function fillMarks(
  text: string,
  values: readonly string[],
  shape?: (value: string) => string,
): string {
  if (!text.includes(OPEN)) return text;
  return text.replace(MARK, (_mark, position: string) => {
    const value = values[Number(position)] ?? '';
    return shape ? shape(value) : value;
  });
}

/** A value on one line, without control or private-use characters and lone surrogates. */
export function cleanValue(value: string): string {
  if (!PERHAPS_UNCLEAN.test(value)) return value;
  return value
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Co}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Nearly every value is Latin letters, signs and single blanks, which five replacements would leave as they are. */
const PERHAPS_UNCLEAN = /[^ -~\u00a0-\u024f\u2010-\u2027\u202f\u20ac]| {2}|^\s|\s$/;

const parsedTemplates = new Map<string, Template[]>();

function parsedTemplate(source: string): Template[] {
  const known = parsedTemplates.get(source);
  if (known) return known;
  if (parsedTemplates.size >= MAX_KEPT_TEMPLATES) parsedTemplates.clear();
  const parsed = engine.parse(source.replace(/[\ue000\ue001]/g, ''));
  parsedTemplates.set(source, parsed);
  return parsed;
}

// Rendering is synchronous: from one `renderSync` to its end, the values belong to that text alone.
let recorded: string[] = [];

const engine = restrictedEngine();

function restrictedEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    parseLimit: MAX_TEMPLATE_CHARACTERS,
    renderLimit: MAX_RENDER_MILLISECONDS,
    memoryLimit: MAX_RENDER_MEMORY,
    // Nothing is ever looked up on disk: the tags that could are removed, and this map is empty.
    templates: {},
    outputEscape: value => {
      recorded.push(cleanValue(value === null || value === undefined ? '' : String(value)));
      return `${OPEN}${recorded.length - 1}${CLOSE}`;
    },
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!FILTERS.includes(name)) delete liquid.filters[name];
  return liquid;
}
