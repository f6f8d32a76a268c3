import '../styles/agreements.css';
import '../styles/debtor.css';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import { debtorKindText, stepText } from '../../src/messages/words.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { AgreementsCard } from '../parts/agreements/agreements-card.tsx';
import { MoneySaid } from '../parts/bank/money-said.tsx';
import { RecordPayment } from '../parts/bank/record-payment.tsx';
import { kindText } from '../parts/batch/excluded-list.tsx';
import { LetterCard } from '../parts/batch/letter-card.tsx';
import { CallCard } from '../parts/debtor/call-card.tsx';
import { ClaimFile } from '../parts/debtor/claim-file.tsx';
import { Contacts } from '../parts/debtor/debtor-contacts.tsx';
import { Identity, KindQuestion } from '../parts/debtor/debtor-identity.tsx';
import { Holds } from '../parts/debtor/holds.tsx';
import { SendLeftOut } from '../parts/debtor/left-out.tsx';
import { OpenInvoices } from '../parts/debtor/open-invoices.tsx';
import { OwnCopy } from '../parts/debtor/own-copy.tsx';
import { SalesCard } from '../parts/debtor/sales-card.tsx';
import { Timeline } from '../parts/debtor/timeline.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { Icon } from '../parts/form/icon.tsx';
import { NamedAmounts } from '../parts/form/named-amounts.tsx';
import { OtherCurrencies } from '../parts/form/other-currencies.tsx';
import { Reasons } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { DueForm } from '../parts/law/due-form.tsx';
import { GoverningLaw } from '../parts/law/governing-law.tsx';
import { InsolvencyCard } from '../parts/law/insolvency.tsx';
import { LimitationCard } from '../parts/law/limitation.tsx';
import { AddInvoice } from '../parts/take-in/add-invoice.tsx';
import type { Debtor } from '../queries/answers.ts';
import { debtorQuery } from '../queries/queries.ts';
import { countryName } from '../words/countries.ts';
import { isZeroAmount } from '../words/money-text.ts';

export function DebtorScreen() {
  const company = useCompany();
  const { debtorId } = useParams({ from: '/c/$companyId/debtors/$debtorId' });
  const { data: debtor } = useSuspenseQuery(debtorQuery(company.id, debtorId));
  const { locale } = useLocale();
  return (
    <>
      <div>
        <p className="small">
          <Link to="/c/$companyId/debtors" params={{ companyId: company.id }}>
            {m.nav_debtors()}
          </Link>
        </p>
        <ScreenTitle>{debtor.name}</ScreenTitle>
        <p className="soft">
          {debtorKindText(debtor.kind, locale)}
          {debtor.isKindAssumed && ` (${m.debtor_kind_assumed()})`} · {countryName(debtor.country, locale)}
        </p>
      </div>
      <div className="debtor-grid">
        <div className="debtor-main">
          <Balance debtor={debtor} companyId={company.id} />
          <Allowed to="correct">
            <KindQuestion debtor={debtor} companyId={company.id} />
          </Allowed>
          <Next debtor={debtor} companyId={company.id} />
          <Tasks debtor={debtor} companyId={company.id} />
          <LimitationCard
            claims={debtor.limitationSoon}
            companyId={company.id}
            shown={debtor.limitationSoon.length}
          />
          <OpenInvoices
            invoices={debtor.invoices}
            companyId={company.id}
            debtorId={debtor.id}
            day={debtor.day}
            adding={<AddInvoice companyId={company.id} debtor={debtor} />}
          />
          <AgreementsCard debtor={debtor} companyId={company.id} />
          <MoneySaid debtorId={debtor.id} companyId={company.id} />
          <RoadsTeaser debtor={debtor} companyId={company.id} />
          <ClaimFile debtor={debtor} companyId={company.id} />
          <Timeline entries={debtor.timeline} companyId={company.id} day={debtor.day} />
        </div>
        <div className="debtor-side">
          <Holds held={debtor} companyId={company.id} />
          <Contacts debtor={debtor} companyId={company.id} />
          <SalesCard debtorId={debtor.id} companyId={company.id} />
          <Identity debtor={debtor} companyId={company.id} />
          <GoverningLaw debtor={debtor} companyId={company.id} />
          <InsolvencyCard debtor={debtor} companyId={company.id} />
          <OwnCopy debtor={debtor} companyId={company.id} />
        </div>
      </div>
    </>
  );
}

