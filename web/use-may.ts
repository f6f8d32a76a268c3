import { useSuspenseQuery } from '@tanstack/react-query';
import type { Verb } from './answers.ts';
import { sessionQuery } from './queries.ts';

/** Whether the person's role in this company allows it. The server decides; this spares a refusal. */
export function useMay(companyId: string): (verb: Verb) => boolean {
  const { data } = useSuspenseQuery(sessionQuery);
  const may = data.memberships.find(one => one.companyId === companyId)?.may ?? [];
  return verb => may.includes(verb);
}
