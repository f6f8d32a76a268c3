// The column titles of bank exports in French, Dutch, English and German, folded, best first. Among them those of
// Belfius, KBC, BNP Paribas Fortis, ING, Argenta, Caisse d'Epargne and Banque Populaire.

import { list, type Titles } from '../tables/table-mapping.ts';

export const STATEMENT_TITLES: Titles = {
  bookingDate: list(`
    date de comptabilisation | date comptable | boekingsdatum | boekdatum | booking date | date d operation | date
    operation | date de l operation | uitvoeringsdatum | datum verrichting | transaction date | buchungstag |
    buchungsdatum | posting date | posted date | execution date | fecha | fecha operacion | date d execution | date
    execution | date d op | date op | dateop | date de l operation utc | date d operation utc | date completed | creation date |
    date de transaction | date transaction | date d ecriture | date ecriture | verrichtingsdatum | datum van
    verrichting | datum van de verrichting | transactiedatum | boekings datum | settlement date | operation date | date du mouvement
    | jour | date de fin | datum voltooid | datum des abschlusses | created utc | created | completed date | started date | date de debut | startdatum | datum des beginns |
    data contabile | data operazione | data registrazione | buchung | fecha de operacion | fecha contable | f operacion | date | datum`),
  valueDate: list(`
    date de valeur | date valeur | valutadatum | value date | valeur | valuta | wertstellung | valutadatum rekening
    | valuta datum | rentedatum | interest date | date val | date de la valeur | wertstellungstag | data
    valuta | fecha valor | f valor | wertstellungsdatum`),
  amount: list(`
    montant | montant de l operation | bedrag | amount | betrag | transaction amount | montant eur | bedrag eur |
    amount eur | umsatz | gross | bruto | brutto | brut | montant brut | avant commission | importe | montant operation | montant
    du mouvement | montant total ttc | montant total | montant transaction | total amount |
    transactiebedrag | bedrag van de verrichting | bedrag verrichting | umsatz in eur | betrag in eur | amount in
    account currency | total amount incl vat | amount incl vat | montant euro | montant paye | montant ttc | importo | importe de la operacion`),
  net: list('net | neto | netto | montant net | net amount'),
  direction: list(`
    d c | dc | debit credit | credit debit | af bij | bij af | sens | sens de l operation | dr cr | soll haben | s h
    | debet credit | credit debet | credit of debit | debet of credit | indicateur d c | sens du mouvement | d c
    indicator | credit debit indicator | afschrijving bijschrijving`),
  debit: list(`
    debit | debet | montant debit | debit amount | soll | af | withdrawal | withdrawals | money out | paid out |
    debits | montant au debit | montant du debit | depenses | sorties | uitgaven | ausgaben | lastschrift | gross debit gc |
    afschrijving | belastung | belastungen | addebiti | addebito | uscite | cargo | cargos`),
  credit: list(`
    credit | montant credit | credit amount | haben | bij | deposit | deposits | money in | paid in | credits |
    montant au credit | montant du credit | recettes | entrees | inkomsten | einnahmen | gutschrift | gutschriften | gross credit gc | bijschrijving |
    accrediti | accredito | entrate | abono | abonos`),
  balance: list(`
    solde | saldo | balance | running balance | solde apres operation | saldo na verrichting | kontostand | solde
    comptable | saldo na trn | saldo na mutatie | saldo na transactie | accountbalance | account balance | solde du
    compte | nouveau solde | balance after | saldo nach buchung | saldo contabile | saldo disponible`),
  currency: list(`
    devise | devise du compte | munt | devies | currency | ccy | valuta rekening | devise compte | payment currency | gross currency | monnaie | wahrung
    | waehrung | divisa | munteenheid | muntcode | devise du montant | waehrung der buchung | account currency`),
  account: list(`
    auftragskonto | eigen rekening | mon compte | own account | numero de compte | compte | rekeningnummer | rekening | account number | account | account iban | iban compte |
    iban du compte | kontonummer | konto | n de compte | iban | account num | accountnum | iban bban
    | account reference | votre compte | numero du compte | n compte | kontonummer iban auftraggeber | iban auftragskonto | van rekening | iban kontoinhaber | numero de cuenta | numero conto`),
  counterparty: list(`
    nom contrepartie contient | nom contrepartie | nom de la contrepartie | naam tegenpartij bevat | naam
    tegenpartij | naam van de tegenpartij | tegenpartij | contrepartie | counterparty | counterparty name |
    tegenpartij van de verrichting | contrepartie de la transaction | counterpart name | details du mouvement | detail van de omzet | payee | partner name |
    nom du tiers | tiers | beguenstigter zahlungspflichtiger | auftraggeber empfanger | empfanger | name | nom |
    naam | nombre | naam omschrijving | naam tegenrekening | naam van tegenpartij | nom de la partie adverse | nom
    partie adverse | nom du beneficiaire | nom beneficiaire | beneficiaire | nom de l emetteur | nom emetteur |
    emetteur | donneur d ordre | nom du donneur d ordre | tiers debiteur | zahlungspflichtiger | zahlungspflichtige
    r | zahlungsempfanger | zahlungsempfanger in | name zahlungsbeteiligter | begunstigter | begunstigde | naam
    begunstigde | opdrachtgever | payer name | sender name | sender | payer | merchant | supplier found | counter
    party | partij | emetteur beneficiaire | beneficiaire emetteur | donneur d ordre beneficiaire | beguenstigter auftraggeber | begunstigter zahlungspflichtiger | begunstigter auftraggeber | auftraggeber begunstigter | consumer name | controparte | tegenrekeninghouder | ordenante |
    ordinante | partner | partenaire`),
  counterpartyIban: list(`
    compte de la contrepartie | compte contrepartie | rekening tegenpartij | rekeningnummer tegenpartij |
    counterparty account | counterparty iban | counterpart reference | iban contrepartie | iban tegenpartij | compte beneficiaire | partner
    iban | bank account | kontonummer iban | from email address | correo electronico del remitente | compte partie
    adverse | numero de compte contrepartie | compte de contrepartie | compte tiers | iban de la contrepartie | iban
    emetteur | iban beneficiaire | iban du tiers | tegenrekening | tegenrekening iban bban | iban tegenrekening |
    rekening van de tegenpartij | contrarekening | iban zahlungsbeteiligter | gegenkonto | tegenrekeningnummer | iban controparte | counterparty account number | partner
    account number | sender iban | payer iban | kontonummer`),
  reference: list(`
    gestructureerde mededeling | communication structuree | structured communication | invoice number | numero de facture | factuurnummer | rechnungsnummer |
    kundenreferenz end to end | end to end id | kundenreferenz | payment reference | betalingskenmerk | reference de
    bout en bout | reference client | merchant reference | reference | referentie | ref | referenz`),
  text: list(`
    communications | communication | mededelingen | mededeling | vrije mededeling | message | details | informations
    complementaires | libelle operation | libelle | libelles | omschrijving | description | label | verwendungszweck
    | memo | remittance information | remittance info | subject | note | motif | detail | descripcion | concepto |
    communication libre | libre communication | bericht | boodschap | mededeling aan begunstigde | details de la
    communication | detail de l ecriture | details de l ecriture | detail de l operation | details de l operation |
    libelle complet | libelle detaille | libelle de l operation | details du mouvement |
    omschrijving 1 | omschrijving 2 | omschrijving 3 | beschrijving | beschreibung | objet | titre | commentaire |
    comment | remarque | opmerking | payment details | transaction details | narrative | particulars | reason |
    details de la transaction | uw referentie | payment reference | notification | bijkomende informatie |
    additional information | communication 1 | communication 2 | descrizione | descrizione estesa | descrizione operazione | descrizione completa | causale |
    observaciones | mas datos | nature des operations | nature de l operation | nature operation`),
  status: list(`
    status | statut | etat | state | transaction status | statut de l operation | toestand | stato | info`),
  subject: list(`
    transaction | verrichting | type operation | type d operation | libelle simplifie | buchungstext | libelles |
    type | transaction type | soort | type de transaction | type verrichting | type transaction | type de mouvement
    | mutatiesoort | transactietype | nature | nature de l operation | categorie operation | umsatztyp | methode de
    paiement`),
};

