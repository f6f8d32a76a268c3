// What a mail program is told beside the styles that stand on each element: for telephones, for dark screens and for Outlook.
// Written once a mail, and the layout of wide tables only where there is one: a reminder of ten invoices travels a thousand times.

export const INK = '#1f2933';
export const SOFT = '#52606d';
export const LINE = '#d9e2ec';
export const ACCENT = '#0b5c4a';
export const FONT = "font-family:'Segoe UI',Helvetica,Arial,sans-serif";

/** More columns than this do not stand side by side on a telephone. */
export const MOST_COLUMNS = 4;

const PHONE = `.page > tbody > tr > td { padding: 0 !important } .ink { padding: 20px 16px !important }
.pair > tbody > tr > td { display: block !important; padding-right: 0 !important }
.page, .sheet { table-layout: fixed !important }
.scroll { overflow-x: auto !important }
.scroll th, .scroll td { font-size: 13px !important }
.scroll td:first-child { word-break: break-word !important }
.facts th { padding: 3px 8px !important; font-size: 13px !important }
.facts td { font-size: 14px !important }
.near th { white-space: nowrap !important }
.near td { overflow-wrap: anywhere !important }`;

/**
 * Each row of a wide table in lines of two or three cells, its titles alike above it: what is owed stands in the last column,
 * and was beyond the edge of the screen. Classes, since not every program knows the place of a cell among others.
 */
const WIDE_ON_PHONE = `
.wide, .wide table, .wide thead, .wide tbody { display: block !important }
.wide tr { display: block !important; padding: 5px 0 !important; border-bottom: 1px solid ${LINE} !important }
.wide th, .wide td { display: inline-block !important; box-sizing: border-box !important; width: 33.33% !important; padding: 2px 6px 2px 0 !important; border: 0 !important; vertical-align: top !important; text-align: left !important; overflow-wrap: anywhere !important }
.wide th:last-child, .wide td:last-child { text-align: right !important }
.wide .half { width: 50% !important }
.wide .rest { width: 66.66% !important }
.wide .line { width: 100% !important }`;

const DARK = `body, .page { background: #16191d !important }
.sheet { background: #1f2328 !important }
.ink, .ink td, .ink th { color: #e6e9ed !important }
.ink a { color: #7fd4bd !important }
.soft, .ink .soft { color: #aab4be !important }
.facts, .scroll th, .scroll td, .wide tr { border-color: #3a424b !important }
.ink .button a { color: #ffffff !important }`;

/** Outlook sets what stands in a table within a table in its own type. */
const OUTLOOK = '<!--[if mso]><style>td,th,p,a,li,h2{font-family:Arial,sans-serif}</style><![endif]-->';

export const styleOf = (hasWideTable: boolean): string => (hasWideTable ? WITH_WIDE_TABLE : ORDINARY);

const style = (phone: string): string =>
  `<style>@media (max-width: 480px) { ${phone} }
@media (prefers-color-scheme: dark) {
${DARK}
}</style>
${OUTLOOK}`;

const ORDINARY = style(PHONE);
const WITH_WIDE_TABLE = style(`${PHONE}${WIDE_ON_PHONE}`);

/** How much of a line a cell of a wide table takes: the last one ends it. */
export function shareOf(position: number, columns: number): 'half' | 'rest' | 'line' | null {
  if (columns <= MOST_COLUMNS || columns % 3 === 0) return null;
  // The number and what the invoice is for, or its first day, share the first line.
  if (position < 2) return 'half';
  if (position < columns - 1) return null;
  const leftOver = (columns - 2) % 3;
  return leftOver === 0 ? null : leftOver === 1 ? 'line' : 'rest';
}
