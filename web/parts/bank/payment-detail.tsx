// One payment opened: what it pays and by which clue, what went back, and how each of it is put right.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { asideText, meansText } from '../../../src/messages/money-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { PaymentDetail } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { paymentQuery } from '../../queries/queries.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { InvoiceLink } from '../form/invoice-link.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { Amount } from '../form/values.tsx';
import { Refund } from './refund.tsx';
import { SplitPayment } from './split-payment.tsx';

export function PaymentDetails({
  paymentId,
  companyId,
  onGone,
}: {
  paymentId: string;
  companyId: string;
  onGone: () => void;
}) {
  const detail = useQuery(paymentQuery(companyId, paymentId));
  if (detail.isPending) return <Waiting />;
  if (detail.isError) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  return (
    <div className="stack payment-detail">
      <SetAsideNote payment={detail.data} companyId={companyId} />
      <Allocations payment={detail.data} companyId={companyId} />
      <WentBack payment={detail.data} companyId={companyId} />
      <Acts payment={detail.data} companyId={companyId} onGone={onGone} />
    </div>
  );
}

type Part = { readonly payment: PaymentDetail; readonly companyId: string };

const pathOf = ({ payment, companyId }: Part): string =>
  companyPath(companyId, `/payments/${encodeURIComponent(payment.id)}`);

function SetAsideNote({ payment, companyId }: Part) {
  const takeUp = useAct({
    companyId,
    act: () =>
      send({
        method: 'DELETE',
        path: `${pathOf({ payment, companyId })}/set-aside`,
        version: payment.version,
      }),
    say: () => m.payments_taken_up(),
  });
  const { locale } = useLocale();
  if (payment.setAsideBecause === null) return null;
  return (
    <p className="notice spread wrap">
      <span>{m.payments_aside_because({ because: asideText(payment.setAsideBecause, locale) })}</span>
      <Allowed to="money" isWhole>
        <Button
          variant="default"
          size="xs"
          loading={takeUp.isPending}
          onClick={() => takeUp.mutate(undefined)}
        >
          {m.payments_take_up()}
        </Button>
      </Allowed>
    </p>
  );
}

function Allocations({ payment, companyId }: Part) {
  const { locale } = useLocale();
  const unallocate = useAct({
    companyId,
    act: (allocationId: string) =>
      send({
        method: 'DELETE',
        path: `${pathOf({ payment, companyId })}/allocations/${encodeURIComponent(allocationId)}`,
      }),
    say: () => m.payments_unallocated(),
  });
  return (
    <>
      {payment.means !== null && (
        <p className="small soft">{m.payments_means({ means: meansText(payment.means, locale) })}</p>
      )}
      {payment.allocations.length === 0 && <p className="soft">{m.payments_pays_nothing()}</p>}
      <ul className="lines">
        {payment.allocations.map(one => (
          <li key={one.id} className="stack" style={{ gap: '0.25rem' }}>
            <p className="spread">
              <span>
                <span className="strong">
                  <InvoiceLink companyId={companyId} invoice={{ id: one.invoiceId, number: one.number }} />
                </span>{' '}
                <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: one.debtorId }}>
                  {one.debtorName}
                </Link>
              </span>
              <Amount value={one.amount} tone="strong" />
            </p>
            <p className="spread wrap">
              <span className="small soft anywhere">
                {one.clues.map(({ found }) => m.quoted({ words: found })).join(' ')}{' '}
                {m.payments_by({ by: authorText(one.by, locale) })}
              </span>
              <Allowed to="money" isWhole>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  loading={unallocate.isPending && unallocate.variables === one.id}
                  onClick={() => unallocate.mutate(one.id)}
                >
                  {m.payments_unallocate()}
                  <HiddenName of={one.number} />
                </Button>
              </Allowed>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function WentBack({ payment, companyId }: Part) {
  const { locale } = useLocale();
  const undo = useAct({
    companyId,
    act: (refundId: string) =>
      send({ method: 'DELETE', path: companyPath(companyId, `/refunds/${encodeURIComponent(refundId)}`) }),
    say: () => m.refund_undone(),
  });
  if (payment.wentBack.length === 0) return null;
  return (
    <ul className="lines">
      {payment.wentBack.map(one => (
        <li key={one.id} className="stack" style={{ gap: '0.25rem' }}>
          <p className="spread">
            <span>
              {one.kind === 'returned'
                ? m.payments_returned({ day: dayText(one.on, locale) })
                : m.payments_refunded({ day: dayText(one.on, locale) })}
            </span>
            <Amount value={one.amount} />
          </p>
          <p className="spread wrap">
            <span className="small soft anywhere">{one.because}</span>
            {one.kind === 'refunded' && (
              <Allowed to="money" isWhole>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  loading={undo.isPending && undo.variables === one.id}
                  onClick={() => undo.mutate(one.id)}
                >
                  {m.refund_undo()}
                </Button>
              </Allowed>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Acts({ payment, companyId, onGone }: Part & { onGone: () => void }) {
  const [asking, setAsking] = useState<'refund' | 'split' | null>(null);
  const reverse = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path: pathOf({ payment, companyId }) }),
    say: () => m.payment_reversed(),
    after: onGone,
  });
  const isLoose = !isZeroAmount(payment.unallocated) && payment.setAsideBecause === null;
  const isManual = payment.source === 'manual';
  if (!isLoose && !isManual) return null;
  const close = () => setAsking(null);
  return (
    <Allowed to="money" isWhole>
      <div className="row wrap bank-otherwise">
        {isLoose && (
          <>
            <Button variant="default" size="xs" onClick={() => setAsking('split')}>
              {m.bank_allocate()}
            </Button>
            <Button variant="default" size="xs" onClick={() => setAsking('refund')}>
              {m.refund_record()}
            </Button>
          </>
        )}
        {isManual && (
          <Button
            variant="default"
            size="xs"
            loading={reverse.isPending}
            onClick={() => reverse.mutate(undefined)}
          >
            {m.payment_reverse()}
          </Button>
        )}
        {asking === 'refund' && <Refund payment={payment} companyId={companyId} onClose={close} />}
        {asking === 'split' && (
          <SplitPayment payment={payment} proposal={null} companyId={companyId} onClose={close} />
        )}
      </div>
    </Allowed>
  );
}
