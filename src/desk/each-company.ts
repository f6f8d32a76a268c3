// The same work for each company that has some. The fault of one keeps the others from nothing: the first is told at the end.
// Once the process is told to stop, no other is begun with. A closed company has no work.

import type { Company } from '../claim/parties.ts';
import { openCompanies } from '../store/companies/companies.ts';
import type { InstallationContext } from './context.ts';

type Each = {
  /** The companies that have work, by their ids. */
  readonly having: { readonly size: number; has(id: string): boolean };
  /** How many are worked on side by side; all of them draw from one list. */
  readonly atOnce?: number;
};

export async function eachCompany(
  { database, stopping }: InstallationContext,
  { having, atOnce = 1 }: Each,
  work: (company: Company) => Promise<unknown>,
): Promise<void> {
  if (having.size === 0) return;
  const companies = (await openCompanies(database)).filter(({ id }) => having.has(id)).values();
  const faults: unknown[] = [];
  const workNext = async (): Promise<void> => {
    for (const company of companies) {
      if (stopping?.aborted === true) return;
      await work(company).catch((fault: unknown) => faults.push(fault));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workNext));
  if (faults.length > 0) throw faults[0];
}
