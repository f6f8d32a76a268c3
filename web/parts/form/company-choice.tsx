import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Company } from '../../queries/answers.ts';
import { sessionQuery } from '../../queries/queries.ts';

const CompanySwitch = lazy(() => import('../frame/company-switch.tsx'));

/** The name of the company, or a choice where the person has several. */
export function CompanyChoice({ company }: { company: Company }) {
  const { data } = useSuspenseQuery(sessionQuery);
  const name = <span className="strong">{company.name}</span>;
  if (data.companies.length > 1)
    return (
      <Suspense fallback={name}>
        <CompanySwitch company={company} />
      </Suspense>
    );
  return (
    <p className="row spread" style={{ paddingInline: '0.7rem' }}>
      {name}
      {data.mayAddCompany && (
        <Link
          to="/c/$companyId/companies/new"
          params={{ companyId: company.id }}
          aria-label={m.companies_add()}
          title={m.companies_add()}
          className="strong"
          style={{ paddingInline: '0.6rem' }}
        >
          +
        </Link>
      )}
    </p>
  );
}
