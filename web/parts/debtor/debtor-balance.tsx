// What a debtor owes, in one currency: the others stand beneath, each with the way to the same page in it.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { RecordPayment } from '../bank/record-payment.tsx';
import { Allowed } from '../form/allowed.tsx';
import { NamedAmounts } from '../form/named-amounts.tsx';

export function Balance({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { overdue, overdueAsked } = debtor;
  const amounts = [
    ...(overdueAsked.amount === overdue.amount
      ? []
      : [{ name: m.debtor_overdue_asked(), amount: overdueAsked, isAlways: true }]),
    { name: m.debtor_outstanding(), amount: debtor.outstanding, isAlways: true },
    { name: m.debtor_accessories(), amount: debtor.accessories, isAlways: false },
    { name: m.debtor_credits(), amount: debtor.credits, isAlways: false },
    { name: m.debtor_unallocated(), amount: debtor.unallocated, isAlways: false },
  ].filter(one => one.isAlways || !isZeroAmount(one.amount));
  return (
    <section className="card stack">
      <NamedAmounts first={{ name: m.debtor_overdue(), amount: overdue }} others={amounts} />
      <Beside debtor={debtor} companyId={companyId} />
      <Allowed to="money" isWhole>
        <div className="row wrap card-foot">
          <RecordPayment companyId={companyId} debtor={debtor} currency={debtor.outstanding.currency} />
        </div>
      </Allowed>
    </section>
  );
}

/** What is owed, or is the debtor's, in each other currency. */
function Beside({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  return debtor.otherCurrencies.map(({ outstanding, overdue, credits, unallocated }) => {
    const { currency } = outstanding;
    const said = [
      ...(isZeroAmount(outstanding)
        ? []
        : [
            m.today_other_currency({
              outstanding: amountText(outstanding, locale),
              overdue: amountText(overdue, locale),
            }),
          ]),
      ...(isZeroAmount(credits) ? [] : [m.debtor_credits_beside({ amount: amountText(credits, locale) })]),
      ...(isZeroAmount(unallocated)
        ? []
        : [m.debtor_unallocated_beside({ amount: amountText(unallocated, locale) })]),
    ];
    return (
      <p key={currency} className="soft">
        {said.join(' · ')} ·{' '}
        <Link
          to="/c/$companyId/debtors/$debtorId"
          params={{ companyId, debtorId: debtor.id }}
          search={{ currency }}
        >
          {m.debtor_see_currency({ currency })}
        </Link>
      </p>
    );
  });
}
