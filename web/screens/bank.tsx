import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../src/messages/format.ts';
import type { Payment } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { Icon } from '../parts/icon.tsx';
import { Empty } from '../parts/states.tsx';
import { Amount } from '../parts/values.tsx';
import { paymentsQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { useCompany } from '../use-company.ts';

export function BankScreen() {
  const company = useCompany();
  const { data } = useSuspenseQuery(paymentsQuery(company.id));
  return (
    <>
      <div>
        <h1>{m.bank_title()}</h1>
        <p className="soft">{m.bank_intro()}</p>
      </div>
      {data.entries.length === 0 && (
        <Empty title={m.bank_none()}>
          <p>
            <Link to="/c/$companyId/take-in" params={{ companyId: company.id }}>
              {m.cash_take_in()}
            </Link>
          </p>
        </Empty>
      )}
      {data.entries.map(payment => (
        <PaymentCard key={payment.id} payment={payment} companyId={company.id} />
      ))}
    </>
  );
}

function PaymentCard({ payment, companyId }: { payment: Payment; companyId: string }) {
  const { locale } = useLocale();
  return (
    <article className="card stack">
      <div className="spread">
        <div>
          <h2>{payment.payerName ?? m.bank_unknown_payer()}</h2>
          <p className="small soft">
            {m.bank_received({ day: dayText(payment.receivedOn, locale) })}
            {payment.payerIban !== null && ` · ${payment.payerIban.replace(/(.{4})(?=.)/g, '$1 ')}`}
          </p>
        </div>
        <p style={{ fontSize: '1.25rem' }}>
          <Amount value={payment.unallocated} tone="strong" />
        </p>
      </div>
      <p className="bank-text">{payment.text}</p>
      {payment.proposals.length === 0 && <p className="soft">{m.bank_no_proposal()}</p>}
      {payment.proposals.map(proposal => (
        <Proposal key={proposal.id} payment={payment} proposal={proposal} companyId={companyId} />
      ))}
    </article>
  );
}

type ProposalView = Payment['proposals'][number];

function Proposal({
  payment,
  proposal,
  companyId,
}: {
  payment: Payment;
  proposal: ProposalView;
  companyId: string;
}) {
  const path = companyPath(companyId, `/payments/${encodeURIComponent(payment.id)}`);
  const allocations = proposal.invoices.map(({ invoiceId, amount }) => ({ invoiceId, amount }));
  const confirm = useAct({
    companyId,
    act: () => send({ method: 'POST', path: `${path}/allocations`, body: { allocations } }),
    say: () => m.bank_confirmed(),
  });
  const reject = useAct({
    companyId,
    act: () => send({ method: 'POST', path: `${path}/rejections`, body: { proposalId: proposal.id } }),
    say: () => m.bank_rejected(),
  });
  return (
    <section className="proposal stack">
      <div className="spread wrap">
        <h3>{m.bank_proposal({ name: proposal.debtorName })}</h3>
        <span className="tag" data-tone={proposal.strength >= 75 ? 'good' : 'caution'}>
          {m.bank_strength({ percent: String(proposal.strength) })}
        </span>
      </div>
      <Proposed proposal={proposal} companyId={companyId} />
      <div className="row wrap">
        <Button
          leftSection={<Icon name="check" />}
          loading={confirm.isPending}
          onClick={() => confirm.mutate(undefined)}
        >
          {m.bank_confirm()}
        </Button>
        <Button variant="default" loading={reject.isPending} onClick={() => reject.mutate(undefined)}>
          {m.bank_reject()}
        </Button>
      </div>
    </section>
  );
}

function Proposed({ proposal, companyId }: { proposal: ProposalView; companyId: string }) {
  const { locale } = useLocale();
  return (
    <>
      <ul className="lines">
        {proposal.invoices.map(invoice => (
          <li key={invoice.invoiceId} className="spread">
            <span>
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: proposal.debtorId }}>
                {invoice.number}
              </Link>
              {invoice.dueOn !== null && (
                <span className="soft small">
                  {' '}
                  {m.column_due()} {dayText(invoice.dueOn, locale, 'short')}
                </span>
              )}
            </span>
            <span className="number">
              {amountText(invoice.amount, locale)} / {amountText(invoice.open, locale)}
            </span>
          </li>
        ))}
      </ul>
      <ul className="row wrap" aria-label={m.bank_clues()}>
        {proposal.clues.map(clue => (
          <li key={`${clue.kind} ${clue.found}`} className="tag">
            {clueText(clue)}
          </li>
        ))}
      </ul>
    </>
  );
}

function clueText({ kind, found }: ProposalView['clues'][number]): string {
  switch (kind) {
    case 'structuredReference':
      return m.clue_structuredReference({ found });
    case 'creditorReference':
      return m.clue_creditorReference({ found });
    case 'invoiceNumber':
      return m.clue_invoiceNumber({ found });
    case 'exactAmount':
      return m.clue_exactAmount({ found });
    case 'sumOfInvoices':
      return m.clue_sumOfInvoices({ found });
    case 'knownIban':
      return m.clue_knownIban({ found });
    case 'payerName':
      return m.clue_payerName({ found });
    case 'amountDiffers':
      return m.clue_amountDiffers({ found });
    case 'lateByUsualHabit':
      return m.clue_lateByUsualHabit();
  }
}
