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
  const may = useMayIn();
  return (verb, isWhole = false) => may(id, verb, isWhole);
}

/** The same of any of the person's companies. */
export function useMayIn(): (companyId: string, ...asked: Parameters<May>) => boolean {
  const { data } = useSuspenseQuery(sessionQuery);
  return (companyId, verb, isWhole = false) => {
    const membership = data.memberships.find(one => one.companyId === companyId);
    const verbs: readonly Verb[] = membership?.may ?? [];
    return verbs.includes(verb) && !(isWhole && membership?.hasOwnPortfolio);
  };
}
