// Which column means what, guessed from its title in French, Dutch, English or German, and corrected by a
// person or a remembered profile, whose word outranks every guess. Titles are compared folded: "N° Facture" and
// "n facture" are one. A title that is a synonym beats one that only begins with it.

import type { ColumnMapping, TableField, TableHints } from '../records.ts';
import { type Cell, CODES_IN_TITLES } from './table-values.ts';

/** What follows a known title and makes it another amount: without tax, or the tax itself. */
const OTHER_AMOUNT = /\b(ht|htva|hors|excl\p{L}*|net\p{L}*|ohne|zonder|tva|vat|btw|tax\p{L}*|mwst|ust)\b/u;

export type Titles = Readonly<Partial<Record<TableField, readonly string[]>>>;

/** The field that a title means by its words, where no synonym does, and how far behind others it stands. */
export type Meant = (title: string) => { readonly field: TableField; readonly rank: number } | null;

/** Synonyms separated by '|', best first. */
export const list = (synonyms: string): readonly string[] =>
  synonyms.split('|').map(synonym => synonym.replace(/\s+/g, ' ').trim());

/** Our fields → titles of this table. Each column is used once; a hinted column is used as hinted; an empty title means none. */
export function mapColumns({
  columns,
  titles,
  meant = () => null,
  hints,
}: {
  columns: readonly string[];
  titles: Titles;
  meant?: Meant | undefined;
  hints: TableHints;
}): ColumnMapping {
  const mapping: Partial<Record<TableField, string>> = {};
  const free = new Set(columns);
  for (const [field, title] of Object.entries(hints.mapping ?? {})) {
    if (!free.delete(title) || !isField(field, titles)) continue;
    mapping[field] = title;
  }
  const amounts = columns.filter(title => !isShare(title));
  for (const guess of guesses(amounts, { titles, meant })) {
    if (
      mapping[guess.field] !== undefined ||
      hints.mapping?.[guess.field] === '' ||
      !free.delete(guess.column)
    )
      continue;
    mapping[guess.field] = guess.column;
  }
  return mapping;
}

/** '% payé' is a share, whatever else it says; 'TVA 20 %' names a rate, and is an amount. */
export const isShare = (title: string): boolean =>
  /(?<!\d\s?)%|\b(pour ?cent(age)?|percent(age)?|procent|prozent)\b/i.test(title);

