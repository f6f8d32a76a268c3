// A receipt that pays no invoice yet: its line as the bank wrote it with the words that gave a clue marked in it, the
// proposals, and what a person can say: yes, no, split it, or this is no debtor's money.

import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { DIFFERENCES, differenceText, doubtText } from '../../../src/messages/money-words.ts';
import { formatIban } from '../../../src/units/identifiers.ts';
import { useAct } from '../../acts/use-act.ts';
import { cardAround, nextCard, useFocusOn } from '../../acts/use-focus-back.ts';
import { useLocale } from '../../locale.tsx';
import type { Payment, Proposal } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { actNamed } from '../../words/act-named.ts';
import { totalText } from '../../words/total.ts';
import { Allowed } from '../form/allowed.tsx';
import { Icon } from '../form/icon.tsx';
import { InvoiceLink } from '../form/invoice-link.tsx';
import { Amount } from '../form/values.tsx';
import { clueText, MarkedText } from './clues.tsx';
import { withdrawConfirmed } from './confirmed.ts';
import { Refund } from './refund.tsx';
import { SetAside } from './set-aside.tsx';
import { isUntouched, SplitPayment } from './split-payment.tsx';

type Asking = 'split' | 'aside' | 'refund' | null;

export function LoosePayment({ payment, companyId }: { payment: Payment; companyId: string }) {
  const { locale } = useLocale();
  const [asking, setAsking] = useState<Asking>(null);
  const [first] = payment.proposals;
  const found = payment.proposals.flatMap(({ clues }) => clues.map(clue => clue.found));
  const close = () => setAsking(null);
  // Paid too much, most often: the customer gets it back, or it waits for the next invoice.
  const isRest = !isUntouched(payment);
  const card = useRef<HTMLElement>(null);
  // One after the other with the keyboard: what was placed is gone, and the next one is in hand.
  useFocusOn(card, nextCard);
  return (
    <article
      ref={card}
      tabIndex={-1}
      className="card stack"
      aria-label={payment.payerName ?? m.bank_unknown_payer()}
    >
      <div className="spread">
        <div>
          <h2>{payment.payerName ?? m.bank_unknown_payer()}</h2>
          <p className="small soft">
            {m.bank_received({ day: dayText(payment.receivedOn, locale) })}
            {payment.payerIban !== null && ` · ${formatIban(payment.payerIban)}`}
          </p>
        </div>
        <p className="bank-amount">
          <Amount value={payment.unallocated} tone="strong" />
        </p>
      </div>
      <p className="bank-text">
        <MarkedText text={payment.text} found={found} />
      </p>
      {isRest && (
        <p className="small soft">{m.bank_rest_of({ amount: amountText(payment.amount, locale) })}</p>
      )}
      {payment.proposals.length === 0 && (
        <p className="soft">{isRest ? m.bank_rest_no_proposal() : m.bank_no_proposal()}</p>
      )}
      {payment.proposals.map(proposal => (
        <ProposalPart
          key={proposal.id}
          payment={payment}
          proposal={proposal}
          companyId={companyId}
          isLikeliest={proposal === first}
        />
      ))}
      <Allowed to="money" isWhole>
        <div className="row wrap bank-otherwise">
          <Button variant="default" size="xs" onClick={() => setAsking('split')}>
            {m.bank_split()}
          </Button>
          <Button variant="default" size="xs" onClick={() => setAsking('aside')}>
            {m.bank_aside()}
          </Button>
          {isRest && (
            <Button variant="default" size="xs" onClick={() => setAsking('refund')}>
              {m.refund_record()}
            </Button>
          )}
        </div>
      </Allowed>
      {asking === 'split' && (
        <SplitPayment payment={payment} proposal={first ?? null} companyId={companyId} onClose={close} />
      )}
      {asking === 'refund' && <Refund payment={payment} companyId={companyId} onClose={close} />}
      {asking === 'aside' && <SetAside payment={payment} companyId={companyId} onClose={close} />}
    </article>
  );
}

type DifferenceKind = (typeof DIFFERENCES)[number];

