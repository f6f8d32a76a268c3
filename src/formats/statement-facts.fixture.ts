import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { StatementRecord } from './records.ts';
import type { StatementReading } from './statement-reading.ts';
import { decodeText } from './text.ts';

// The oracle is facts.json: what independent readers found in the same files.
export const SAMPLES = '../shared/samples';
export const here = existsSync(`${SAMPLES}/facts.json`);
export const reason = here ? '' : ' (skipped: ../shared/samples is not on this machine)';

type Facts = {
  readonly statements?: readonly Facts[];
  readonly account?: string;
  readonly sequence?: string;
  readonly bank?: string;
  readonly desk?: string;
  readonly old_balance?: string;
  readonly old_date?: string;
  readonly new_balance?: string;
  readonly new_date?: string;
  readonly movements?: number;
  readonly detail_movements?: number;
  readonly credit?: string;
  readonly debit?: string;
  readonly balance_ok?: boolean;
  readonly trailer_sums_ok?: boolean;
  readonly ogm_sample?: readonly string[];
  readonly entries?: number;
  readonly pending_entries?: number;
  readonly credit_sum?: string;
  readonly debit_sum?: string;
  readonly tx_details?: number;
  readonly balances?: { readonly OPBD?: string[]; readonly PRCD?: string[]; readonly CLBD?: string[] };
  readonly structured_refs?: readonly string[];
  readonly operations?: number;
  readonly details?: number;
  readonly sum?: string;
  readonly opening?: string;
  readonly closing?: string;
  readonly tx?: number;
  readonly tx_sum?: string;
  readonly bank_statements?: number;
  readonly card_statements?: number;
  readonly investment_statements?: number;
};
export const facts: Record<string, Facts> = here
  ? JSON.parse(readFileSync(`${SAMPLES}/facts.json`, 'utf8'))
  : {};
export const statementsOf = (path: string): readonly Facts[] => facts[path]?.statements ?? [];
export const textOf = (path: string) => decodeText(readFileSync(`${SAMPLES}/${path}`)).text;
export const filesOf = (folder: string, pattern: RegExp) =>
  here
    ? readdirSync(`${SAMPLES}/${folder}`)
        .filter(name => pattern.test(name))
        .map(name => `${folder}/${name}`)
    : [];
export const plain = (decimal: unknown) =>
  typeof decimal === 'string' ? decimal.replace(/^(-?)0+(?=\d)/, '$1').replace(/\.$/, '') : null;
/** '380115.1' and '380115.10' are one amount. */
export const amount = (decimal: unknown) => {
  const text = plain(decimal);
  if (text === null) return null;
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
};
export const shortDate = (statementDate: string | null, order: 'DMY' | 'YMD') => {
  if (statementDate === null) return null;
  const [year = '', month = '', date = ''] = statementDate.slice(2).split('-');
  return order === 'DMY' ? `${date}${month}${year}` : `${year}${month}${date}`;
};
export const net = (statement: StatementRecord) => statement.credit.amount - statement.debit.amount;
export const linesTotal = (statement: StatementRecord) =>
  statement.lines.reduce((total, line) => total + line.amount.amount, 0);

/** Lines are bookings at their finest level: nothing is lost and nothing counted twice. */
export function expectConservation(reading: StatementReading, path: string): void {
  for (const statement of reading.statements) expect(linesTotal(statement), path).toBe(net(statement));
  const keys = reading.statements.flatMap(one => one.lines.map(line => `${one.account} ${line.key}`));
  expect(new Set(keys).size, path).toBe(keys.length);
}
