import { Button } from '@mantine/core';
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useAct } from '../acts/use-act.ts';
import { useCompany } from '../acts/use-company.ts';
import { companyDetailsQuery } from '../acts/use-correct-company.ts';
import { OwnAccount, OwnSessions } from '../parts/account/own-account.tsx';
import { Passkeys } from '../parts/account/passkeys.tsx';
import { SecondFactor } from '../parts/account/second-factor.tsx';
import { CompanyDetailsCard } from '../parts/company/company-details.tsx';
import { ConductCard } from '../parts/company/conduct-card.tsx';
import { TermsOfSaleCard } from '../parts/company/terms-of-sale.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { Icon } from '../parts/form/icon.tsx';
import { AddCompanyLink } from '../parts/frame/add-company-link.tsx';
import { DigestCard } from '../parts/today/digest-card.tsx';
import type { Company } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { termsQuery } from '../queries/law-queries.ts';
import { todayQuery } from '../queries/queries.ts';

/** For an owner alone, and on few days. */
const ProvidersCard = lazy(() => import('../parts/company/providers-card.tsx'));

export function SettingsScreen() {
  const company = useCompany();
  usePrefetchQuery(companyDetailsQuery(company.id));
  usePrefetchQuery(termsQuery(company.id));
  const { data: today } = useSuspenseQuery(todayQuery(company.id));
  return (
    <>
      <h1>{m.settings_title()}</h1>
      <Allowed to="run" isWhole>
        <Sending company={today.company} />
      </Allowed>
      <CompanyDetailsCard companyId={company.id} />
      <p>
        <AddCompanyLink />
      </p>
      <ConductCard companyId={company.id} />
      <TermsOfSaleCard companyId={company.id} />
      <Allowed to="company" isWhole>
        <Suspense fallback={null}>
          <ProvidersCard companyId={company.id} />
        </Suspense>
      </Allowed>
      <Allowed to="people" isWhole>
        <People companyId={company.id} />
      </Allowed>
      <Allowed to="read" isWhole>
        <DigestCard companyId={company.id} />
      </Allowed>
      <OwnAccount />
      <OwnSessions />
      <SecondFactor />
      <Passkeys />
      <p>
        <a href="/api/docs">{m.settings_api()}</a>
      </p>
    </>
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