function RoadsTeaser({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  return (
    <section className="card spread wrap teaser" aria-label={m.roads_title()}>
      <div className="grow">
        <h2>{m.roads_title()}</h2>
        <p className="small soft">{m.roads_teaser()}</p>
      </div>
      <Button
        variant="default"
        leftSection={<Icon name="scales" />}
        renderRoot={props => (
          <Link
            to="/c/$companyId/debtors/$debtorId/roads"
            params={{ companyId, debtorId: debtor.id }}
            search={{}}
            {...props}
          />
        )}
      >
        {m.roads_open()}
      </Button>
    </section>
  );
}

/** What is left to do by hand with this debtor. */
function Tasks({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { calls, letters } = debtor.tasks;
  return (
    <>
      {calls.length > 0 && <CallCard calls={calls} companyId={companyId} />}
      {letters.length > 0 && <LetterCard letters={letters} companyId={companyId} day={debtor.day} />}
    </>
  );
}

function Balance({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
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
      <OtherCurrencies others={debtor.otherCurrencies} />
      <Allowed to="money" isWhole>
        <div className="row wrap card-foot">
          <RecordPayment companyId={companyId} debtor={debtor} currency={debtor.outstanding.currency} />
        </div>
      </Allowed>
    </section>
  );
}

function Next({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  const { decision } = debtor;
  if (decision === null)
    return (
      <section className="card">
        <h2>{m.debtor_next()}</h2>
        <p className="soft">{m.debtor_no_decision()}</p>
      </section>
    );
  const withoutDue = debtor.invoices.filter(one => one.dueOn === null);
  const tone = decision.kind === 'send' ? 'good' : decision.kind === 'ask' ? 'caution' : 'plain';
  return (
    <section className="card stack">
      <div className="spread">
        <h2>{m.debtor_next()}</h2>
        <span className="tag" data-tone={tone}>
          {decision.kind === 'send' ? stepText(decision.stepKey, locale) : kindText(decision.kind)}
        </span>
      </div>
      <Reasons because={decision.because} />
      <SendLeftOut debtor={debtor} companyId={companyId} />
      <ToReview debtor={debtor} companyId={companyId} />
      {decision.because.some(({ code }) => code === 'personDecides') && (
        <ToDecide debtor={debtor} companyId={companyId} />
      )}
      <Allowed to="correct">
        {withoutDue.map(invoice => (
          <DueForm key={invoice.id} invoice={invoice} companyId={companyId} />
        ))}
      </Allowed>
      <p className="small soft">
        {decision.lookAgainOn === null
          ? m.excluded_look_on_news()
          : m.excluded_look_again({ day: dayText(decision.lookAgainOn, locale) })}
      </p>
    </section>
  );
}

/** The reminders are over: what may follow is one press away from where the decision is asked for. */
function ToDecide({ debtor: { id: debtorId }, companyId }: { debtor: Debtor; companyId: string }) {
  return (
    <div>
      <Button
        renderRoot={props => (
          <Link
            to="/c/$companyId/debtors/$debtorId/roads"
            params={{ companyId, debtorId }}
            search={{}}
            {...props}
          />
        )}
      >
        {m.decide_what_follows()}
      </Button>
    </div>
  );
}

/** A message that waits for a yes is what there is to decide here: it is one press away. */
function ToReview({ debtor: { timeline }, companyId }: { debtor: Debtor; companyId: string }) {
  const message = timeline.find(({ state }) => state === 'prepared')?.messageId;
  if (message === undefined || message === null) return null;
  return (
    <Allowed to="approve">
      <div>
        <Button
          renderRoot={props => (
            <Link to="/c/$companyId/review" params={{ companyId }} search={{ message }} {...props} />
          )}
        >
          {m.batch_review()}
        </Button>
      </div>
    </Allowed>
  );
}
