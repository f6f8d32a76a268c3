// Discounts for early payment that a document states in fields of its own, as the texts of others say them: in the marked
// form of XRechnung, so that one reader (`claim/cash-discount.ts`) reads them all.
// 10 days from the day of issue and 2.00: '#SKONTO#TAGE=10#PROZENT=2.00#'.

import { discountsOnNet, markedDiscount, parseCashDiscounts } from '../../claim/cash-discount.ts';
import { type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { type Currency, type Money, parseDecimal, toDecimal } from '../../units/money.ts';
import { all, at, textAt, textOf, type XmlElement } from '../text/xml-tree.ts';
import { quietDay } from './xml/invoice-cii-dates.ts';

type Stated = {
  readonly terms: readonly string[];
  readonly issueDate: CalendarDate | null;
  readonly currency: Currency;
  readonly payable: Money;
  /** Without VAT. */
  readonly net: string | null;
};

/** ApplicableTradePaymentDiscountTerms of CII, and what the texts offer on the net amount. */
export function ciiDiscountTerms(settlement: XmlElement | null, stated: Stated): readonly string[] {
  const own = all(settlement, 'SpecifiedTradePaymentTerms').flatMap(terms =>
    all(terms, 'ApplicableTradePaymentDiscountTerms').flatMap(discount => {
      const basisDay = at(discount, 'BasisDateTime');
      const period = at(discount, 'BasisPeriodMeasure');
      return markedFrom(stated, {
        from: basisDay === null ? stated.issueDate : quietDay(basisDay),
        days: isInDays(period) ? textOf(period) : null,
        percent: textAt(discount, 'CalculationPercent'),
        basis: textAt(discount, 'BasisAmount'),
      });
    }),
  );
  return notSaidYet(stated, own);
}

/** SettlementDiscountPercent of UBL 2.1, until the end of its period or so many days after the issue. */
export function ublDiscountTerms(root: XmlElement, asked: Omit<Stated, 'net'>): readonly string[] {
  const stated = { ...asked, net: textAt(root, 'LegalMonetaryTotal/TaxExclusiveAmount') };
  const own = all(root, 'PaymentTerms').flatMap(terms => {
    const period = at(terms, 'SettlementPeriod/DurationMeasure');
    return markedFrom(stated, {
      from: stated.issueDate,
      days: isInDays(period) ? textOf(period) : null,
      percent: textAt(terms, 'SettlementDiscountPercent'),
      basis: null,
    });
  });
  return notSaidYet(stated, own);
}

const isInDays = (measure: XmlElement | null): boolean =>
  ['DAY', 'D', ''].includes(measure?.attributes.get('unitCode')?.toUpperCase() ?? '');

function markedFrom(
  { issueDate, currency, payable }: Stated,
  {
    from,
    days,
    percent,
    basis,
  }: { from: CalendarDate | null; days: string | null; percent: string | null; basis: string | null },
): string[] {
  if (issueDate === null || from === null || days === null || percent === null) return [];
  const share = /^(\d{1,2})(?:\.(\d{1,2})0*)?$/.exec(percent);
  if (share === null || !/^\d{1,3}$/.test(days)) return [];
  const amount = basis === null ? null : parseDecimal(basis, currency);
  if (basis !== null && amount === null) return [];
  const isOfAll = amount === null || amount.amount === 0 || amount.amount === payable.amount;
  return [
    markedDiscount({
      days: daysBetween(issueDate, from) + Number(days),
      percent: `${share[1]}.${(share[2] ?? '').padEnd(2, '0')}`,
      basis: isOfAll ? null : toDecimal(amount),
    }),
  ];
}

/** A document may say in words what it says in fields. */
function notSaidYet({ terms, net, currency }: Stated, own: readonly string[]): readonly string[] {
  const total = net === null ? null : parseDecimal(net, currency);
  const onNet = total === null || total.amount <= 0 ? [] : discountsOnNet(terms, total);
  const said = parseCashDiscounts([...terms, ...onNet]);
  const fields = own.filter(term =>
    parseCashDiscounts([term]).some(
      one => !said.some(({ basisPoints, days }) => basisPoints === one.basisPoints && days === one.days),
    ),
  );
  return [...new Set([...onNet, ...fields])];
}
