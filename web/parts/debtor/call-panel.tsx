// Everything one needs while the telephone rings: the numbers, what is owed, what was said last, the words to begin with.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { riskText } from '../../../src/messages/risk-words.ts';
import { useLocale } from '../../locale.tsx';
import type { CallTask, ContactNote, Debtor, RiskLine } from '../../queries/answers.ts';
import { debtorQuery, messageQuery, riskQuery } from '../../queries/queries.ts';
import { DisputeLine } from '../agreements/dispute-line.tsx';
import { PromiseLine } from '../agreements/promise-line.tsx';
import { Allowed } from '../form/allowed.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { Amount, Day, Reasons } from '../form/values.tsx';
import { CallForm } from './call-form.tsx';

export function CallPanel({
  line: {
    debtorId,
    amount: { currency },
  },
  task,
  companyId,
  onDone,
}: {
  /** What is noted is of the currency of the money at risk. */
  line: RiskLine;
  task: CallTask | null;
  companyId: string;
  onDone: (noted: ContactNote) => void;
}) {
  const found = useQuery(debtorQuery(companyId, debtorId, currency));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const debtor = found.data;
  return (
    <div className="call-panel">
      <section className="card stack call-known" aria-label={debtor.name}>
        <h2>
          <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId }}>
            {debtor.name}
          </Link>
        </h2>
        <Numbers debtor={debtor} />
        <Why debtorId={debtorId} currency={currency} companyId={companyId} />
        <Owed debtor={debtor} />
        <SaidBefore debtor={debtor} companyId={companyId} />
      </section>
      <section className="card stack call-words">
        <h2>{m.call_script()}</h2>
        <ol className="script">
          {[
            m.call_script_1(),
            m.call_script_2(),
            m.call_script_3(),
            m.call_script_4(),
            m.call_script_5(),
          ].map(line => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {task !== null && <Brief companyId={companyId} messageId={task.messageId} />}
      </section>
      {debtor.dossierId !== null && (
        <Allowed to="chase">
          <CallForm
            debtor={debtor}
            dossierId={debtor.dossierId}
            task={task}
            companyId={companyId}
            onDone={onDone}
          />
        </Allowed>
      )}
    </div>
  );
}

function Numbers({ debtor }: { debtor: Debtor }) {
  const numbers = debtor.contacts.filter(({ phone }) => phone !== null);
  if (numbers.length === 0) return <p className="notice">{m.call_no_phone()}</p>;
  return (
    <ul className="row wrap">
      {numbers.map(({ id, name, phone }) => (
        <li key={id}>
          <a className="number reach strong" href={`tel:${(phone ?? '').replaceAll(' ', '')}`}>
            {phone}
          </a>
          {name !== null && <span className="small soft"> {name}</span>}
        </li>
      ))}
    </ul>
  );
}

function Why({ debtorId, currency, companyId }: { debtorId: string; currency: string; companyId: string }) {
  const { locale } = useLocale();
  const line = useQuery(riskQuery(companyId)).data?.debtors.find(
    one => one.debtorId === debtorId && one.amount.currency === currency,
  );
  if (line === undefined) return null;
  return (
    <ul className="reasons">
      {line.because.map(reason => (
        <li key={reason.code}>{riskText(reason, locale)}</li>
      ))}
    </ul>
  );
}

function Owed({ debtor }: { debtor: Debtor }) {
  return (
    <>
      <ul className="lines">
        {debtor.invoices.map(invoice => (
          <li key={invoice.id} className="spread">
            <span>
              <span className="strong number">{invoice.number}</span>{' '}
              <span className="small soft">
                {invoice.dueOn !== null && (
                  <>
                    {m.column_due()} <Day on={invoice.dueOn} style="short" />
                  </>
                )}
                {invoice.daysLate > 0 && ` · ${m.count_days({ count: invoice.daysLate })}`}
              </span>
            </span>
            <Amount value={invoice.open} />
          </li>
        ))}
      </ul>
      {debtor.decision !== null && <Reasons because={debtor.decision.because} />}
    </>
  );
}

/** What was promised or disputed before, the last of each. */
function SaidBefore({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { disputes, promises } = debtor.interruptions;
  const dossierId = debtor.dossierId ?? '';
  const lastDispute = disputes.at(-1);
  const lastPromise = promises.at(-1);
  if (lastDispute === undefined && lastPromise === undefined) return null;
  const place = { companyId, dossierId, who: null };
  return (
    <>
      <h3>{m.call_said_before()}</h3>
      <ul className="lines">
        {lastPromise !== undefined && <PromiseLine promise={lastPromise} {...place} />}
        {lastDispute !== undefined && <DisputeLine dispute={lastDispute} {...place} />}
      </ul>
    </>
  );
}

function Brief({ companyId, messageId }: { companyId: string; messageId: string }) {
  const detail = useQuery(messageQuery(companyId, messageId));
  if (!detail.isSuccess) return null;
  return (
    <details>
      <summary>{m.call_brief()}</summary>
      <div className="brief" lang={detail.data.language}>
        {detail.data.text}
      </div>
    </details>
  );
}
