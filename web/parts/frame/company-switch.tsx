// The choice between several companies: it opens the place where one is, in the other one. Who has one alone never loads it.

import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMatches, useNavigate } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { useMayIn } from '../../acts/use-may.ts';
import { PLACES, type Place } from '../../places.ts';
import type { Company } from '../../queries/answers.ts';
import { sessionQuery } from '../../queries/queries.ts';

/** No company has this id. */
const ANOTHER = 'another';

/** A page of one debtor is in no other company, and a role may open less there: Today is in all. */
function usePlaceIn(): (companyId: string) => Place['to'] {
  const may = useMayIn();
  const here = useMatches({ select: matches => matches.at(-1)?.fullPath.replace(/\/$/, '') ?? '' });
  const place = PLACES.find(({ to }) => to === here);
  return companyId =>
    place !== undefined && (place.needs === undefined || may(companyId, place.needs, true))
      ? place.to
      : '/c/$companyId';
}

export default function CompanySwitch({ company }: { company: Company }) {
  const navigate = useNavigate();
  const placeIn = usePlaceIn();
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
          : navigate({ to: placeIn(value), params: { companyId: value } }))
      }
    />
  );
}
