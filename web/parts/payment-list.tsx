// Every payment, the newest first: what it pays and by which clue, what went back, and how to put it right.

import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../src/messages/format.ts';
import type { PaymentDetail, PaymentLine } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { allPaymentsQuery, paymentQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { Icon } from './icon.tsx';
import { Empty, Failure, Waiting } from './states.tsx';
import { Amount, Day, isZeroAmount } from './values.tsx';

const SEARCH_PAUSE_MILLISECONDS = 250;

export function PaymentList({ companyId }: { companyId: string }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MILLISECONDS);
  const pages = useInfiniteQuery(allPaymentsQuery(companyId, search));
  const payments = pages.data?.pages.flatMap(page => page.entries) ?? [];
  return (
    <section className="card stack">
      <TextInput
        type="search"
        maw={420}
        aria-label={m.payments_search()}
        placeholder={m.payments_search()}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {pages.isPending && <Waiting />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && payments.length === 0 && (
        <Empty title={search === '' ? m.payments_none() : m.debtors_no_match({ search })} />
      )}
      <ul className="lines">
        {payments.map(payment => (
          <li key={payment.id}>
            <PaymentEntry payment={payment} companyId={companyId} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {m.debtors_more()}
          </Button>
        </div>
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
      {isOpen && <Details paymentId={payment.id} companyId={companyId} />}
    </details>
  );
}

function Details({ paymentId, companyId }: { paymentId: string; companyId: string }) {
  const detail = useQuery(paymentQuery(companyId, paymentId));
  if (detail.isPending) return <Waiting />;
  if (detail.isError) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  return <Allocated payment={detail.data} companyId={companyId} />;
}

function Allocated({ payment, companyId }: { payment: PaymentDetail; companyId: string }) {
  const { locale } = useLocale();
  const path = companyPath(companyId, `/payments/${encodeURIComponent(payment.id)}`);
  const takeUp = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path: `${path}/set-aside` }),
    say: () => m.payments_taken_up(),
  });
  const unallocate = useAct({
    companyId,
    act: (allocationId: string) =>
      send({ method: 'DELETE', path: `${path}/allocations/${encodeURIComponent(allocationId)}` }),
    say: () => m.payments_unallocated(),
  });
  return (
    <div className="stack payment-detail">
      {payment.setAsideBecause !== null && (
        <p className="notice spread wrap">
          <span>{m.payments_aside_because({ because: payment.setAsideBecause })}</span>
          <Button
            variant="default"
            size="xs"
            loading={takeUp.isPending}
            onClick={() => takeUp.mutate(undefined)}
          >
            {m.payments_take_up()}
          </Button>
        </p>
      )}
      {payment.allocations.length === 0 && <p className="soft">{m.payments_pays_nothing()}</p>}
      <ul className="lines">
        {payment.allocations.map(one => (
          <li key={one.id} className="stack" style={{ gap: '0.25rem' }}>
            <p className="spread">
              <span>
                <span className="strong number">{one.number}</span>{' '}
                <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: one.debtorId }}>
                  {one.debtorName}
                </Link>
              </span>
              <Amount value={one.amount} tone="strong" />
            </p>
            <p className="spread wrap">
              <span className="small soft anywhere">
                {one.clues.map(({ found }) => `« ${found} »`).join(' ')} {m.payments_by({ by: one.by })}
              </span>
              <Button
                variant="subtle"
                size="compact-xs"
                loading={unallocate.isPending && unallocate.variables === one.id}
                onClick={() => unallocate.mutate(one.id)}
              >
                {m.payments_unallocate()}
                <span className="hidden"> : {one.number}</span>
              </Button>
            </p>
          </li>
        ))}
        {payment.wentBack.map(one => (
          <li key={one.id} className="spread">
            <span>
              {one.kind === 'returned'
                ? m.payments_returned({ day: dayText(one.on, locale) })
                : m.payments_refunded({ day: dayText(one.on, locale) })}
              <span className="block small soft anywhere">{one.because}</span>
            </span>
            <Amount value={one.amount} />
          </li>
        ))}
      </ul>
    </div>
  );
}
