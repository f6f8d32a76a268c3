// A year as it was lived, and then what `acquit verify` says of its books: after all deaths, files taken back and payments turned
// to other invoices, the product's own check finds them sound.

import { verifyCompany } from '../src/desk/verify.ts';
import { allCompanies } from '../src/store/companies/companies.ts';
import type { Database } from '../src/store/database.ts';
import type { Breach } from './oracle/told.ts';
import type { Plan } from './plan/plan.ts';
import { type Ground, type Lived, live as liveYear } from './year.ts';

export async function live(plan: Plan, ground: Ground): Promise<Lived> {
  const lived = await liveYear(plan, ground);
  return lived.breach === null ? { ...lived, breach: await unsound(ground.database) } : lived;
}

/** The first fault that the product's own check finds, over all companies. */
export async function unsound(database: Database): Promise<Breach | null> {
  for (const { id, name } of await allCompanies(database)) {
    const { entries, chainFaults, moneyFaults, factFaults } = await verifyCompany(database, id);
    const [chain] = chainFaults;
    const told = `verify of ${name}, ${entries} entries:`;
    if (entries === 0) return { rule: 'h', sentence: `${told} the journal of a year is empty` };
    if (chain !== undefined)
      return {
        rule: 'h',
        sentence: `${told} entry ${chain.position}: found ${chain.found}, expected ${chain.expected}`,
      };
    const [fault] = [...moneyFaults, ...factFaults];
    if (fault !== undefined) return { rule: 'd', sentence: `${told} ${fault}` };
  }
  return null;
}
