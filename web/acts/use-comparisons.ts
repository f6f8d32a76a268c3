// What was compared of two wordings. It is about all debtors at once: whoever has a portfolio of their own does not ask for it.

import { useQuery } from '@tanstack/react-query';
import { comparisonsQuery } from '../queries/wording-queries.ts';
import { useMay } from './use-may.ts';

export function useComparisons(companyId: string) {
  const enabled = useMay()('read', true);
  return useQuery({ ...comparisonsQuery(companyId), enabled });
}
