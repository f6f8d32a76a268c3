// Where one kind of work is done in this company, it goes on in the next one of the person: nobody walks back to the list for it.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { useCompany } from '../../acts/use-company.ts';
import { companiesQuery } from '../../queries/people-queries.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { companiesWith, type WaitingKind, waitingIn } from '../../words/waiting-in.ts';

/** Stands only where nothing of the kind waits here. */
export function NextCompany({ kind }: { kind: WaitingKind }) {
  const { id } = useCompany();
  const hasSeveral = useSuspenseQuery(sessionQuery).data.companies.length > 1;
  const { data } = useQuery({ ...companiesQuery, enabled: hasSeveral });
  if (data === undefined) return null;
  const next = companiesWith(data.entries, kind).find(({ company }) => company.id !== id);
  const waits = next === undefined ? undefined : waitingIn(next).find(one => one.kind === kind);
  if (next === undefined || waits === undefined) return null;
  return (
    <p>
      <Link className="strong reach" to={waits.to} params={{ companyId: next.company.id }}>
        {m.companies_next({ name: next.company.name, waits: waits.text })}
      </Link>
    </p>
  );
}
