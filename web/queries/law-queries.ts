// What the screens ask for about the law: time limits, deadlines, rates, roads to a court, terms of sale.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DebtorDeadline, Legal, Rates, Roads, TermsOfSale } from './answers.ts';
import { companyPath, read } from './api.ts';

export const legalQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'legal'],
    queryFn: () => read<Legal>(companyPath(companyId, '/legal')),
  });

export const deadlinesQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'law deadlines'],
    queryFn: () => read<DebtorDeadline[]>(companyPath(companyId, '/law/deadlines')),
  });

export const ratesQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'rates'],
    queryFn: () => read<Rates>(companyPath(companyId, '/rates')),
  });

export const termsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'terms of sale'],
    queryFn: () => read<TermsOfSale>(companyPath(companyId, '/terms-of-sale')),
  });

/** `said` is what a person knows and no record tells, as the API names it. */
export const roadsQuery = ({
  companyId,
  debtorId,
  said,
}: {
  companyId: string;
  debtorId: string;
  said: Readonly<Record<string, string>>;
}) =>
  queryOptions({
    queryKey: [companyId, 'roads', debtorId, said],
    queryFn: () => {
      const path = `/debtors/${encodeURIComponent(debtorId)}/roads?${new URLSearchParams(said)}`;
      return read<Roads>(companyPath(companyId, path));
    },
    // What is on screen stays until the new answer is there: nothing jumps.
    placeholderData: keepPreviousData,
  });
