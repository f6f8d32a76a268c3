// What a document says otherwise than the one that was taken in under its number and day, as whoever imports it is told.

import type { Problem } from '../../../formats/records.ts';
import type { Leaning } from '../../../store/imports/moved-invoices.ts';
import { toDecimal } from '../../../units/money.ts';
import type { Draft } from './invoice-draft.ts';

export type SaidTotal = { readonly debtorId: string; readonly total: number };

/**
 * One number and one day at two customers, with two amounts, are two invoices: the amount of the second must not be asked of the first
 * customer. With one amount they are one invoice, whose customer two tools write in two ways.
 */
export const isAnother = (one: SaidTotal, other: SaidTotal): boolean =>
  one.debtorId !== other.debtorId && one.total !== other.total;

export function anotherOf({ record, total }: Draft, known: number): Pick<Problem, 'found' | 'expected'> {
  const { currency } = total;
  return {
    found: `${toDecimal(total)} ${currency}, ${record.buyer.name ?? 'another customer'}`,
    expected: `${toDecimal({ amount: known, currency })} ${currency} and the customer that it was taken in for, or a number of its own`,
  };
}

export const otherDay = ({ record, dueOn }: Draft, kept: string | null): Problem => ({
  severity: 'warning',
  place: `invoice ${record.number}, due date`,
  found: dueOn ?? '',
  expected: `${kept}, which a person said; it stays until a person says otherwise`,
});

export const otherDebtor = ({ record }: Draft, leaning: Leaning): Problem => ({
  severity: 'warning',
  place: `invoice ${record.number}, customer`,
  found: record.buyer.name ?? 'another customer',
  expected:
    leaning === null
      ? 'the customer that it was taken in for; it stays with that one'
      : `the customer that it was taken in for, because of ${LEANS[leaning]}; it is held until a person decides`,
});

const LEANS: Readonly<Record<NonNullable<Leaning>, string>> = {
  payment: 'a payment',
  message: 'a message that was sent',
  agreement: 'a promise or a plan',
  dispute: 'a dispute',
  note: 'something noted about it',
};
