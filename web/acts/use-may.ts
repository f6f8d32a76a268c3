import { useSuspenseQuery } from '@tanstack/react-query';
import type { Verb } from '../queries/answers.ts';
import { sessionQuery } from '../queries/queries.ts';
import { useCompany } from './use-company.ts';

export type May = (verb: Verb, isWhole?: boolean) => boolean;

/**
 * Whether the person's role in this company allows it; `isWhole` where it is about all debtors at once, which somebody with
 * a portfolio of their own is refused. The server decides; this spares a refusal.
 */
export function useMay(): May {
  const { id } = useCompany();
  const { data } = useSuspenseQuery(sessionQuery);
  const membership = data.memberships.find(one => one.companyId === id);
  const verbs: readonly Verb[] = membership?.may ?? [];
  return (verb, isWhole = false) => verbs.includes(verb) && !(isWhole && membership?.hasOwnPortfolio);
}
