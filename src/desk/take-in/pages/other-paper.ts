// Papers that name an invoice and are not its page: credit notes, reminders, quotes, delivery notes. What a paper is, it says
// first: an invoice may name its order further down.
// "AVOIR A-12 sur facture F-2026-031" is a credit note.

const INVOICE = 'FACTURE|FACTUUR|INVOICE|RECHNUNG|FATTURA|FACTURA';
const OTHERS = [
  'FACTURE D AVOIR|AVOIR|NOTE DE CREDIT|RELANCE|RAPPEL|MISE EN DEMEURE|DEVIS|PRO ?FORMA|BON DE LIVRAISON|BON DE COMMANDE|RELEVE DE COMPTE|REGLEMENT',
  'CREDITNOTA|CREDITFACTUUR|HERINNERING|BETALINGSHERINNERING|AANMANING|INGEBREKESTELLING|OFFERTE|LEVERINGSBON|LEVERBON|PAKBON|BESTELBON|REKENINGOVERZICHT',
  'CREDIT NOTE|CREDIT MEMO|REMINDER|STATEMENT OF ACCOUNT|QUOTE|QUOTATION|DELIVERY NOTE|PURCHASE ORDER|REMITTANCE ADVICE',
  'GUTSCHRIFT|RECHNUNGSKORREKTUR|MAHNUNG|ZAHLUNGSERINNERUNG|ANGEBOT|LIEFERSCHEIN|BESTELLUNG|KONTOAUSZUG',
].join('|');

const FIRST_SAID = new RegExp(`\\b(?:(${OTHERS})S?|(?:${INVOICE})S?)\\b`);

export function isOtherPaper(text: string): boolean {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ');
  return FIRST_SAID.exec(folded)?.[1] !== undefined;
}
