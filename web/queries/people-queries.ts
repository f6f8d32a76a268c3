// What the screens ask for about people: one's own account, and those of a company.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  AuditLine,
  Companies,
  InvitationLine,
  Member,
  Page,
  PasskeyList,
  PortfolioList,
  SessionLine,
  WaysToSignIn,
} from './answers.ts';
import { companyPath, read } from './api.ts';

export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => read<WaysToSignIn>('/api/ways-to-sign-in'),
  staleTime: 60_000,
  retry: false,
});

export const companiesQuery = queryOptions({
  queryKey: ['companies'],
  queryFn: () => read<Companies>('/api/companies'),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => read<{ entries: SessionLine[] }>('/api/account/sessions'),
});

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: () => read<PasskeyList>('/api/account/passkeys'),
});

export const membersQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'people'],
    queryFn: () => read<{ entries: Member[] }>(companyPath(companyId, '/people')),
  });

export const invitationsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'invitations'],
    queryFn: () => read<{ entries: InvitationLine[] }>(companyPath(companyId, '/invitations')),
  });

export const portfoliosQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'portfolios'],
    queryFn: () => read<PortfolioList>(companyPath(companyId, '/portfolios')),
  });

export const auditPage = (companyId: string, cursor: string) =>
  read<Page<AuditLine>>(
    companyPath(companyId, `/audit?limit=50${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`),
  );

export const auditQuery = (companyId: string) =>
  infiniteQueryOptions({
    queryKey: [companyId, 'audit'],
    queryFn: ({ pageParam }) => auditPage(companyId, pageParam),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
