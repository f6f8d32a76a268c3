// The choice between several companies. Who has one alone never loads it.

import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Company } from '../../queries/answers.ts';
import { sessionQuery } from '../../queries/queries.ts';

/** No company has this id. */
const ANOTHER = 'another';

export default function CompanySwitch({ company }: { company: Company }) {
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(sessionQuery);
  return (
    <NativeSelect
      aria-label={m.company_switch()}
      value={company.id}
      data={[
        ...data.companies.map(one => ({ value: one.id, label: one.name })),
        ...(data.mayAddCompany ? [{ value: ANOTHER, label: m.companies_add() }] : []),
      ]}
      onChange={({ target: { value } }) =>
        void (value === ANOTHER
          ? navigate({ to: '/c/$companyId/companies/new', params: { companyId: company.id } })
          : navigate({ to: '/c/$companyId', params: { companyId: value } }))
      }
    />
  );
}
