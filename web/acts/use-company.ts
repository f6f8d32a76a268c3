import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Company } from '../queries/answers.ts';
import { sessionQuery } from '../queries/queries.ts';

/** The company of the address, among those the person belongs to. */
export function useCompany(): Company {
  const { companyId } = useParams({ from: '/c/$companyId' });
  const { data } = useSuspenseQuery(sessionQuery);
  const company = data.companies.find(one => one.id === companyId);
  if (company === undefined) throw new Error(`No company ${companyId} for this person`);
  return company;
}
