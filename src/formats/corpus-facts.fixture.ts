// Real files collected from public sources, and what independent readers wrote down about each (facts.json). The files
// are not part of the project: tests that use them are skipped, with that reason, where they are absent.

import { existsSync, readFileSync } from 'node:fs';
import { readFile } from './read.ts';
import type { FileReading, Problem } from './records.ts';
import { toJson } from './text/json.ts';

export const SAMPLES = '../shared/samples';
export const here = existsSync(`${SAMPLES}/facts.json`);
export const reason = here ? '' : ` (skipped: no sample files in ${SAMPLES})`;

/** What facts.json may say of a file or of a statement in it, by the format of the file. */
type Told =
  | 'account'
  | 'acknowledged_invoice'
  | 'attachments'
  | 'balance_ok'
  | 'balanced'
  | 'bank'
  | 'bank_statements'
  | 'buyer_email'
  | 'buyer_legal_id'
  | 'buyer_name'
  | 'buyer_reference'
  | 'buyer_vat'
  | 'card_statements'
  | 'closing'
  | 'columns'
  | 'credit'
  | 'credit_sum'
  | 'currency'
  | 'customers_411'
  | 'debit'
  | 'debit_sum'
  | 'desk'
  | 'detail_movements'
  | 'details'
  | 'due_date'
  | 'due_dates'
  | 'entries'
  | 'ibans'
  | 'investment_statements'
  | 'issue_date'
  | 'ledger'
  | 'movements'
  | 'new_balance'
  | 'new_date'
  | 'number'
  | 'ogm_sample'
  | 'old_balance'
  | 'old_date'
  | 'opening'
  | 'operations'
  | 'order_ref'
  | 'payable'
  | 'payee_name'
  | 'payment_means_codes'
  | 'payment_references'
  | 'payment_terms'
  | 'pending_entries'
  | 'preceding_invoices'
  | 'prepaid'
  | 'reason_codes'
  | 'root'
  | 'rows'
  | 'rows_non_empty'
  | 'seller_name'
  | 'seller_vat'
  | 'sequence'
  | 'status_code'
  | 'structured_refs'
  | 'sum'
  | 'total_incl_vat'
  | 'trailer_sums_ok'
  | 'tx'
  | 'tx_details'
  | 'tx_sum'
  | 'type_code'
  | 'unlettered_411_balance';

export type Fact = Readonly<Partial<Record<Told, unknown>>> & {
  readonly format?: string;
  readonly invoice?: Fact;
  readonly statements?: readonly Fact[];
  readonly members?: Readonly<Record<string, Fact>>;
  readonly first_row?: readonly string[];
  readonly balances?: { readonly OPBD?: string[]; readonly PRCD?: string[]; readonly CLBD?: string[] };
};

export const facts: Readonly<Record<string, Fact>> = here
  ? JSON.parse(readFileSync(`${SAMPLES}/facts.json`, 'utf8'))
  : {};

export type Read = {
  readonly reading: FileReading;
  readonly json: ReturnType<typeof toJson>;
  readonly errors: readonly Problem[];
};

export async function readSample(name: string): Promise<Read[]> {
  const readings = await readFile({ name, bytes: new Uint8Array(readFileSync(`${SAMPLES}/${name}`)) });
  return readings.map(reading => ({
    reading,
    json: toJson(reading),
    errors: reading.problems.filter(({ severity }) => severity === 'error'),
  }));
}

/** Where we and the other reader say different things: 'field: ours, other readers theirs'. */
export function compare(
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.keys(theirs).flatMap(field => {
    const [found, expected] = [JSON.stringify(ours[field]), JSON.stringify(theirs[field])];
    return found === expected ? [] : [{ field, said: `${found}, other readers ${expected}` }];
  });
}

export type Difference = { readonly field: string; readonly said: string };

/** '380115.1', '00380115.10' and '380115.' are amounts that differ in writing only. */
export function amount(decimal: unknown): string | null {
  if (typeof decimal !== 'string' || decimal === '') return null;
  const [whole = '', fraction = ''] = decimal.replace(',', '.').split('.');
  return `${whole.replace(/^(-?)0+(?=\d)/, '$1')}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** As many decimals as a cent has, rounded. */
export const cents = (text: unknown): number | null =>
  typeof text === 'string' ? Math.round(Number(text) * 100) / 100 : null;

export const oneSpace = (text: unknown): string | null =>
  typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : null;
export const texts = (list: unknown): (string | null)[] => (Array.isArray(list) ? list.map(oneSpace) : []);

/** '2026-03-29' as 'DDMMYY' or 'YYMMDD'. */
export function shortDate(date: string | null, order: 'DMY' | 'YMD'): string | null {
  if (date === null) return null;
  const [year = '', month = '', dayOfMonth = ''] = date.slice(2).split('-');
  return order === 'DMY' ? `${dayOfMonth}${month}${year}` : `${year}${month}${dayOfMonth}`;
}
