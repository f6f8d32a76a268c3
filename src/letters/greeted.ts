// Who is greeted by name: a person. What a file or a customer names as contact is often a department or the mailbox of one, and nobody
// says good day to it: 'Service finances' reads "Bonjour,", 'Anne Lefort' reads "Bonjour Anne Lefort,". On an envelope both stand.

import { foldName } from '../units/identifiers.ts';

/** Alone or before what it does; families are called Bureau and Dienst as well, but are not written first. */
const FIRST =
  /^(services?|departe?ment|dept|comptabilite|compta|direction|secretariat|facturation|administration|dienst|afdeling|boekhouding|administratie|crediteuren|crediteurenadministratie|facturatie|abteilung|buchhaltung|kreditorenbuchhaltung|finanzbuchhaltung|rechnungswesen|sekretariat|verwaltung|accounts?|accounting|finance|billing|purchasing)( |$)/i;
const LAST = / (department|dept|team|office|payables?|abteilung|boekhouding|buchhaltung)$/i;

/** Null where it is no person. */
export function greetedName(name: string | null): string | null {
  if (name === null) return null;
  const folded = foldName(name);
  return FIRST.test(folded) || LAST.test(folded) ? null : name;
}
