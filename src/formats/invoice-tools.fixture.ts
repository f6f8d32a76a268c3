// The titles that tools write above their lists of invoices, the cells below them, and how each writes days and amounts.

import { AMERICAN, EUROPEAN, FRENCH, GERMAN, ISO, type Style } from './tables/table-tools.fixture.ts';

/** n number, c customer, d day, u due, h without tax, t total, p paid, o open. */
export const INVOICE_TOOLS: readonly (readonly [string, string, string, Style])[] = [
  [
    'EBP',
    "Numéro du document|Date du document|Code client|Nom du client|Total HT|Total TTC|Solde dû|Date d'échéance",
    'n|d|C1|c|h|t|o|u',
    EUROPEAN,
  ],
  [
    'EBP, the schedule of what falls due',
    "Code client|Nom du client|N° du document|Date du document|Date d'échéance|Montant TTC|Solde dû",
    'C1|c|n|d|u|t|o',
    EUROPEAN,
  ],
  [
    'Cegid',
    'N° facture|Date facture|Tiers|Raison sociale|Montant TTC|Reste dû|Échéance',
    'n|d|T1|c|t|o|u',
    EUROPEAN,
  ],
  [
    'Odoo in French',
    "Numéro|Nom d'affichage du partenaire de la facture|Date de facturation|Date d'échéance|Hors taxes signé|Total signé|Montant dû signé|Statut du paiement",
    'n|c|d|u|h|t|o|Non payées',
    ISO,
  ],
  [
    'Odoo',
    'Number|Invoice Partner Display Name|Invoice/Bill Date|Due Date|Tax Excluded Signed|Total Signed|Amount Due Signed|Payment Status',
    'n|c|d|u|h|t|o|Not Paid',
    ISO,
  ],
  [
    'Odoo in Dutch',
    'Nummer|Weergavenaam factuurrelatie|Factuurdatum|Vervaldatum|Totaal ondertekend|Verschuldigd bedrag ondertekend|Betaalstatus',
    'n|c|d|u|t|o|Niet betaald',
    ISO,
  ],
  [
    'Pennylane',
    'Numéro de facture|Client|Date|Échéance|Montant HT|Montant TTC|Montant restant|Devise|Statut',
    'n|c|d|u|h|t|o|EUR|À payer',
    EUROPEAN,
  ],
  [
    'Dolibarr',
    'Réf.|Tiers|Date de facturation|Date limite règlement|Montant HT|Montant TTC|Reste à percevoir',
    'n|c|d|u|h|t|o',
    EUROPEAN,
  ],
  [
    'Sage',
    'N° de pièce|Date pièce|Date échéance|Compte tiers|Intitulé|Montant|Solde',
    'n|d|u|411D|c|t|o',
    EUROPEAN,
  ],
  [
    'Sellsy',
    "Numéro|Date|Client|Objet|Montant HT|Montant TTC|Reste dû|Date d'échéance|Etat",
    'n|d|c|Objet|h|t|o|u|En retard',
    FRENCH,
  ],
  [
    'Axonaut',
    "Numéro de facture|Nom du client|Date de la facture|Date d'échéance|Montant HT (€)|Montant TTC (€)|Restant à payer (€)",
    'n|c|d|u|h|t|o',
    EUROPEAN,
  ],
  [
    'Exact in Dutch',
    'Factuurnummer|Factuurdatum|Vervaldatum|Relatiecode|Relatienaam|Bedrag|Openstaand',
    'n|d|u|100|c|t|o',
    EUROPEAN,
  ],
  [
    'Exact in French',
    "N° de facture|Date de facture|Date d'échéance|Code|Nom|Montant|Encours",
    'n|d|u|100|c|t|o',
    EUROPEAN,
  ],
  [
    'Yuki',
    'Factuurnr.|Factuurdatum|Vervaldatum|Relatie|Bedrag incl. BTW|Openstaand bedrag',
    'n|d|u|c|t|o',
    EUROPEAN,
  ],
  [
    'WinBooks in Dutch',
    'Docnr|Datum|Vervaldag|Klantnr|Klantnaam|Bedrag EUR|Saldo',
    'n|d|u|K1|c|t|o',
    EUROPEAN,
  ],
  [
    'WinBooks in French',
    'N° doc.|Date|Date éch.|Code client|Nom client|Montant EUR|Solde',
    'n|d|u|K1|c|t|o',
    EUROPEAN,
  ],
  [
    'WinBooks, the open documents',
    'Compte|Nom|Journal|Document|Date doc|Echéance|Montant|Solde',
    'C1|c|VENTE|n|d|u|t|o',
    EUROPEAN,
  ],
  [
    'BOB',
    'Documentnr.|Documentdatum|Vervaldatum|Derde|Naam|Bedrag|Openstaand bedrag',
    'n|d|u|K1|c|t|o',
    EUROPEAN,
  ],
  ['Horus', 'N° document|Date|Échéance|Client|Montant|Solde', 'n|d|u|c|t|o', EUROPEAN],
  [
    'QuickBooks',
    'Date|Transaction Type|Num|Customer|Due Date|Amount|Open Balance',
    'd|Invoice|n|c|u|t|o',
    AMERICAN,
  ],
  [
    'QuickBooks in French',
    "Date|Type d'opération|N°|Client|Date d'échéance|Montant|Solde impayé",
    'd|Facture|n|c|u|t|o',
    EUROPEAN,
  ],
  [
    'Xero',
    '*ContactName|EmailAddress|*InvoiceNumber|*InvoiceDate|*DueDate|Total|InvoiceAmountPaid|InvoiceAmountDue|Currency|Type',
    'c|a@b.example|n|d|u|t|p|o|EUR|Sales invoice',
    ISO,
  ],
  [
    'Stripe',
    'id|Amount Due|Currency|Customer|Customer Name|Date (UTC)|Due Date (UTC)|Number|Subtotal|Total|Amount Paid|Amount Remaining',
    'in_1|t|eur|cus_1|c|d|u|n|h|t|p|o',
    ISO,
  ],
  [
    'Stripe, whether it was paid',
    'id|Amount Due|Amount Paid|Amount Remaining|Currency|Customer Name|Date (UTC)|Due Date (UTC)|Number|Paid|Total',
    'in_1|t|p|o|eur|c|d|u|n|false|t',
    ISO,
  ],
  ['Lists in German', 'Kunde|Beleg|Belegdatum|Zahlbar bis|Betrag|Offen', 'c|n|d|u|t|o', GERMAN],
  [
    'DATEV',
    'Belegnummer|Belegdatum|Fälligkeit|Kundenname|Bruttobetrag|Offener Betrag|Währung',
    'n|d|u|c|t|o|EUR',
    GERMAN,
  ],
  [
    'sevDesk',
    'Rechnungsnummer|Rechnungsdatum|Fälligkeitsdatum|Kunde|Betrag (netto)|Betrag (brutto)|Offener Betrag',
    'n|d|u|c|h|t|o',
    GERMAN,
  ],
];
