// The frame of every screen: where one is, which company, and whether anything can leave the machine.

import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import * as m from '../src/messages/compiled/messages.js';
import type { Company } from './answers.ts';
import { CompanyChoice } from './parts/company-choice.tsx';
import { Icon, type IconName, Mark } from './parts/icon.tsx';
import { Preferences } from './parts/preferences.tsx';
import { todayQuery } from './queries.ts';
import { useCompany } from './use-company.ts';

export function Shell() {
  const company = useCompany();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {m.skip_to_content()}
      </a>
      <div className="side">
        <Link className="brand" to="/c/$companyId" params={{ companyId: company.id }}>
          <Mark />
          Acquit
        </Link>
        <CompanyChoice company={company} />
        <Navigation company={company} kind="side" />
        <div className="side-foot">
          <Preferences />
        </div>
      </div>
      <div className="main">
        <Banners company={company} />
        <header className="phone-top">
          <Link className="brand" to="/c/$companyId" params={{ companyId: company.id }}>
            <Mark />
            {company.name}
          </Link>
          <Preferences />
        </header>
        <main className="content" id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Navigation company={company} kind="phone" />
    </div>
  );
}

function Banners({ company }: { company: Company }) {
  const isPaused = useQuery(todayQuery(company.id)).data?.company.isPaused ?? company.isPaused;
  return (
    <>
      {company.mode === 'test' && (
        <p className="banner">
          <Icon name="shield" />
          {m.test_mode_banner()}
        </p>
      )}
      {isPaused && (
        <p className="banner" data-tone="alert">
          <Icon name="pause" />
          {m.paused_banner()}
        </p>
      )}
    </>
  );
}

type Place = {
  readonly to:
    | '/c/$companyId'
    | '/c/$companyId/review'
    | '/c/$companyId/debtors'
    | '/c/$companyId/bank'
    | '/c/$companyId/take-in'
    | '/c/$companyId/legal'
    | '/c/$companyId/settings';
  readonly icon: IconName;
  readonly name: () => string;
  readonly shortName?: () => string;
};

const PLACES: readonly Place[] = [
  { to: '/c/$companyId', icon: 'today', name: () => m.nav_today() },
  { to: '/c/$companyId/review', icon: 'review', name: () => m.nav_review() },
  {
    to: '/c/$companyId/debtors',
    icon: 'debtors',
    name: () => m.nav_debtors(),
    shortName: () => m.nav_debtors_short(),
  },
  { to: '/c/$companyId/bank', icon: 'bank', name: () => m.nav_bank() },
  { to: '/c/$companyId/take-in', icon: 'takeIn', name: () => m.nav_take_in() },
];
const LEGAL: Place = { to: '/c/$companyId/legal', icon: 'scales', name: () => m.nav_legal() };
const SETTINGS: Place = { to: '/c/$companyId/settings', icon: 'settings', name: () => m.nav_settings() };

function Navigation({ company, kind }: { company: Company; kind: 'side' | 'phone' }) {
  const { data } = useQuery(todayQuery(company.id));
  const counts: Partial<Record<Place['to'], number>> = {
    '/c/$companyId/review': data?.batch.messages ?? 0,
    '/c/$companyId/bank': data?.unallocated.payments ?? 0,
  };
  return (
    <nav className={kind === 'side' ? 'nav' : 'phone-nav'} aria-label={m.nav_label()}>
      {(kind === 'side' ? [...PLACES, LEGAL, SETTINGS] : PLACES).map(place => {
        const count = counts[place.to] ?? 0;
        return (
          <Link
            key={place.to}
            to={place.to}
            params={{ companyId: company.id }}
            activeOptions={{ exact: place.to === '/c/$companyId' }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon name={place.icon} />
            <span>{kind === 'phone' ? (place.shortName ?? place.name)() : place.name()}</span>
            {count > 0 && <span className="count number">{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
