// The column titles of bank exports in French, Dutch, English and German, folded, best first. Among them those of
// Belfius, KBC, BNP Paribas Fortis, ING, Argenta, Caisse d'Epargne and Banque Populaire.

import type { Titles } from './table-mapping.ts';

/** Synonyms separated by '|', best first. */
const list = (synonyms: string): readonly string[] =>
  synonyms.split('|').map(synonym => synonym.replace(/\s+/g, ' ').trim());

export const STATEMENT_TITLES: Titles = {
  bookingDate: list(`
    date de comptabilisation | date comptable | boekingsdatum | boekdatum | booking date | date d operation |
    date operation | date de l operation | uitvoeringsdatum | datum verrichting | transaction date | buchungstag |
    buchungsdatum | posting date | posted date | execution date | date | datum | fecha | fecha operacion`),
  valueDate: list(`
    date de valeur | date valeur | valutadatum | value date | valeur | valuta | wertstellung | valutadatum rekening`),
  amount: list(`
    montant | montant de l operation | bedrag | amount | betrag | transaction amount | montant eur | bedrag eur |
    amount eur | umsatz | net | neto | netto | gross | bruto | brutto | brut | importe`),
  direction: list(`
    d c | dc | debit credit | credit debit | af bij | bij af | sens | sens de l operation | dr cr | soll haben |
    s h | debet credit | credit debet`),
  debit: list(
    'debit | debet | montant debit | debit amount | soll | af | withdrawal | withdrawals | money out | paid out',
  ),
  credit: list(
    'credit | montant credit | credit amount | haben | bij | deposit | deposits | money in | paid in',
  ),
  balance: list(`
    solde | saldo | balance | running balance | solde apres operation | saldo na verrichting | kontostand |
    solde comptable`),
  currency: list(`
    devise | devise du compte | munt | devies | currency | ccy | valuta rekening | devise compte | monnaie |
    wahrung | waehrung | divisa`),
  account: list(`
    numero de compte | compte | rekeningnummer | rekening | account number | account | account iban | iban compte |
    iban du compte | kontonummer | konto | auftragskonto | n de compte | iban`),
  counterparty: list(`
    nom contrepartie contient | nom contrepartie | nom de la contrepartie | naam tegenpartij bevat |
    naam tegenpartij | naam van de tegenpartij | tegenpartij | contrepartie | counterparty | counterparty name |
    tegenpartij van de verrichting | contrepartie de la transaction | details du mouvement | payee | partner name |
    nom du tiers | tiers | beguenstigter zahlungspflichtiger | auftraggeber empfanger | empfanger | name | nom |
    naam | nombre`),
  counterpartyIban: list(`
    compte de la contrepartie | compte contrepartie | rekening tegenpartij | rekeningnummer tegenpartij |
    counterparty account | counterparty iban | iban contrepartie | iban tegenpartij | compte beneficiaire |
    partner iban | bank account | kontonummer iban | from email address |
    correo electronico del remitente`),
  reference: list(`
    gestructureerde mededeling | communication structuree | structured communication | invoice number | reference |
    referentie | ref | referenz | kundenreferenz end to end | end to end id`),
  text: list(`
    communications | communication | mededelingen | mededeling | vrije mededeling | message | details |
    informations complementaires | libelle operation | libelle | libelles | omschrijving | description | label |
    verwendungszweck | memo | remittance information | remittance info | subject | note | motif | detail |
    descripcion | concepto`),
  subject: list(`
    transaction | verrichting | type operation | type d operation | libelle simplifie | buchungstext | libelles |
    type | transaction type | soort`),
};

/** What a payment provider says of every payment, and no list of invoices does: gross, fee and net side by side. */
export const PROVIDER_TITLES: readonly RegExp[] = [
  /^(gross|brut|bruto|brutto)$/,
  /^(fee|frais|commission|comision|gebuhr|kosten)$/,
  /^(net|neto|netto)$/,
];
