import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import type { Company } from '../answers.ts';
import { sessionQuery } from '../queries.ts';

/** The name of the company, or a choice where the person has several. */
export function CompanyChoice({ company }: { company: Company }) {
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(sessionQuery);
  if (data.companies.length < 2)
    return (
      <p className="row spread" style={{ paddingInline: '0.7rem' }}>
        <span className="strong">{company.name}</span>
      </p>
    );
  return (
    <NativeSelect
      aria-label={m.company_switch()}
      value={company.id}
      data={data.companies.map(one => ({ value: one.id, label: one.name }))}
      onChange={event => void navigate({ to: '/c/$companyId', params: { companyId: event.target.value } })}
    />
  );
}
