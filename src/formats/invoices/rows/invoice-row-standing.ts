// What a list says of a document beyond its amounts: that it is no invoice, that it was never sent or is owed no longer, that
// it was paid, that it is disputed. Quotes and payments stand in many lists beside the invoices.
// 'Devis', 'Brouillon' and 'Irrécouvrable' are left out, 'En litige' is taken in, and each is told.

import { warningAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';

const CREDIT_KIND =
  /credit|avoir|gutschrift|^(381|261|396)$|^(av|avo|nc|ncv|cn|cm|gs|dg|sc|crn)$|^nota di credito$|^(factura )?rectificativa$/;
/** 'A' beside 'F' is the 'avoir' of a French list. */
const PERHAPS_CREDIT = /^a$/;
/** Quotes, orders and deliveries come before an invoice. */
const OTHER_KIND =
  /^(devis|offre( de prix)?|proforma|facture pro ?forma|pro forma( invoice)?|bon de (commande|livraison)|commande|quote|quotation|estimate|(sales )?order|delivery note|sales receipt|offerte|prijsofferte|bestelling|bestelbon|leverbon|leveringsbon|angebot|auftrag|auftragsbestatigung|lieferschein)( (client|recu|d acompte|acompte))?$/;
/** After it come payments, as Sage writes SR, SA (on account) and SD (discount), and SAP DZ. */
const PAYMENT_KIND =
  /^((reglements?|regl|rglt|rgt|paiements?|encaissements?|versements?|payments?|betaling(en)?|zahlung(en)?|zahlungseingang)( .+)?|remise (de |en )?(cheques?|banque)|customer payment|dz|sr|sa|sd)$/;
/** What the company bought: it is owed by the company, not to it. */
const PURCHASE =
  /^((factures?|avoirs?|notes? de credit) )?((de |du )?fournisseurs?|d achats?|achats?)$|^(vendor|supplier|purchase)s? ?(bill|invoice|credit|credit note|refund)?$|^(in invoice|in refund|bill)$|^(aankoop|inkoop|leveranciers)(factuur|creditnota)?$|^(eingangs|lieferanten|einkaufs)(rechnung|gutschrift)$/;
const PAID =
  /^(paid|payee?|reglee?|soldee?|acquittee?|betaald|bezahlt|beglichen|(fully|entierement|integralement|volledig|vollstandig|voll) (paid|payee?|reglee?|betaald|bezahlt)|paid in full|settled|closed|completed|refunded|rembourse(e|es)?|encaissee?|voldaan|oui|yes|ja|cobrad[ao]|pagad[ao]|pagat[ao]|saldat[ao])$/;
const NOT_SENT =
  /^(draft|brouillon|void|voided|cancell?ed|annulee?|supprimee?|concept|geannuleerd|entwurf|storniert|pro ?forma|devis|borrador|anulad[ao]|bozza|annullat[ao])$/;
/** Dolibarr and Odoo number what is not sent yet so. */
const PROVISIONAL = /^\(PROV\d*\)$|^\/$/i;
const GIVEN_UP =
  /^(irrecouvrable|creance irrecouvrable|(passee?|passage) en perte|perte|written off|bad debt|uncollectible|oninbaar|afgeschreven|uneinbringlich|abgeschrieben|ausgebucht)$/;
const DISPUTED = /^((en )?litige|contestee?|disputed|in dispute|betwist|in geschil|strittig|bestritten)$/;

const KIND_IN_WORDS = 'invoice or credit note, in words; a credit note is taken';

type Said = {
  readonly number: string;
  /** Folded. */
  readonly status: string;
  readonly kind: string;
  readonly columns: { readonly status: string | undefined; readonly kind: string | undefined };
  readonly line: number;
};

export type Standing = {
  readonly isCredit: boolean;
  readonly isPaid: boolean;
  readonly isLeftOut: boolean;
  readonly told: readonly Problem[];
};

/** Folded. */
export const isCreditKind = (kind: string): boolean => CREDIT_KIND.test(kind) || PERHAPS_CREDIT.test(kind);

export const isPaymentKind = (kind: string): boolean => PAYMENT_KIND.test(kind);

export const isOtherKind = (kind: string): boolean => OTHER_KIND.test(kind) || isPaymentKind(kind);

/** A draft may have no number yet. */
export const wasNotSent = (status: string): boolean => NOT_SENT.test(status);

export const isKnownStanding = (status: string): boolean =>
  [PAID, NOT_SENT, GIVEN_UP, DISPUTED].some(words => words.test(status));

export function rowStanding(said: Said): Standing {
  const { status, kind } = said;
  const isPerhapsCredit = PERHAPS_CREDIT.test(kind);
  const isCredit = isCreditKind(kind);
  const isPaid = PAID.test(status);
  const leftOut = (problem: Problem): Standing => ({ isCredit, isPaid, isLeftOut: true, told: [problem] });
  const sent = 'an invoice that was sent; left out';
  if (PURCHASE.test(kind))
    return leftOut(told(said, { field: 'kind', expected: 'a sales invoice; left out' }));
  if (isOtherKind(kind)) return leftOut(told(said, { field: 'kind', expected: sent }));
  if (NOT_SENT.test(status) || PROVISIONAL.test(said.number))
    return leftOut(told(said, { field: 'status', expected: sent }));
  if (GIVEN_UP.test(status))
    return leftOut(told(said, { field: 'status', expected: 'an invoice that is still asked for; left out' }));
  const expected = 'an invoice that nobody disputes; taken in: note the dispute on its page';
  const isDisputed = DISPUTED.test(status);
  return {
    isCredit,
    isPaid,
    isLeftOut: false,
    told: [
      ...(isPerhapsCredit ? [told(said, { field: 'kind', expected: KIND_IN_WORDS })] : []),
      ...(isDisputed ? [told(said, { field: 'status', expected })] : []),
    ],
  };
}

const told = (said: Said, { field, expected }: { field: 'status' | 'kind'; expected: string }): Problem =>
  warningAt({
    place: `column ${said.columns[field]} row ${said.line}`,
    found: `invoice ${said.number}: ${said[field]}`,
    expected,
  });
