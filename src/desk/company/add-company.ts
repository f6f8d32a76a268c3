// A new creditor. Its law is that of its country unless it says otherwise (Rome I, art. 4).

import { type Company, DEFAULT_POLICY } from '../../claim/parties.ts';
import { lawOfCountry } from '../../law/law.ts';
import { insertCompany } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type InstallationContext, millisecondsOf } from '../context.ts';

export type NewCompany = Partial<Omit<Company, 'id' | 'policy'>> & {
  readonly name: string;
  readonly country: string;
  readonly policy?: Partial<Company['policy']>;
};

/** Stores the company and starts its journal. Throws when a company of that name exists. */
export async function addCompany(
  { database, clock }: InstallationContext,
  {
    company,
    day,
    author,
    also = async () => {},
  }: {
    company: NewCompany;
    day: CalendarDate;
    author: string;
    /** Written with it, or neither is. */
    also?: (db: Transaction, companyId: string) => Promise<void>;
  },
): Promise<Company> {
  const at = clock.now();
  const { policy, ...given } = company;
  const added: Company = {
    law: lawOfCountry(company.country),
    language:
      company.country === 'NL' ? 'nl' : company.country === 'DE' || company.country === 'AT' ? 'de' : 'fr',
    vat: null,
    registration: null,
    address: null,
    iban: null,
    bic: null,
    email: null,
    phone: null,
    signatory: null,
    ...given,
    id: newId(millisecondsOf(at)),
    policy: { ...DEFAULT_POLICY, ...policy },
  };
  await database.ofCompany(added.id).transaction(async db => {
    await insertCompany(db, added, at);
    await also(db, added.id);
    await appendJournal(db, { companyId: added.id, at, day, author }, [
      {
        kind: 'companyAdded',
        subjectId: added.id,
        content: { name: added.name, country: added.country, law: added.law },
      },
    ]);
  });
  return added;
}
