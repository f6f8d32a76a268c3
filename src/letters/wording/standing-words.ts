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
        ? `U had ons een betaling van ${amount} aangekondigd tegen ${payOn}; wij hebben ze niet ontvangen.`
        : `U had ons een betaling van ${amount} aangekondigd tegen ${payOn}; wij hebben ${received} ontvangen.`,
    refused: ({ number, because }) =>
      `Wij hebben uw betwisting van factuur ${number} onderzocht en kunnen er niet op ingaan: ${sentence(because)}`,
    disputed: amount => `In dit bedrag zit niet de ${amount} die u betwist en die wij onderzoeken.`,
    creditExpected: amount => `In dit bedrag zit niet de ${amount} waarvoor u nog een creditnota ontvangt.`,
    promised: amount => `In dit bedrag zit niet de ${amount} die u ons al hebt aangekondigd.`,
    agreed: amount => `In dit bedrag zit niet de ${amount} waarover wij een afspraak hebben.`,
    brokenPlan: ({ agreedOn, dueOn, missing, isAccelerated }) =>
      `Het afbetalingsplan van ${agreedOn} werd niet nageleefd: ${missing} ontbreekt van de termijn van ${dueOn}${isAccelerated ? '; zoals afgesproken is het saldo opeisbaar geworden' : ''}.`,
    missedOffer: offeredOn => `Ons voorstel van ${offeredOn} bleef zonder gevolg en geldt niet meer.`,
  },
  en: {
    brokenPromise: ({ amount, payOn, received }) =>
      received === null
        ? `You had announced a payment of ${amount} for ${payOn}; it has not reached us.`
        : `You had announced a payment of ${amount} for ${payOn}; we received ${received}.`,
    refused: ({ number, because }) =>
      `We have looked into your objection to invoice ${number} and cannot accept it: ${sentence(because)}`,
    disputed: amount => `This amount leaves out the ${amount} that you dispute and that we are looking into.`,
    creditExpected: amount => `This amount leaves out the ${amount} for which a credit note will reach you.`,
    promised: amount => `This amount leaves out the ${amount} that you have already announced.`,
    agreed: amount => `This amount leaves out the ${amount} that we have agreed on.`,
    brokenPlan: ({ agreedOn, dueOn, missing, isAccelerated }) =>
      `The payment plan agreed on ${agreedOn} was not kept: ${missing} of the instalment of ${dueOn} is missing${isAccelerated ? '; as agreed, the balance has become due' : ''}.`,
    missedOffer: offeredOn => `Our offer of ${offeredOn} was not taken up and no longer stands.`,
  },
  de: {
    brokenPromise: ({ amount, payOn, received }) =>
      received === null
        ? `Sie hatten uns eine Zahlung von ${amount} für den ${payOn} angekündigt; sie ist nicht eingegangen.`
        : `Sie hatten uns eine Zahlung von ${amount} für den ${payOn} angekündigt; eingegangen sind ${received}.`,
    refused: ({ number, because }) =>
      `Wir haben Ihren Einwand gegen die Rechnung ${number} geprüft und können ihm nicht folgen: ${sentence(because)}`,
    disputed: amount => `Nicht enthalten sind die ${amount}, die Sie bestreiten und die wir derzeit prüfen.`,
    creditExpected: amount => `Nicht enthalten sind die ${amount}, für die Sie eine Gutschrift erhalten.`,
    promised: amount => `Nicht enthalten sind die ${amount}, die Sie uns bereits angekündigt haben.`,
    agreed: amount => `Nicht enthalten sind die ${amount}, über die wir eine Vereinbarung haben.`,
    brokenPlan: ({ agreedOn, dueOn, missing, isAccelerated }) =>
      `Der am ${agreedOn} vereinbarte Ratenplan wurde nicht eingehalten: Von der Rate vom ${dueOn} fehlen ${missing}${isAccelerated ? '; wie vereinbart ist der Restbetrag fällig geworden' : ''}.`,
    missedOffer: offeredOn => `Unser Angebot vom ${offeredOn} blieb ohne Folge und gilt nicht mehr.`,
  },
};

/** What a person wrote, ended as a sentence. */
const sentence = (text: string): string => {
  const written = text.trim();
  return /[.!?…]$/.test(written) ? written : `${written}.`;
};
