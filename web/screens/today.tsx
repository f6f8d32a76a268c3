import '../styles/today.css';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { reasonGroupText } from '../../src/messages/words.ts';
import { useCompany } from '../acts/use-company.ts';
import { useMay } from '../acts/use-may.ts';
import { useLocale } from '../locale.tsx';
import { LetterCard } from '../parts/batch/letter-card.tsx';
import { CallCard } from '../parts/debtor/call-card.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { Icon } from '../parts/form/icon.tsx';
import { OtherCurrencies } from '../parts/form/other-currencies.tsx';
import { Amount, Day } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { AgeingBar } from '../parts/today/ageing-bar.tsx';
import { BackupNotice } from '../parts/today/backup-notice.tsx';
import { CashCard } from '../parts/today/cash-card.tsx';
import { Decisions } from '../parts/today/decisions.tsx';
import { MorningCard } from '../parts/today/morning-card.tsx';
import { NewsCard } from '../parts/today/news-card.tsx';
import { Trend } from '../parts/today/trend.tsx';
import { Troubles } from '../parts/today/troubles.tsx';
import type { Today } from '../queries/answers.ts';
import { todayQuery } from '../queries/queries.ts';
import { isZeroAmount } from '../words/money-text.ts';
import { sideBySide } from '../words/total.ts';
import { whyNone } from '../words/why-none.ts';

/** With the words of the law, which most days do not need. */
const LimitationCard = lazy(async () => ({
  default: (await import('../parts/law/limitation.tsx')).LimitationCard,
}));

export function TodayScreen() {
  const company = useCompany();
  const { data: today } = useSuspenseQuery(todayQuery(company.id));
  return (
    <>
      <div className="top">
        <ScreenTitle>{m.today_title()}</ScreenTitle>
        <p className="soft">
          <Day on={today.day} />
        </p>
      </div>
      <BackupNotice />
      {isUnused(today) && <Unused companyId={company.id} />}
      <div className="today-top">
        <Figures today={today} />
        <BatchCard today={today} companyId={company.id} />
      </div>
      <div className="today-columns">
        <div>
          <MorningCard companyId={company.id} day={today.day} />
          <Troubles troubles={today.troubles} companyId={company.id} />
          <CallCard calls={today.calls} companyId={company.id} />
          <LetterCard letters={today.letters} companyId={company.id} day={today.day} />
        </div>
        <div>
          <NewsCard companyId={company.id} day={today.day} />
          {today.limitationSoon.length > 0 && (
            <Suspense fallback={null}>
              <LimitationCard claims={today.limitationSoon} companyId={company.id} shown={CLAIMS_SHOWN} />
            </Suspense>
          )}
          <Decisions today={today} companyId={company.id} />
          <HeldBack today={today} />
        </div>
        <div>
          <CashCard cash={today.cash} day={today.day} companyId={company.id} />
          {/* Whoever does not read the bank is not told that nothing waits there. */}
          <Allowed to="readMoney" isWhole>
            <Unallocated today={today} companyId={company.id} />
          </Allowed>
          <Stopped count={today.stoppedBecausePaid} />
        </div>
      </div>
    </>
  );
}

/** Nothing was ever taken in: the first thing to do is said first. */
const isUnused = ({ trend, outstanding, cash }: Today): boolean =>
  isZeroAmount(outstanding) &&
  cash.lastStatementOn === null &&
  trend.every(({ overdue }) => isZeroAmount(overdue));

function Unused({ companyId }: { companyId: string }) {
  return (
    <Allowed to="takeIn" isWhole>
      <section className="card stack">
        <h2>{m.start_empty_title()}</h2>
        <p>{m.start_empty_text()}</p>
        <div>
          <Button renderRoot={props => <Link to="/c/$companyId/start" params={{ companyId }} {...props} />}>
            {m.start_empty_act()}
          </Button>
        </div>
      </section>
    </Allowed>
  );
}

function Figures({ today }: { today: Today }) {
  return (
    <section className="card stack">
      <div className="figures">
        <div>
          <h2 className="soft">{m.today_overdue()}</h2>
          <p className="figure-large">
            <Amount value={today.overdue} />
          </p>
          <p className="soft">
            {m.today_overdue_detail({
              invoices: m.count_invoices({ count: today.overdueInvoices }),
              debtors: m.count_debtors({ count: today.overdueDebtors }),
            })}
          </p>
        </div>
        <Trend trend={today.trend} />
      </div>
      <div className="spread wrap">
        <h2>{m.ageing_title()}</h2>
        <p className="soft">
          {m.today_outstanding()} <Amount value={today.outstanding} tone="strong" />
        </p>
      </div>
      <OtherCurrencies others={today.otherCurrencies} />
      <AgeingBar ageing={today.ageing} />
    </section>
  );
}

function BatchCard({ today, companyId }: { today: Today; companyId: string }) {
  const { locale } = useLocale();
  const { messages, amount, otherAmounts, approved } = today.batch;
  const may = useMay();
  return (
    <section className="card ready">
      <h2 className="figure-large">{messages > 0 ? m.batch_ready({ count: messages }) : m.batch_none()}</h2>
      <p>
        {messages > 0
          ? m.batch_ready_amount({ amount: sideBySide([amount, ...otherAmounts], locale) })
          : whyNone(today)}
      </p>
      {approved > 0 && <p className="small strong">{m.batch_approved({ count: approved })}</p>}
      {messages > 0 && (
        <div className="action">
          <Button
            size="lg"
            fullWidth
            renderRoot={props => <Link to="/c/$companyId/review" params={{ companyId }} {...props} />}
          >
            {may('approve') ? m.batch_review() : m.batch_read()}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The legal page has them all. */
const CLAIMS_SHOWN = 5;
function Unallocated({ today, companyId }: { today: Today; companyId: string }) {
  const { locale } = useLocale();
  const { payments, amount, otherAmounts, proposals } = today.unallocated;
  if (payments === 0)
    return (
      <section className="card">
        <h2>{m.unallocated_title()}</h2>
        <p className="soft">{m.unallocated_none()}</p>
      </section>
    );
  return (
    <section className="card stack">
      <h2>{m.unallocated_title()}</h2>
      <p>
        {m.unallocated_text({
          payments: m.count_payments({ count: payments }),
          amount: sideBySide([amount, ...otherAmounts], locale),
        })}
      </p>
      <p>
        <Link to="/c/$companyId/bank" params={{ companyId }}>
          {proposals > 0 ? m.unallocated_proposals({ count: proposals }) : m.unallocated_act()}
        </Link>
      </p>
    </section>
  );
}

function HeldBack({ today }: { today: Today }) {
  const { locale } = useLocale();
  return (
    <section className="card">
      <h2>{m.held_title()}</h2>
      {today.heldBack.length === 0 && <p className="soft">{m.held_none()}</p>}
      <ul className="lines">
        {today.heldBack.map(one => (
          <li key={`${one.code} ${one.amount.currency}`} className="spread">
            <span>
              <span className="strong number">{one.dossiers}</span> {reasonGroupText(one.code, locale)}
            </span>
            <Amount value={one.amount} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stopped({ count }: { count: number }) {
  return (
    <section className="card stack">
      <h2>{m.stopped_title()}</h2>
      <p className="row">
        <span className="tag" data-tone="good">
          <Icon name="shield" size={16} />
          <span className="number">{count}</span>
        </span>
        <span>{m.stopped_text({ count })}</span>
      </p>
    </section>
  );
}
