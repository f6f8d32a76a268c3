// Every payment, the newest first: what it pays and by which clue, what went back, and how to put it right.

import { Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useTicks } from '../../acts/use-ticks.ts';
import { useLocale } from '../../locale.tsx';
import type { PaymentLine } from '../../queries/answers.ts';
import { allPaymentsQuery, paymentPage } from '../../queries/queries.ts';
import type { Wanted } from '../../wanted.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { paymentRows } from '../../words/screen-rows.ts';
import { allEntries } from '../../words/table-file.ts';
import { Empty, Failure, Waiting } from '../form/states.tsx';
import { Amount, Day } from '../form/values.tsx';
import { MorePages } from '../table/more-pages.tsx';
import { Narrowing } from '../table/narrowing.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { TickedLines } from '../table/ticked-lines.tsx';
import { WithView } from '../table/with-view.tsx';
import { PaymentDetails } from './payment-detail.tsx';

const SEARCH_PAUSE_MILLISECONDS = 250;

export function PaymentList({ companyId }: { companyId: string }) {
  return (
    <WithView screen="payments">
      {beginning => <Payments companyId={companyId} beginning={beginning} />}
    </WithView>
  );
}

function Payments({ companyId, beginning }: { companyId: string; beginning: Wanted }) {
  const [asked, setAsked] = useState(beginning);
  const [search] = useDebouncedValue(asked.search.trim(), SEARCH_PAUSE_MILLISECONDS);
  const pages = useInfiniteQuery(allPaymentsQuery(companyId, search));
  const payments = pages.data?.pages.flatMap(page => page.entries) ?? [];
  const { ticks, tickNone } = useTicks();
  const ticked = payments.filter(({ id }) => ticks.isTicked(id));
  return (
    <section className="card stack">
      <Narrowing
        screen="payments"
        companyId={companyId}
        wanted={asked}
        onWanted={setAsked}
        placeholder={m.payments_search()}
      />
      {pages.isPending && <Waiting />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && payments.length === 0 && (
        <Empty title={search === '' ? m.payments_none() : m.debtors_no_match({ search })} />
      )}
      <TickedLines
        count={ticked.length}
        name="acquit-selection"
        rows={() => paymentRows(ticked)}
        onNone={tickNone}
      />
      <ul className="lines drawn-when-seen">
        {payments.map(payment => (
          <li key={payment.id} className="ticked-line">
            <Checkbox
              mt="0.35rem"
              aria-label={m.bulk_select({ name: payment.payerName ?? payment.text })}
              checked={ticks.isTicked(payment.id)}
              onChange={({ target }) => ticks.tick([payment.id], target.checked)}
            />
            <PaymentEntry payment={payment} companyId={companyId} />
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
      {payments.length > 0 && (
        <SaveTable
          name="acquit-payments"
          rows={async () => paymentRows(await allEntries(cursor => paymentPage(companyId, search, cursor)))}
        />
      )}
    </section>
  );
}

function PaymentEntry({ payment, companyId }: { payment: PaymentLine; companyId: string }) {
  const { locale } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const isLoose = !isZeroAmount(payment.unallocated);
  return (
    <details className="payment" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span className="payment-who">
          <span className="strong anywhere">{payment.payerName ?? m.bank_unknown_payer()}</span>
          <span className="small soft anywhere">{payment.text}</span>
        </span>
        <span className="row wrap payment-state">
          {payment.setAsideBecause !== null && <span className="tag">{m.payments_aside()}</span>}
          {isLoose && payment.setAsideBecause === null && (
            <span className="tag" data-tone="caution">
              {m.bank_left({ amount: amountText(payment.unallocated, locale) })}
            </span>
          )}
        </span>
        <Day on={payment.receivedOn} style="short" />
        <span className="end">
          <Amount value={payment.amount} tone="strong" />
        </span>
      </summary>
      {isOpen && (
        <PaymentDetails
          paymentId={payment.id}
          companyId={companyId}
          // It must be gone before the screens ask again: there is nothing left to ask for.
          onGone={() => flushSync(() => setIsOpen(false))}
        />
      )}
    </details>
  );
}