function ProposalPart({
  payment,
  proposal,
  companyId,
  isLikeliest,
}: {
  payment: Payment;
  proposal: Proposal;
  companyId: string;
  isLikeliest: boolean;
}) {
  const { locale } = useLocale();
  const path = companyPath(companyId, `/payments/${encodeURIComponent(payment.id)}`);
  const differences = proposal.invoices.flatMap(({ difference }) => difference ?? []);
  const [givenUpAs, setGivenUpAs] = useState<DifferenceKind | null>(null);
  // Several payments, and several proposals for one, stand on the page: their buttons are told apart by ear too.
  const proposed = [
    amountText(payment.amount, locale),
    ...proposal.invoices.map(({ number }) => number),
  ].join(', ');
  const credits = proposal.credits.map(({ creditNoteId, amount }) => ({ creditNoteId, amount }));
  const confirm = useAct({
    companyId,
    act: () => {
      const allocations = proposal.invoices.map(({ invoiceId, amount, difference }) => ({
        invoiceId,
        amount,
        difference:
          givenUpAs !== null && difference !== null
            ? { kind: givenUpAs, amount: difference.amount, because: m.bank_difference_because() }
            : null,
      }));
      return send({ method: 'POST', path: `${path}/allocations`, body: { allocations, credits } });
    },
    say: () => m.bank_confirmed(),
    ...(isUntouched(payment) ? { undo: () => withdrawConfirmed(companyId, [payment.id]) } : {}),
  });
  const reject = useAct({
    companyId,
    act: () => send({ method: 'POST', path: `${path}/rejections`, body: { proposalId: proposal.id } }),
    say: () => m.bank_rejected(),
  });
  const here = useRef<HTMLElement>(null);
  useFocusOn(here, cardAround);
  return (
    <section ref={here} className="proposal stack">
      <div className="spread wrap">
        <h3>{m.bank_proposal({ name: proposal.debtorName })}</h3>
        <span className="tag" data-tone="caution">
          {doubtText(proposal.doubt, locale)}
        </span>
      </div>
      <Proposed proposal={proposal} companyId={companyId} />
      <Allowed to="money" isWhole>
        {differences.length > 0 && (
          <NativeSelect
            label={m.bank_difference_what({ amount: totalText(differences, locale) })}
            value={givenUpAs ?? ''}
            data={[
              ...DIFFERENCES.map(kind => ({ value: kind, label: differenceText(kind, locale) })),
              { value: '', label: m.bank_difference_keep() },
            ]}
            onChange={({ currentTarget: { value } }) =>
              setGivenUpAs(DIFFERENCES.find(kind => kind === value) ?? null)
            }
          />
        )}
        <div className="row wrap">
          <Button
            variant={isLikeliest ? 'filled' : 'default'}
            leftSection={<Icon name="check" />}
            loading={confirm.isPending}
            onClick={() => confirm.mutate(undefined)}
            aria-label={actNamed(m.bank_confirm(), proposed)}
          >
            {m.bank_confirm()}
          </Button>
          <Button
            variant="default"
            loading={reject.isPending}
            onClick={() => reject.mutate(undefined)}
            aria-label={actNamed(m.bank_reject(), proposed)}
          >
            {m.bank_reject()}
          </Button>
        </div>
      </Allowed>
    </section>
  );
}

function Proposed({ proposal, companyId }: { proposal: Proposal; companyId: string }) {
  const { locale } = useLocale();
  const currency = proposal.invoices[0]?.amount.currency ?? 'EUR';
  return (
    <>
      <ul className="lines">
        {proposal.invoices.map(invoice => (
          <li key={invoice.invoiceId} className="spread">
            <span>
              <InvoiceLink
                companyId={companyId}
                invoice={{ id: invoice.invoiceId, number: invoice.number }}
              />
              {invoice.dueOn !== null && (
                <span className="soft small">
                  {' '}
                  {m.column_due()} {dayText(invoice.dueOn, locale, 'short')}
                </span>
              )}
            </span>
            <span className="number">
              {amountText(invoice.amount, locale)}{' '}
              <span className="soft small">
                {m.bank_of_open({ amount: amountText(invoice.open, locale) })}
              </span>
            </span>
          </li>
        ))}
        {proposal.credits.map(credit => (
          <li key={credit.creditNoteId} className="spread">
            <span>
              {m.bank_credit_note({ number: credit.number })}{' '}
              <span className="soft small">{dayText(credit.issuedOn, locale, 'short')}</span>
            </span>
            <span className="number">
              {amountText({ ...credit.amount, amount: `-${credit.amount.amount}` }, locale)}
            </span>
          </li>
        ))}
      </ul>
      <ul className="row wrap" style={{ gap: '0.4rem' }} aria-label={m.bank_clues()}>
        {proposal.clues.map(clue => (
          <li key={`${clue.kind} ${clue.found}`} className="tag clue">
            {clueText(clue, { currency, locale })}
          </li>
        ))}
      </ul>
    </>
  );
}