/** Lower case without accents; '#', '°' and '/' and every other sign is a space: 'N° de facture' is 'n de facture'. */
export function foldTitle(title: string): string {
  // Asked of each row for columns that a table does not have.
  if (title === '') return '';
  return title
    .slice(0, LONGEST_TITLE)
    .replace(/#/g, ' no ')
    .replace(/ß/g, 'ss')
    .replace(/º/g, '°')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** It is asked many times over: of a cell of ten megabytes where the titles stand, for minutes. */
const LONGEST_TITLE = 1_000;

/** What tools write behind a title: the currency or the zone that its values are in, and that the amounts carry their sign. */
const UNIT = new RegExp(
  ` (en |in )?(${[...CODES_IN_TITLES].join('|').toLowerCase()}|euros?|utc|signed|signe|ondertekend)$`,
);

/** 'Montant (EUR)', 'Montant en euros', 'Montant en €' and 'montant' are one title; folded already. */
const withoutUnit = (folded: string): string => folded.replace(UNIT, '').replace(/ (en|in)$/, '');

/** 'n° du document', 'N. document' and 'Numéro document' are one title. 'montant du' is an amount that is due: there, the word stays. */
const LITTLE_WORDS =
  /(?<!\b(?:montant|solde|reste|restant)) (?:de la|de l|de|du|des|d|la|le|les|l|van de|van het|van|het|der|of the|of)(?= )/g;
const NUMBERS = /\b(?:numero|num|no|nr|nummer|number)\b/g;
const bareTitle = (folded: string): string => folded.replace(LITTLE_WORDS, '').replace(NUMBERS, 'n');

const bareSynonyms = new Map<string, string>();
/** Of the dictionaries alone, which end: each is worked out once. */
function bareSynonym(synonym: string): string {
  const known = bareSynonyms.get(synonym) ?? bareTitle(synonym);
  bareSynonyms.set(synonym, known);
  return known;
}

/** Tells of a row how many of its cells are titles that the dictionaries know exactly. */
export function titleCounter(dictionaries: readonly Titles[]): (cells: readonly string[]) => number {
  const synonyms = dictionaries.flatMap(titles => Object.values(titles).flat());
  const known = new Set([...synonyms, ...synonyms.map(bareSynonym)]);
  const isKnown = (title: string): boolean => known.has(title) || known.has(bareTitle(withoutUnit(title)));
  return cells => new Set(cells.map(foldTitle).filter(isKnown)).size;
}

/**
 * The key under which the mapping of a table is remembered: the same titles in the same order give the same
 * key, in whatever spelling of case, accents and punctuation.
 */
export const tableProfileKey = (columns: readonly string[]): string => columns.map(foldTitle).join('|');

/** The cell of a row under a field's column; null where the field is not mapped or the cell is blank. */
export function cellOf({
  columns,
  mapping,
  cells,
  field,
}: {
  columns: readonly string[];
  mapping: ColumnMapping;
  cells: readonly Cell[];
  field: TableField;
}): Cell | null {
  const title = mapping[field];
  const cell = title === undefined ? undefined : cells[columns.indexOf(title)];
  return cell === undefined || cell.text.trim() === '' ? null : cell;
}

/** The same for a table whose rows are read one by one: where each field stands is looked up once. */
export function cellsOf(
  columns: readonly string[],
  mapping: ColumnMapping,
): (cells: readonly Cell[], field: TableField) => Cell | null {
  const positions = new Map(
    Object.entries(mapping).map(([field, title]) => [field, columns.indexOf(title)] as const),
  );
  return (cells, field) => {
    const position = positions.get(field);
    const cell = position === undefined ? undefined : cells[position];
    return cell === undefined || cell.text.trim() === '' ? null : cell;
  };
}

/** Behind every exact title of a dictionary. */
const ALIKE = 1000;
const BEGINS = 2000;
const MEANT = 3000;

type Guess = { readonly field: TableField; readonly column: string; readonly rank: number };

/**
 * Exact titles by the order in which the dictionary prefers them, then those that differ in little words, then those that
 * only begin with one, then those whose words mean it.
 */
function guesses(
  columns: readonly string[],
  { titles, meant }: { readonly titles: Titles; readonly meant: Meant },
): Guess[] {
  const found: Guess[] = columns.flatMap(column => {
    const meaning = meant(column);
    return meaning === null ? [] : { field: meaning.field, column, rank: MEANT + meaning.rank };
  });
  const forms = columns.map(column => {
    const folded = foldTitle(column);
    const unitless = withoutUnit(folded);
    return { column, folded, unitless, bareName: bareTitle(unitless) };
  });
  for (const [field, synonyms] of Object.entries(titles)) {
    if (!isField(field, titles)) continue;
    for (const { column, folded, unitless, bareName } of forms) {
      const exact = synonyms.indexOf(folded);
      const bare = synonyms.indexOf(unitless);
      const alike = synonyms.findIndex(synonym => bareSynonym(synonym) === bareName);
      const begins = synonyms.findIndex(synonym => isLongerForm(folded, synonym));
      if (exact >= 0) found.push({ field, column, rank: exact });
      else if (bare >= 0) found.push({ field, column, rank: 0.5 + bare });
      else if (alike >= 0) found.push({ field, column, rank: ALIKE + alike });
      else if (begins >= 0) found.push({ field, column, rank: BEGINS + begins });
    }
  }
  return found.sort((left, right) => left.rank - right.rank);
}

/** 'total ttc eur' is a total with its currency; 'montant total ht' is another amount than 'montant total'. */
function isLongerForm(title: string, synonym: string): boolean {
  if (!synonym.includes(' ') || !title.startsWith(`${synonym} `)) return false;
  return !OTHER_AMOUNT.test(title.slice(synonym.length));
}

const isField = (field: string, titles: Titles): field is TableField => Object.hasOwn(titles, field);
