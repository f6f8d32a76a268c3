import '../styles/agreements.css';
import '../styles/debtor.css';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import { debtorKindText, stepText } from '../../src/messages/words.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { AgreementsCard } from '../parts/agreements/agreements-card.tsx';
import { MoneySaid } from '../parts/bank/money-said.tsx';
import { kindText } from '../parts/batch/excluded-list.tsx';
import { LetterCard } from '../parts/batch/letter-card.tsx';
import { CallCard } from '../parts/debtor/call-card.tsx';
import { ClaimFile } from '../parts/debtor/claim-file.tsx';
import { Balance } from '../parts/debtor/debtor-balance.tsx';
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

export function DebtorScreen() {
  const company = useCompany();
  const { debtorId } = useParams({ from: '/c/$companyId/debtors/$debtorId' });
  const { currency } = useSearch({ from: '/c/$companyId/debtors/$debtorId' });
  const { data: debtor } = useSuspenseQuery(debtorQuery(company.id, debtorId, currency));
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

/** What follows is of the same currency, where there are several. */
const inCurrency = ({ outstanding, otherCurrencies }: Debtor): Record<string, string> =>
  otherCurrencies.length === 0 ? {} : { currency: outstanding.currency };

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
            search={inCurrency(debtor)}
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
function ToDecide({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  return (
    <div>
      <Button
        renderRoot={props => (
          <Link
            to="/c/$companyId/debtors/$debtorId/roads"
            params={{ companyId, debtorId: debtor.id }}
            search={inCurrency(debtor)}
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
function ToReview({ debtor: { timeline, outstanding }, companyId }: { debtor: Debtor; companyId: string }) {
  const message = timeline.find(
    ({ state, amount }) => state === 'prepared' && amount?.currency === outstanding.currency,
  )?.messageId;
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
