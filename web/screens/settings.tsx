import { Button } from '@mantine/core';
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useAct } from '../acts/use-act.ts';
import { useCompany } from '../acts/use-company.ts';
import { companyDetailsQuery } from '../acts/use-correct-company.ts';
import { useMay } from '../acts/use-may.ts';
import { OwnAccount, OwnSessions } from '../parts/account/own-account.tsx';
import { Passkeys } from '../parts/account/passkeys.tsx';
import { SecondFactor } from '../parts/account/second-factor.tsx';
import { ClosingCard } from '../parts/company/closing-card.tsx';
import { CompanyDetailsCard } from '../parts/company/company-details.tsx';
import { ConductCard } from '../parts/company/conduct-card.tsx';
import { TermsOfSaleCard } from '../parts/company/terms-of-sale.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { Icon } from '../parts/form/icon.tsx';
import { AddCompanyLink } from '../parts/frame/add-company-link.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { DigestCard } from '../parts/today/digest-card.tsx';
import type { Company, Verb } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { termsQuery } from '../queries/law-queries.ts';
import { todayQuery } from '../queries/queries.ts';

/** For an owner alone, and on few days. */
const ProvidersCard = lazy(() => import('../parts/company/providers-card.tsx'));
const RetentionCard = lazy(() => import('../parts/company/retention-card.tsx'));

export function SettingsScreen() {
  const company = useCompany();
  usePrefetchQuery(companyDetailsQuery(company.id));
  usePrefetchQuery(termsQuery(company.id));
  const { data: today } = useSuspenseQuery(todayQuery(company.id));
  const may = useMay();
  const sections = sectionsOf(today.company).filter(({ needs }) => needs === undefined || may(needs, true));
  return (
    <>
      <ScreenTitle>{m.settings_title()}</ScreenTitle>
      <OnThisPage sections={sections} />
      {sections.map(({ id, card }) => (
        // A jump to it may be made by keyboard: what follows begins here.
        <div key={id} id={id} tabIndex={-1} className="stack">
          {card}
        </div>
      ))}
      <p>
        <a href="/api/docs">{m.settings_api()}</a>
      </p>
    </>
  );
}

type Section = {
  readonly id: string;
  readonly name: string;
  readonly card: ReactNode;
  /** What the role must allow, for all debtors at once. */
  readonly needs?: Verb;
};

/** What is of the company first, then what is of the person. */
function sectionsOf(company: Company): readonly Section[] {
  const { id } = company;
  const details = (
    <>
      <CompanyDetailsCard companyId={id} />
      <p>
        <AddCompanyLink />
      </p>
    </>
  );
  const providers = (
    <Suspense fallback={null}>
      <ProvidersCard companyId={id} />
    </Suspense>
  );
  const retention = (
    <Suspense fallback={null}>
      <RetentionCard companyId={id} />
    </Suspense>
  );
  return [
    { id: 'sending', name: m.settings_sending(), needs: 'run', card: <Sending company={company} /> },
    { id: 'details', name: m.company_title(), card: details },
    { id: 'conduct', name: m.conduct_title(), card: <ConductCard companyId={id} /> },
    { id: 'terms', name: m.terms_title(), card: <TermsOfSaleCard companyId={id} /> },
    { id: 'providers', name: m.provider_title(), needs: 'company', card: providers },
    { id: 'retention', name: m.retention_title(), needs: 'company', card: retention },
    { id: 'closing', name: m.closing_title(), needs: 'company', card: <ClosingCard company={company} /> },
    { id: 'people', name: m.people_title(), needs: 'people', card: <People companyId={id} /> },
    { id: 'digest', name: m.digest_title(), needs: 'read', card: <DigestCard companyId={id} /> },
    { id: 'account', name: m.settings_account(), card: <OwnAccount /> },
    { id: 'sessions', name: m.sessions_title(), card: <OwnSessions /> },
    { id: 'factor', name: m.factor_title(), card: <SecondFactor /> },
    { id: 'passkeys', name: m.passkey_title(), card: <Passkeys /> },
  ];
}

/** A dozen cards are many windows of a telephone: each is one touch away. */
function OnThisPage({ sections }: { sections: readonly Section[] }) {
  return (
    <nav aria-label={m.settings_on_this_page()}>
      <ul className="row wrap small on-this-page">
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} className="reach">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Sending({ company }: { company: Company }) {
  const pause = useAct({
    companyId: company.id,
    act: (isPaused: boolean) =>
      send<Company>({ method: isPaused ? 'PUT' : 'DELETE', path: companyPath(company.id, '/pause') }),
    say: answer => (answer.isPaused ? m.settings_paused() : m.settings_resumed()),
  });
  return (
    <section className="card stack">
      <h2>{m.settings_sending()}</h2>
      <p>
        {company.mode === 'test' ? m.settings_mode_test() : m.settings_mode_live()}{' '}
        <Allowed to="configure" isWhole>
          <Link to="/c/$companyId/start" params={{ companyId: company.id }}>
            {company.mode === 'test' ? m.start_link() : m.start_live_back()}
          </Link>
        </Allowed>
      </p>
      <p className="soft">{m.settings_pause_text()}</p>
      <div>
        <Button
          color={company.isPaused ? 'petrol' : 'vermilion'}
          variant={company.isPaused ? 'filled' : 'outline'}
          leftSection={<Icon name="pause" />}
          loading={pause.isPending}
          onClick={() => pause.mutate(!company.isPaused)}
        >
          {company.isPaused ? m.settings_resume() : m.settings_pause()}
        </Button>
      </div>
    </section>
  );
}

function People({ companyId }: { companyId: string }) {
  return (
    <section className="card stack">
      <h2>{m.people_title()}</h2>
      <p>
        <Link to="/c/$companyId/people" params={{ companyId }}>
          {m.settings_people()}
        </Link>
      </p>
    </section>
  );
}
