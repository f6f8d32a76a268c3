// Where a rate was read or how it was worked out, in the reader's language. The tables of the law note it in English, with
// the names of gazettes and sites as they are; a test reads every note of every table, so that none stays in English. What
// a file of published rates adds is in the words of whoever wrote it.

import * as m from './compiled/messages.js';
import { dayText, decimalText, type Locale } from './format.ts';
import { articleText } from './law-sentences.ts';

type Parts = readonly (string | undefined)[];
type Say = { readonly locale: Locale };
type Note = readonly [shape: RegExp, text: (parts: Parts, say: Say) => string | null];

/** Names of sites and gazettes alone read the same in every language. */
const NAMES = /^[\w-]+(?:\.[\w-]+)+(?: \(Schoups\))?(?:; [\w-]+(?:\.[\w-]+)+(?: \(Schoups\))?)*$/;

const day = (text: string | undefined, { locale }: Say): string => dayText(text ?? '', locale);
const rate = (text: string | undefined, { locale }: Say): string => decimalText(text ?? '', locale);
/** '23/01/2014' as the gazette dates it. */
const isoOf = (dated: string | undefined): string => (dated ?? '').split('/').reverse().join('-');

const READ: readonly Note[] = [
  [/^recollection, not checked against a source$/, (_, say) => m.rate_note_recalled({}, say)],
  [
    /^Banka Slovenije, "ECB interest rates" table \((\S+)\), page read, rows ([\d-]+)\.\.([\d-]+)$/,
    ([, url = '', from, to], say) =>
      m.rate_note_bank_table({ url, from: day(from, say), to: day(to, say) }, say),
  ],
  [/^ECB decision 5 June 2025/, (_, say) => m.rate_note_ecb_decision({ day: day('2025-06-05', say) }, say)],
  [
    /^ECB press release 11 June 2026/,
    (_, say) => m.rate_note_ecb_decision({ day: day('2026-06-11', say) }, say),
  ],
  [
    /^ECB press release 10 Sept 2026/,
    (_, say) => m.rate_note_ecb_decision({ day: day('2026-09-10', say) }, say),
  ],
  [/^C\. com\. L441-10 II \(text read/, (_, say) => m.rate_note_fr_commercial({}, say)],
  [/^CCP R2192-31 \(text read/, (_, say) => m.rate_note_fr_public({}, say)],
  [
    /^(.+) \(single rate for all creditors\)$/,
    ([, sites = ''], say) => m.rate_note_single_rate({ sites }, say),
  ],
  [/^moneyvox\.fr table "Taux de l'interet legal"/, (_, say) => m.rate_note_moneyvox({}, say)],
  [/^Arrete du 15 decembre 2025/, (_, say) => m.rate_note_arrete_2025({}, say)],
  [/^Two independent public repositories/, (_, say) => m.rate_note_two_repositories({}, say)],
  [/^lexalert\.be table with/, (_, say) => m.rate_note_lexalert({}, say)],
  [
    /^(\S+) \(([\d.]+) %, unchanged\)$/,
    ([, site = '', value], say) => m.rate_note_site_unchanged({ site, rate: rate(value, say) }, say),
  ],
  [
    /^(\S+) \("reste inchange \.\.\. 10,50"\)$/,
    ([, site = ''], say) => m.rate_note_site_unchanged({ site, rate: rate('10.5', say) }, say),
  ],
  [/^(\S+) \(8 % stable/, ([, site = ''], say) => m.rate_note_site_stable({ site }, say)],
  [/^(\S+) \(announced; notice/, ([, site = ''], say) => m.rate_note_site_announced({ site }, say)],
  [
    /^(\S+) \(published in the Moniteur, unchanged ([\d.]+) %\)$/,
    ([, site = '', value], say) => m.rate_note_site_moniteur({ site, rate: rate(value, say) }, say),
  ],
  [/^etaamb\.openjustice\.be mededeling/, (_, say) => m.rate_note_etaamb({}, say)],
  [/^end of the old rate on 15 March 2015/, (_, say) => m.rate_note_old_rate_ends({}, say)],
  [/^immospector\.kluwer\.be 2008-2023/, (_, say) => m.rate_note_immospector({}, say)],
  [/^Dutch handelsrente of 2026-H1/, (_, say) => m.rate_note_nl_2026({}, say)],
  [
    /^Basiszinssatz 1\.27 from 1 July 2025$/,
    (_, say) => m.rate_note_de_base({ rate: rate('1.27', say), day: day('2025-07-01', say) }, say),
  ],
  [
    /^Gazzetta ufficiale, 20 Jan 2026 \(reference 2\.15\)$/,
    (_, say) => m.rate_note_it_gazzetta({ rate: rate('2.15', say), day: day('2026-01-20', say) }, say),
  ],
  [/^contract$/, (_, say) => m.law_contract({}, say)],
  [/^before the first known rate$/, (_, say) => m.rates_unknown({}, say)],
  [NAMES, ([names = '']) => names],
];

const WORKED_OUT: readonly Note[] = [
  [
    /^ECB rate on 1 January or 1 July \+ ([\d.]+) points \((.+)\)$/,
    ([, points, article = ''], say) =>
      m.rate_note_by_formula_year(
        { points: rate(points, say), article: articleText(article, say.locale) },
        say,
      ),
  ],
  [
    /^ECB rate on the first day of the semester in which interest starts \+ ([\d.]+) points \((.+)\)$/,
    ([, points, article = ''], say) =>
      m.rate_note_by_formula_starts(
        { points: rate(points, say), article: articleText(article, say.locale) },
        say,
      ),
  ],
  [
    /^ECB rate on the first day of the semester \+ ([\d.]+) points \((.+)\)$/,
    ([, points, article = ''], say) =>
      m.rate_note_by_formula_semester(
        { points: rate(points, say), article: articleText(article, say.locale) },
        say,
      ),
  ],
  [
    /^last ECB rate before the semester \+ ([\d.]+) points, rounded up to the half point/,
    ([, points], say) => m.rate_note_by_formula_belgium({ points: rate(points, say) }, say),
  ],
  [
    /^last ECB rate known on ([\d-]+)$/,
    ([, known], say) => m.rate_note_ecb_known({ day: day(known, say) }, say),
  ],
  [
    /^last known rate, from ([\d-]+)$/,
    ([, from], say) => m.rate_note_last_known({ day: day(from, say) }, say),
  ],
];

/** What begins with another note, or ends with one. */
const JOINED: readonly Note[] = [
  [
    /^(.+); ECB ([\d.]+)$/,
    ([, rest = '', ecb], say) =>
      after(rest, say, text =>
        m.rate_note_of_ecb({ text, rate: decimalText(ecb ?? '', say.locale, 2) }, say),
      ),
  ],
  [
    /^(.+); last ECB rate known on ([\d-]+)$/,
    ([, rest = '', known], say) =>
      after(rest, say, text => m.rate_note_of_ecb_known({ text, day: day(known, say) }, say)),
  ],
  [
    /^BS (\d\d\/\d\d\/\d{4})(?: \(\+(\d\d\/\d\d\/\d{4})\))?; (.+)$/,
    ([, printed, again, rest = ''], say) =>
      after(rest, say, text => {
        const first = m.rate_note_moniteur({ day: day(isoOf(printed), say) }, say);
        const gazette =
          again === undefined ? first : m.rate_note_and_of({ text: first, day: day(isoOf(again), say) }, say);
        return `${gazette}${m.semicolon({}, say)}${text}`;
      }),
  ],
];

const after = (rest: string, { locale }: Say, join: (text: string) => string): string | null => {
  const text = rateNote(rest, locale);
  return text === null ? null : join(text);
};

/** Null for a note in words of somebody's own. */
export function rateNote(source: string, locale: Locale): string | null {
  for (const [shape, text] of [...READ, ...WORKED_OUT, ...JOINED]) {
    const parts = shape.exec(source);
    if (parts !== null) return text([...parts], { locale });
  }
  return null;
}

/** The figures and days behind a warning; null where its sentence says all. */
export function warningDetail({ text }: { readonly text: string }, locale: Locale): string | null {
  const say = { locale };
  const [, from, clause, floor, article = ''] =
    /^From (\S+) the clause of ([\d.]+) % is below the floor of ([\d.]+) %: (.+)$/.exec(text) ?? [];
  if (from !== undefined)
    return m.rate_detail_floor(
      {
        from: day(from, say),
        rate: rate(clause, say),
        floor: rate(floor, say),
        article: articleText(article, locale),
      },
      say,
    );
  const [, since] = /^Rate from (\d{4}-\d\d-\d\d)/.exec(text) ?? [];
  return since === undefined ? null : m.rate_detail_from({ day: day(since, say) }, say);
}

/** The language in which an act is named, where it is that of its country: such a name is no phrase of the page. */
export const languageOfArticle = (article: string): string =>
  NAMED_IN.find(([shape]) => shape.test(article))?.[1] ?? 'fr';

const NAMED_IN: readonly (readonly [RegExp, string])[] = [
  [/^BW /, 'nl'],
  [/^BGB /, 'de'],
  [/^Ley /, 'es'],
  [/^D\.Lgs\. /, 'it'],
  [/^(ECB|Dir\.) /, 'en'],
];
