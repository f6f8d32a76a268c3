// What the screen of the start asks for.

import { queryOptions } from '@tanstack/react-query';
import type { Ladders, Start, Trial } from './answers.ts';
import { companyPath, read } from './api.ts';

export const startQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'start'],
    queryFn: () => read<Start>(companyPath(companyId, '/start')),
  });

/** Days for which a ladder says what it would send. */
const LADDER_DAYS = 14;

export const laddersQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'ladders'],
    queryFn: () => read<Ladders>(companyPath(companyId, `/start/ladders?days=${LADDER_DAYS}`)),
  });

export const trialQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'trial'],
    queryFn: () => read<Trial>(companyPath(companyId, '/start/trial')),
  });
