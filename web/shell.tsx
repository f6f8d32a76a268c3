// The frame of every screen: where one is, which company, and whether anything can leave the machine.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import * as m from '../src/messages/compiled/messages.js';
import { dayText } from '../src/messages/format.ts';
import { useCompany } from './acts/use-company.ts';
import { useDay } from './acts/use-day.ts';
import { useIsOpen } from './acts/use-places.ts';
import { useLocale } from './locale.tsx';
import { Allowed } from './parts/form/allowed.tsx';
import { Arriving } from './parts/form/arriving.tsx';
import { CompanyChoice } from './parts/form/company-choice.tsx';
import { HiddenName } from './parts/form/hidden-name.tsx';
import { Icon, Mark } from './parts/form/icon.tsx';
import { Keys } from './parts/form/keys.tsx';
import { NotForRole } from './parts/form/states.tsx';
import { ClockNotice } from './parts/frame/clock-notice.tsx';
import { Navigation } from './parts/frame/navigation.tsx';
import { Preferences } from './parts/frame/preferences.tsx';
import type { Company } from './queries/answers.ts';
import { sessionQuery, todayQuery } from './queries/queries.ts';

const LiveUpdate = lazy(() => import('./parts/frame/live-update.tsx'));

export function Shell() {
  const company = useCompany();
  const isOpen = useIsOpen();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {m.skip_to_content()}
      </a>
      <header className="side">
        <Link className="brand" to="/c/$companyId" params={{ companyId: company.id }}>
          <Mark />
          Acquit
        </Link>
        <CompanyChoice company={company} />
        <Keys companyId={company.id} />
        <Navigation company={company} kind="side" />
        <div className="side-foot">
          <Preferences />
        </div>
      </header>
      <div className="main">
        <Banners company={company} />
        <header className="phone-top">
          <PhoneBrand company={company} />
          <Preferences />
        </header>
        <main className="content" id="content" tabIndex={-1}>
          <PrintHead company={company} />
          <ClockNotice />
          {/* Nothing that was typed, ticked or opened in one company goes along into another. */}
          <Arriving key={company.id}>{isOpen ? <Outlet /> : <NotForRole />}</Arriving>
        </main>
        <Suspense fallback={null}>
          <LiveUpdate companyId={company.id} />
        </Suspense>
      </div>
      <Navigation company={company} kind="phone" />
    </div>
  );
}

/** Today stands at the foot of a telephone: whoever has several companies comes to the others by the name of this one. */
function PhoneBrand({ company: { id, name } }: { company: Company }) {
  const hasSeveral = useSuspenseQuery(sessionQuery).data.companies.length > 1;
  return (
    <Link
      className="brand"
      to={hasSeveral ? '/c/$companyId/companies' : '/c/$companyId'}
      params={{ companyId: id }}
    >
      {hasSeveral ? <Icon name="companies" /> : <Mark />}
      {name}
      {hasSeveral && <HiddenName of={m.nav_companies()} />}
    </Link>
  );
}

/** On paper only: whose sheet it is, and when it was printed. */
function PrintHead({ company: { id, name } }: { company: Company }) {
  const { locale } = useLocale();
  const day = useDay(id);
  return (
    <p className="print-only print-head">
      <strong>{name}</strong>
      {day !== '' && <span>{m.print_printed({ day: dayText(day, locale) })}</span>}
    </p>
  );
}

/** What holds for the whole company; nothing where all is as usual. */
function Banners({ company }: { company: Company }) {
  const isPaused = useQuery(todayQuery(company.id)).data?.company.isPaused ?? company.isPaused;
  const isClosed = company.closedOn !== null;
  if (!isClosed && !isPaused && company.mode !== 'test') return null;
  return (
    <section aria-label={m.banner_label()}>
      {company.mode === 'test' && !isClosed && (
        <p className="banner">
          <Icon name="shield" />
          <span>
            {m.test_mode_banner()}{' '}
            <Allowed to="configure" isWhole>
              <Link to="/c/$companyId/start" params={{ companyId: company.id }}>
                {m.start_link()}
              </Link>
            </Allowed>
          </span>
        </p>
      )}
      {company.closedOn !== null && <ClosedBanner id={company.id} on={company.closedOn} />}
      {isPaused && !isClosed && (
        <p className="banner" data-tone="alert">
          <Icon name="pause" />
          {m.paused_banner()}
        </p>
      )}
    </section>
  );
}

function ClosedBanner({ id, on }: { id: string; on: string }) {
  const { locale } = useLocale();
  return (
    <p className="banner" data-tone="alert">
      <Icon name="shield" />
      <span>
        {m.closing_banner({ day: dayText(on, locale) })}{' '}
        <Allowed to="company" isWhole>
          <Link to="/c/$companyId/settings" params={{ companyId: id }} hash="closing">
            {m.closing_reopen()}
          </Link>
        </Allowed>
      </span>
    </p>
  );
}
