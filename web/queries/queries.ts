// What the screens ask for, by name. Keys start with the company, so that switching company mixes nothing.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  AgreementList,
  BankAccounts,
  Batch,
  Debtor,
  DebtorAnswers,
  DebtorLine,
  Differences,
  Forecast,
  Likenesses,
  Merges,
  MessageDetail,
  MoneyByHand,
  Page,
  Payment,
  PaymentDetail,
  PaymentLine,
  RememberedColumns,
  ReturnQuestions,
  Risk,
  SavedView,
  Scenarios,
  Session,
  Today,
} from './answers.ts';
import { companyPath, read, readPicture } from './api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => read<Session>('/api/session'),
  staleTime: 60_000,
});

export const todayQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'today'],
    queryFn: () => read<Today>(companyPath(companyId, '/today')),
  });

export const batchQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'batch'],
    queryFn: () => read<Batch>(companyPath(companyId, '/batch')),
  });

export const messageQuery = (companyId: string, messageId: string) =>
  queryOptions({
    queryKey: [companyId, 'message', messageId],
    queryFn: () => read<MessageDetail>(companyPath(companyId, `/messages/${encodeURIComponent(messageId)}`)),
  });

/** Frozen with the message: it never changes. */
export const payCodeQuery = (companyId: string, messageId: string) =>
  queryOptions({
    queryKey: [companyId, 'pay code', messageId],
    queryFn: () => readPicture(companyPath(companyId, `/messages/${encodeURIComponent(messageId)}/pay-code`)),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** One page of who owes what; null begins. */
export function debtorPage(
  companyId: string,
  { search, lateBeyond }: Pick<SavedView['content'], 'search' | 'lateBeyond'>,
  cursor: string | null,
) {
  const asked = new URLSearchParams({ limit: '100' });
  if (lateBeyond !== null) asked.set('lateBeyond', String(lateBeyond));
  if (search !== '') asked.set('search', search);
  if (cursor !== null) asked.set('cursor', cursor);
  return read<Page<DebtorLine>>(companyPath(companyId, `/debtors?${asked}`));
}

export const debtorsQuery = (companyId: string, search: string, lateBeyond: number | null = null) =>
  infiniteQueryOptions({
    queryKey: [companyId, 'debtors', search, lateBeyond],
    initialPageParam: '',
    queryFn: ({ pageParam }) => debtorPage(companyId, { search, lateBeyond }, pageParam || null),
    getNextPageParam: page => page.nextCursor,
  });

/** `currency`: in which its totals are told, where it owes several. */
export const debtorQuery = (companyId: string, debtorId: string, currency?: string) =>
  queryOptions({
    queryKey: [companyId, 'debtor', debtorId, currency ?? null],
    queryFn: () => {
      const asked = currency === undefined ? '' : `?${new URLSearchParams({ currency })}`;
      return read<Debtor>(companyPath(companyId, `/debtors/${encodeURIComponent(debtorId)}${asked}`));
    },
  });

export const moneyByHandQuery = (companyId: string, debtorId: string) =>
  queryOptions({
    queryKey: [companyId, 'money by hand', debtorId],
    queryFn: () =>
      read<MoneyByHand>(companyPath(companyId, `/debtors/${encodeURIComponent(debtorId)}/money-by-hand`)),
  });

export const likenessesQuery = (companyId: string) =>
  infiniteQueryOptions({
    queryKey: [companyId, 'likenesses'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ limit: '50' });
      if (pageParam !== '') asked.set('cursor', pageParam);
      return read<Likenesses>(companyPath(companyId, `/debtor-likenesses?${asked}`));
    },
    getNextPageParam: page => page.nextCursor,
  });

export const mergesQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'merges'],
    queryFn: () => read<Merges>(companyPath(companyId, '/debtor-merges?limit=50')),
  });

export const differencesQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'differences'],
    queryFn: () => read<Differences>(companyPath(companyId, '/debtor-differences?limit=50')),
  });

export const columnsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'columns'],
    queryFn: () => read<RememberedColumns>(companyPath(companyId, '/column-mappings')),
  });

export const agreementsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'agreements'],
    queryFn: () => read<AgreementList>(companyPath(companyId, '/agreements')),
  });

export const answersQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'answers'],
    queryFn: () => read<DebtorAnswers>(companyPath(companyId, '/debtor-answers')),
  });

export const riskQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'risk'],
    queryFn: () => read<Risk>(companyPath(companyId, '/money-at-risk')),
    // It weighs every open invoice against the habits: not at each click.
    staleTime: 60_000,
  });

export const scenariosQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'scenarios'],
    queryFn: () => read<Scenarios>(companyPath(companyId, '/scenarios')),
  });

/** Days of the calendar of coming sends; the first week is there long before the rest in a large company. */
const FORECAST_DAYS = { firstWeek: '7', whole: '21' } as const;

/** More of one day nobody reads on a screen; the file has them all. */
const FORECAST_SHOWN = '50';

export const forecastQuery = (companyId: string, part: keyof typeof FORECAST_DAYS) =>
  queryOptions({
    queryKey: [companyId, 'forecast', part],
    queryFn: () =>
      read<Forecast>(
        companyPath(companyId, `/forecast?days=${FORECAST_DAYS[part]}&perDay=${FORECAST_SHOWN}`),
      ),
    staleTime: 60_000,
  });

export const readWholeForecast = (companyId: string): Promise<Forecast> =>
  read<Forecast>(companyPath(companyId, `/forecast?days=${FORECAST_DAYS.whole}`));

export const paymentsQuery = (companyId: string) =>
  infiniteQueryOptions({
    queryKey: [companyId, 'payments'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => loosePage(companyId, pageParam || null),
    getNextPageParam: page => page.nextCursor,
  });

/** One page of the money that waits, the oldest first; null begins. */
export function loosePage(companyId: string, cursor: string | null) {
  const asked = new URLSearchParams({ limit: '100' });
  if (cursor !== null) asked.set('cursor', cursor);
  return read<Page<Payment>>(companyPath(companyId, `/payments/unmatched?${asked}`));
}

/** One page of the payments, the newest first; null begins. */
export function paymentPage(companyId: string, search: string, cursor: string | null) {
  const asked = new URLSearchParams({ limit: '50' });
  if (search !== '') asked.set('search', search);
  if (cursor !== null) asked.set('cursor', cursor);
  return read<Page<PaymentLine>>(companyPath(companyId, `/payments?${asked}`));
}

export const allPaymentsQuery = (companyId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: [companyId, 'all payments', search],
    initialPageParam: '',
    queryFn: ({ pageParam }) => paymentPage(companyId, search, pageParam || null),
    getNextPageParam: page => page.nextCursor,
  });

export const paymentQuery = (companyId: string, paymentId: string) =>
  queryOptions({
    queryKey: [companyId, 'payment', paymentId],
    queryFn: () => read<PaymentDetail>(companyPath(companyId, `/payments/${encodeURIComponent(paymentId)}`)),
  });

export const accountsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'bank accounts'],
    queryFn: () => read<BankAccounts>(companyPath(companyId, '/bank-accounts')),
  });

export const returnsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'returned payments'],
    queryFn: () => read<ReturnQuestions>(companyPath(companyId, '/returned-payments')),
  });

/** As many as one looks back at; older ones are asked for. */
