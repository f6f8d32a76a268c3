// How a message speaks of what was disputed, promised or answered before. Amounts and days come written out.

import type { Language } from '../../claim/parties.ts';

export type StandingWords = {
  readonly brokenPromise: (promise: {
    readonly amount: string;
    readonly payOn: string;
    /** What came in the meantime; null: nothing. */
    readonly received: string | null;
  }) => string;
  readonly refused: (dispute: { readonly number: string; readonly because: string }) => string;
  readonly disputed: (amount: string) => string;
  readonly creditExpected: (amount: string) => string;
  readonly promised: (amount: string) => string;
  readonly agreed: (amount: string) => string;
  readonly brokenPlan: (plan: {
    readonly agreedOn: string;
    readonly dueOn: string;
    readonly missing: string;
    readonly isAccelerated: boolean;
  }) => string;
  readonly missedOffer: (offeredOn: string) => string;
};

export const STANDING_WORDS: Readonly<Record<Language, StandingWords>> = {
  fr: {
    brokenPromise: ({ amount, payOn, received }) =>
      received === null
        ? `Vous nous aviez annoncé un règlement de ${amount} pour le ${payOn} ; il ne nous est pas parvenu.`
        : `Vous nous aviez annoncé un règlement de ${amount} pour le ${payOn} ; nous avons reçu ${received}.`,
    refused: ({ number, because }) =>
      `Nous avons examiné votre contestation de la facture ${number} et ne pouvons pas y donner suite : ${sentence(because)}`,
    disputed: amount => `Ce montant ne comprend pas les ${amount} que vous contestez et que nous examinons.`,
    creditExpected: amount =>
      `Ce montant ne comprend pas les ${amount} pour lesquels un avoir doit vous parvenir.`,
    promised: amount => `Ce montant ne comprend pas les ${amount} que vous nous avez déjà annoncés.`,
    agreed: amount => `Ce montant ne comprend pas les ${amount} qui font l'objet d'un accord entre nous.`,
    brokenPlan: ({ agreedOn, dueOn, missing, isAccelerated }) =>
      `L'échéancier convenu le ${agreedOn} n'a pas été respecté : ${missing} manquent pour l'échéance du ${dueOn}${isAccelerated ? ' ; comme prévu, le solde est devenu exigible' : ''}.`,
    missedOffer: offeredOn => `Notre proposition du ${offeredOn} est restée sans suite et ne tient plus.`,
  },
  nl: {
    brokenPromise: ({ amount, payOn, received }) =>
      received === null
        ? `U had ons een betaling van ${amount} aangekondigd tegen ${payOn}; die hebben wij niet ontvangen.`
        : `U had ons een betaling van ${amount} aangekondigd tegen ${payOn}; wij hebben ${received} ontvangen.`,
    refused: ({ number, because }) =>
      `Wij hebben uw betwisting van factuur ${number} onderzocht en kunnen er niet op ingaan: ${sentence(because)}`,
    disputed: amount => `De ${amount} die u betwist en die wij onderzoeken, is hierin niet begrepen.`,
    creditExpected: amount => `De ${amount} waarvoor u nog een creditnota ontvangt, is hierin niet begrepen.`,
    promised: amount => `De ${amount} die u ons al hebt aangekondigd, is hierin niet begrepen.`,
    agreed: amount => `De ${amount} waarover wij een afspraak hebben, is hierin niet begrepen.`,
    brokenPlan: ({ agreedOn, dueOn, missing, isAccelerated }) =>
      `Het afbetalingsplan van ${agreedOn} werd niet nageleefd: van de termijn van ${dueOn} ontbreekt ${missing}${isAccelerated ? '; zoals afgesproken is het saldo opeisbaar geworden' : ''}.`,
    missedOffer: offeredOn => `Ons voorstel van ${offeredOn} bleef zonder gevolg en geldt niet meer.`,
  },
  en: {
    brokenPromise: ({ amount, payOn, received }) =>
      received === null
        ? `You told us to expect a payment of ${amount} by ${payOn}; it has not reached us.`
        : `You told us to expect a payment of ${amount} by ${payOn}; we have received ${received}.`,
    refused: ({ number, because }) =>
      `We have looked into your objection to invoice ${number} and cannot accept it: ${sentence(because)}`,
    disputed: amount =>
      `This amount does not include the ${amount} that you dispute and that we are looking into.`,
    creditExpected: amount =>
      `This amount does not include the ${amount} for which you will receive a credit note.`,
    promised: amount => `This amount does not include the ${amount} that you have already told us to expect.`,
    agreed: amount => `This amount does not include the ${amount} on which we have an agreement.`,
    brokenPlan: ({ agreedOn, dueOn, missing, isAccelerated }) =>
      `The payment plan agreed on ${agreedOn} was not kept: ${missing} of the instalment due on ${dueOn} is missing${isAccelerated ? '; as agreed, the balance has become due' : ''}.`,
    missedOffer: offeredOn => `Our offer of ${offeredOn} was not taken up and no longer stands.`,
  },
  de: {
    brokenPromise: ({ amount, payOn, received }) =>
      received === null
        ? `Sie hatten uns eine Zahlung von ${amount} für den ${payOn} angekündigt; sie ist nicht eingegangen.`
        : `Sie hatten uns eine Zahlung von ${amount} für den ${payOn} angekündigt; eingegangen sind ${received}.`,
    refused: ({ number, because }) =>
      `Wir haben Ihren Einwand gegen die Rechnung ${number} geprüft und können ihm nicht folgen: ${sentence(because)}`,
    disputed: amount =>
      `In diesem Betrag nicht enthalten sind die ${amount}, die Sie bestreiten und die wir derzeit prüfen.`,
    creditExpected: amount =>
      `In diesem Betrag nicht enthalten sind die ${amount}, für die Sie eine Gutschrift erhalten.`,
    promised: amount =>
      `In diesem Betrag nicht enthalten sind die ${amount}, die Sie uns bereits angekündigt haben.`,
    agreed: amount =>
      `In diesem Betrag nicht enthalten sind die ${amount}, über die wir eine Vereinbarung haben.`,
    brokenPlan: ({ agreedOn, dueOn, missing, isAccelerated }) =>
      `Der am ${agreedOn} vereinbarte Ratenplan wurde nicht eingehalten: Von der Rate vom ${dueOn} fehlen ${missing}${isAccelerated ? '; wie vereinbart ist der Restbetrag fällig geworden' : ''}.`,
    missedOffer: offeredOn => `Unser Angebot vom ${offeredOn} wurde nicht angenommen und gilt nicht mehr.`,
  },
};

/** What a person wrote, ended as a sentence. */
const sentence = (text: string): string => {
  const written = text.trim();
  return /[.!?…]$/.test(written) ? written : `${written}.`;
};
