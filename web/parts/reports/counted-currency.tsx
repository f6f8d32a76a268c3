// Which currency a report of the year counts, where invoices fell due in several: what it leaves out stands beside.

import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { Collection } from '../../queries/answers.ts';

export function CountedCurrency({ report: { currency, otherCurrencies } }: { report: Collection }) {
  const { locale } = useLocale();
  if (otherCurrencies.length === 0) return null;
  const others = otherCurrencies.map(
    ({ amount, invoices }) => `${amountText(amount, locale)} (${m.count_invoices({ count: invoices })})`,
  );
  return (
    <p className="soft">
      {m.reports_one_currency({ currency })} {m.reports_fell_due_beside({ amounts: others.join(', ') })}
    </p>
  );
}