/**
 * What only a list of payments that somebody collected has, and no list of invoices: with which payout each one left, or how
 * the card was charged. GoCardless, Stripe and SumUp write it.
 */
export const COLLECTED =
  /(^| )payout( |$)|^(id|identifiant) (de |du )?versement$|^auszahlungs? id$|^uitbetalings? id$|^settlement (reference|id)$|^(charge date|captured|decline reason|statement descriptor|balance transaction id|psp reference)$/;

/** How such a list calls what every list of bookings has. In a list of invoices these titles would count for a bank's. */
export const COLLECTED_TITLES = {
  bookingDate: /^(charge date|created date( utc)?)$/,
  amount: /^(total|totaal|gesamt)$/,
  counterparty: /^(customer name|customers company name)$/,
};

/** Where a bank names both sides of every booking, the other party is who paid what came in and who received what went out. */
export const BOTH_SIDES = {
  payer:
    /^(zahlungspflichtiger?|zahlungspflichtige r|payer( name)?|sender( name)?|(naam )?opdrachtgever|(nom du )?donneur d ordre|ordenante|ordinante)$/,
  payee:
    /^(zahlungsempfanger( ?in)?|payee( name)?|receiver( name)?|recipient( name)?|(naam )?begunstigde|(nom du )?beneficiaire|beneficiario)$/,
};

/** What went back of a payment that came: given back, or claimed back by the card. Of each, the first column counts. */
export const REFUNDED = [
  /^(amount refunded|refunded amount|montant rembourse|terugbetaald bedrag)$/,
  /^amount charged back$/,
] as const;

/** What a payment provider says of every payment, and no list of invoices does: gross, fee and net side by side. */
export const PROVIDER_TITLES = {
  gross:
    /^(gross|brut|bruto|brutto|avant commission|montant brut|montant paye|amount|montant|bedrag|betrag)$/,
  fee: /^(fee|frais|commission|comision|gebuhr|kosten)$/,
  net: /^(net|neto|netto|montant net|net amount)$/,
};
