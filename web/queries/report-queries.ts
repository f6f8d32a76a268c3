// What the reports ask for, on any day.

import { queryOptions } from '@tanstack/react-query';
import type { Balance, CashForecast, Collection, DebtorReceipts, Receivables } from './answers.ts';
import { companyPath, read } from './api.ts';

export const receivablesQuery = (companyId: string, day: string) =>
  queryOptions({
    queryKey: [companyId, 'receivables', day],
    queryFn: () => read<Receivables>(companyPath(companyId, `/reports/receivables?day=${day}`)),
    enabled: day !== '',
  });

export const collectionQuery = (companyId: string, day: string) =>
  queryOptions({
    queryKey: [companyId, 'collection', day],
    queryFn: () => read<Collection>(companyPath(companyId, `/reports/collection?day=${day}`)),
    enabled: day !== '',
  });

export const debtorReceiptsQuery = (companyId: string, debtorId: string) =>
  queryOptions({
    queryKey: [companyId, 'expected payments', debtorId],
    queryFn: () =>
      read<DebtorReceipts>(
        companyPath(companyId, `/debtors/${encodeURIComponent(debtorId)}/expected-payments`),
      ),
  });

export const balanceQuery = (companyId: string, day: string) =>
  queryOptions({
    queryKey: [companyId, 'balance', day],
    queryFn: () => read<Balance>(companyPath(companyId, `/balance?day=${day}`)),
    enabled: day !== '',
  });

/** It weighs every open invoice against the habits: once asked, it holds for a while. */
const FORECAST_HOLDS_MS = 300_000;

export const cashForecastQuery = (companyId: string, weeksAgo: number) =>
  queryOptions({
    queryKey: [companyId, 'cash forecast', weeksAgo],
    queryFn: () => read<CashForecast>(companyPath(companyId, `/reports/cash-forecast?weeksAgo=${weeksAgo}`)),
    staleTime: FORECAST_HOLDS_MS,
  });
