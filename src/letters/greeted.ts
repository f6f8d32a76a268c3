// Who is greeted by name: a person. What a file or a customer names as contact is often a department or the mailbox of one, and nobody
// says good day to it: 'Service finances' reads "Bonjour,", 'Anne Lefort' reads "Bonjour Anne Lefort,". On an envelope both stand.

import { foldName } from '../units/identifiers.ts';

/** Alone or before what it does; families are called Bureau and Dienst as well, but are not written first. */
const FIRST =
  /^(services?|departe?ment|dept|comptabilite|compta|direction|secretariat|facturation|administration|dienst|afdeling|boekhouding|administratie|crediteuren|crediteurenadministratie|facturatie|abteilung|buchhaltung|kreditorenbuchhaltung|finanzbuchhaltung|rechnungswesen|sekretariat|verwaltung|accounts?|accounting|finance|billing|purchasing)( |$)/i;
/** An office that somebody holds, in the place of a name: 'Receveur communal', 'La comptable', 'Financieel directeur'. */
const OFFICE =
  /^(l[ea] |l |de |het |der |die |the )?(receveu[rs]e?|tresorier[e]?|percepteur|agent comptable|(expert )?comptable|responsable|gerante?|directeur|directrice|(gemeente)?ontvanger|boekhoud(er|ster)|zaakvoerd(er|ster)|financieel (directeur|beheerder|verantwoordelijke)|penningmeester|buchhalter(in)?|geschaftsfuhrer(in)?|kassenverwalter(in)?|treasurer|bookkeeper|accountant|(financial|credit|purchasing) (controller|manager|director))( |$)/i;
const LAST = / (department|dept|team|office|payables?|abteilung|boekhouding|buchhaltung)$/i;

/** Null where it is no person. */
export function greetedName(name: string | null): string | null {
  if (name === null) return null;
  const folded = foldName(name);
  return [FIRST, LAST, OFFICE].some(pattern => pattern.test(folded)) ? null : name;
}
