import { useQuery } from '@tanstack/react-query';
import { todayQuery } from '../queries/queries.ts';

/** The day on which the server works: it may pretend another than the clock's. Empty until it is known. */
export const useDay = (companyId: string): string => useQuery(todayQuery(companyId)).data?.day ?? '';
