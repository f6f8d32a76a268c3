// The words of a written confirmation after a call. Amounts and days come written out.

import type { Language } from '../../claim/parties.ts';

export type ConfirmationWords = {
  readonly subject: string;
  readonly after: string;
  readonly promise: (said: {
    readonly amount: string;
    readonly payOn: string;
    readonly numbers: string;
  }) => string;
  readonly dispute: (said: {
    readonly number: string;
    readonly amount: string | null;
    readonly answerBy: string;
  }) => string;
  readonly callBack: (on: string) => string;
  readonly mistaken: string;
};

export const CONFIRMATION_WORDS: Readonly<Record<Language, ConfirmationWords>> = {
  fr: {
    subject: 'Confirmation de notre appel',
    after: 'Merci pour notre échange de ce jour.',
    promise: ({ amount, payOn, numbers }) =>
      `Comme convenu, nous attendons votre règlement de ${amount} pour le ${payOn} (${numbers}). D'ici là, nous ne vous relancerons pas pour ce montant.`,
    dispute: ({ number, amount, answerBy }) =>
      `Nous avons noté que vous contestez ${amount === null ? `la facture ${number}` : `${amount} sur la facture ${number}`}. Nous vous répondrons d'ici au ${answerBy} ; ce montant ne vous est pas demandé entre-temps.`,
    callBack: on => `Comme convenu, nous vous rappellerons le ${on}.`,
    mistaken: 'Si nous avons mal compris, répondez simplement à ce message.',
  },
  nl: {
    subject: 'Bevestiging van ons gesprek',
    after: 'Bedankt voor ons gesprek van vandaag.',
    promise: ({ amount, payOn, numbers }) =>
      `Zoals afgesproken verwachten wij uw betaling van ${amount} tegen ${payOn} (${numbers}). Tot dan sturen wij u voor dit bedrag geen herinnering.`,
    dispute: ({ number, amount, answerBy }) =>
      `Wij hebben genoteerd dat u ${amount === null ? `factuur ${number}` : `${amount} op factuur ${number}`} betwist. Wij antwoorden u tegen ${answerBy}; intussen vragen wij u dit bedrag niet.`,
    callBack: on => `Zoals afgesproken bellen wij u op ${on} terug.`,
    mistaken: 'Hebben wij u verkeerd begrepen? Antwoord dan gewoon op dit bericht.',
  },
  en: {
    subject: 'Confirmation of our call',
    after: 'Thank you for speaking with us today.',
    promise: ({ amount, payOn, numbers }) =>
      `As agreed, we expect your payment of ${amount} on ${payOn} (${numbers}). Until then we will not remind you of this amount.`,
    dispute: ({ number, amount, answerBy }) =>
      `We have noted that you dispute ${amount === null ? `invoice ${number}` : `${amount} of invoice ${number}`}. We will answer by ${answerBy}; meanwhile this amount is not asked of you.`,
    callBack: on => `As agreed, we will call you again on ${on}.`,
    mistaken: 'If we have misunderstood, simply reply to this message.',
  },
  de: {
    subject: 'Bestätigung unseres Gesprächs',
    after: 'Vielen Dank für unser heutiges Gespräch.',
    promise: ({ amount, payOn, numbers }) =>
      `Wie besprochen erwarten wir Ihre Zahlung von ${amount} zum ${payOn} (${numbers}). Bis dahin erinnern wir Sie nicht an diesen Betrag.`,
    dispute: ({ number, amount, answerBy }) =>
      `Wir haben vermerkt, dass Sie ${amount === null ? `die Rechnung ${number}` : `${amount} der Rechnung ${number}`} bestreiten. Wir antworten Ihnen bis zum ${answerBy}; bis dahin verlangen wir diesen Betrag nicht.`,
    callBack: on => `Wie besprochen rufen wir Sie am ${on} wieder an.`,
    mistaken: 'Haben wir etwas falsch verstanden, antworten Sie einfach auf diese Nachricht.',
  },
};
