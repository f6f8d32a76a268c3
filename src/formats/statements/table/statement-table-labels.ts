// Who paid, where a bank has no column for it and writes it into the text with a word in front.
// 'SEPA Overboeking IBAN: NL91ABNA0417164300 BIC: ABNANL2A Naam: Bakkerij Jansen Omschrijving: 2026-044' is from Bakkerij Jansen.

import { parseIban } from '../../../units/identifiers.ts';

/** ING writes everything of a booking into its details: who, its account, and behind a word what the payer wrote. */
const DETAILS =
  /^(?:(?:De|Vers|Van|Naar|From|To|Von|An) ?: ?)?(.*?)(?: - ([A-Z]{2}\d{2}[A-Z0-9 ]{10,34}?))? (?:Communication|Mededeling|Mitteilung)(?: libre)? ?: ?(.+)$/i;
/** 'Virement en euros (SEPA) De: PEETERS SPRL - BE92 0639 0253 5323', without a communication. */
const WITH_ACCOUNT = /(?:^|\s)(?:De|Vers|Van|Naar|From|To|Von|An) ?: ?(.+?) - [A-Z]{2}\d{2}[A-Z0-9 ]{10,34}$/;
const MARKED = /[+*]{3}\d{3}\/\d{4}\/\d{5}[+*]{3}/;

/** The name and the communication that stand in one cell; null for a cell that is a name alone. */
export function namedWithCommunication(
  written: string,
): { readonly name: string; readonly communication: string } | null {
  const [, name, , communication] = DETAILS.exec(written) ?? [];
  if (name !== undefined && communication !== undefined) return { name: name.trim(), communication };
  const payer = WITH_ACCOUNT.exec(written)?.[1];
  if (payer !== undefined) return { name: payer.trim(), communication: '' };
  const at = written.search(MARKED);
  return at < 0 ? null : { name: written.slice(0, at).trim(), communication: written.slice(at) };
}

/** Words that begin another field in the texts of ABN AMRO. */
const LABELS = 'IBAN|BIC|Naam|Omschrijving|Kenmerk|Betalingskenm\\.?|Machtiging|Incassant|Voor|Valuta';
const NAMED = new RegExp(`(?:^| )Naam: (.+?)(?= (?:${LABELS}): |$)`);
const ACCOUNT = /(?:^| )IBAN: ([A-Z]{2}\d{2}[A-Z0-9]{10,30})(?= |$)/;

export function labelledParty(
  text: string,
): { readonly counterparty: string | null; readonly counterpartyIban: string | null } | null {
  const name = NAMED.exec(text)?.[1];
  const account = parseIban(ACCOUNT.exec(text)?.[1] ?? '');
  // One word with a colon may stand in any text; both together are the bank's.
  return name === undefined || account === null ? null : { counterparty: name, counterpartyIban: account };
}
