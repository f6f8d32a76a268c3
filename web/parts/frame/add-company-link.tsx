import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { useCompany } from '../../acts/use-company.ts';
import { sessionQuery } from '../../queries/queries.ts';

/** For who may add a company; nothing for anybody else. */
export function AddCompanyLink() {
  const { id: companyId } = useCompany();
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data.mayAddCompany) return null;
  return (
    <Link to="/c/$companyId/companies/new" params={{ companyId }}>
      {m.companies_add()}
    </Link>
  );
}
