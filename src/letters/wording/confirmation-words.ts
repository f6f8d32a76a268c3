// The words of a written confirmation: after a call, of an answer on the debtor's page, of money that came in. Amounts and
// days come written out.

import type { Language } from '../../claim/parties.ts';

export type ConfirmationWords = {
  readonly subjects: {
    readonly call: string;
    readonly page: string;
    readonly plan: string;
    readonly thanks: string;
  };
  readonly after: { readonly call: string; readonly page: string };
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
  readonly planProposed: (said: {
    readonly whole: string;
    readonly count: number;
    readonly answerBy: string;
  }) => string;
  readonly planRefused: (whole: string) => string;
  readonly paid: (said: { readonly paidOn: string; readonly until: string }) => string;
  readonly received: string;
  readonly thanks: (numbers: string) => string;
  readonly mistaken: string;
};

export const CONFIRMATION_WORDS: Readonly<Record<Language, ConfirmationWords>> = {
  fr: {
    subjects: {
      call: 'Confirmation de notre appel',
      page: 'Votre réponse est bien arrivée',
      plan: 'Votre proposition d’échéancier',
      thanks: 'Bien reçu, merci',
    },
    after: { call: 'Merci pour notre échange de ce jour.', page: 'Merci pour votre réponse.' },
    promise: ({ amount, payOn, numbers }) =>
      `Comme convenu, nous attendons votre règlement de ${amount} pour le ${payOn} (${numbers}). D'ici là, nous ne vous relancerons pas pour ce montant.`,
    dispute: ({ number, amount, answerBy }) =>
      `Nous avons noté que vous contestez ${amount === null ? `la facture ${number}` : `${amount} sur la facture ${number}`}. Nous vous répondrons d'ici au ${answerBy} ; ce montant ne vous est pas demandé entre-temps.`,
    callBack: on => `Comme convenu, nous vous rappellerons le ${on}.`,
    planProposed: ({ whole, count, answerBy }) =>
      `Vous proposez de régler ${whole} en ${count} versements. Nous vous répondrons d'ici au ${answerBy} ; nous ne vous relancerons pas entre-temps.`,
    planRefused: whole =>
      `Nous ne pouvons pas accepter l'échéancier de ${whole} que vous avez proposé. Répondez à ce message ou appelez-nous : nous cherchons une solution avec vous.`,
    paid: ({ paidOn, until }) =>
      `Vous nous indiquez avoir réglé le ${paidOn}. Nous le vérifions auprès de notre banque et ne vous relancerons pas d'ici au ${until}.`,
    received: 'Une personne lit votre message et vous répondra.',
    thanks: numbers => `Nous avons bien reçu votre règlement (${numbers}). Merci, et à bientôt.`,
    mistaken: 'Si nous avons mal compris, répondez simplement à ce message.',
  },
  nl: {
    subjects: {
      call: 'Bevestiging van ons gesprek',
      page: 'Uw antwoord is goed aangekomen',
      plan: 'Uw voorstel van afbetaling',
      thanks: 'Goed ontvangen, dank u',
    },
    after: { call: 'Bedankt voor ons gesprek van vandaag.', page: 'Bedankt voor uw antwoord.' },
    promise: ({ amount, payOn, numbers }) =>
      `Zoals afgesproken verwachten wij uw betaling van ${amount} tegen ${payOn} (${numbers}). Tot dan sturen wij u voor dit bedrag geen herinnering.`,
    dispute: ({ number, amount, answerBy }) =>
      `Wij hebben genoteerd dat u ${amount === null ? `factuur ${number}` : `${amount} op factuur ${number}`} betwist. Wij antwoorden u tegen ${answerBy}; intussen vragen wij u dit bedrag niet.`,
    callBack: on => `Zoals afgesproken bellen wij u op ${on} terug.`,
    planProposed: ({ whole, count, answerBy }) =>
      `U stelt voor ${whole} in ${count} termijnen te betalen. Wij antwoorden u tegen ${answerBy}; intussen sturen wij u geen herinnering.`,
    planRefused: whole =>
      `Wij kunnen het door u voorgestelde afbetalingsplan van ${whole} niet aanvaarden. Antwoord op dit bericht of bel ons: wij zoeken samen met u een oplossing.`,
    paid: ({ paidOn, until }) =>
      `U meldt dat u op ${paidOn} betaald hebt. Wij gaan dit na bij onze bank en sturen u tot ${until} geen herinnering.`,
    received: 'Iemand leest uw bericht en antwoordt u.',
    thanks: numbers => `Wij hebben uw betaling goed ontvangen (${numbers}). Dank u, en tot binnenkort.`,
    mistaken: 'Hebben wij u verkeerd begrepen? Antwoord dan gewoon op dit bericht.',
  },
  en: {
    subjects: {
      call: 'Confirmation of our call',
      page: 'Your answer has arrived',
      plan: 'Your proposal to pay in instalments',
      thanks: 'Received, thank you',
    },
    after: { call: 'Thank you for speaking with us today.', page: 'Thank you for your answer.' },
    promise: ({ amount, payOn, numbers }) =>
      `As agreed, we expect your payment of ${amount} on ${payOn} (${numbers}). Until then we will not remind you of this amount.`,
    dispute: ({ number, amount, answerBy }) =>
      `We have noted that you dispute ${amount === null ? `invoice ${number}` : `${amount} of invoice ${number}`}. We will answer by ${answerBy}; meanwhile this amount is not asked of you.`,
    callBack: on => `As agreed, we will call you again on ${on}.`,
    planProposed: ({ whole, count, answerBy }) =>
      `You propose to pay ${whole} in ${count} instalments. We will answer by ${answerBy}; meanwhile we will not remind you.`,
    planRefused: whole =>
      `We cannot accept the plan of ${whole} that you proposed. Reply to this message or call us: we look for a solution with you.`,
    paid: ({ paidOn, until }) =>
      `You tell us that you paid on ${paidOn}. We check this with our bank and will not remind you before ${until} has passed.`,
    received: 'Somebody reads your message and will answer.',
    thanks: numbers => `We have received your payment (${numbers}). Thank you.`,
    mistaken: 'If we have misunderstood, simply reply to this message.',
  },
  de: {
    subjects: {
      call: 'Bestätigung unseres Gesprächs',
      page: 'Ihre Antwort ist angekommen',
      plan: 'Ihr Vorschlag einer Ratenzahlung',
      thanks: 'Erhalten, vielen Dank',
    },
    after: { call: 'Vielen Dank für unser heutiges Gespräch.', page: 'Vielen Dank für Ihre Antwort.' },
    promise: ({ amount, payOn, numbers }) =>
      `Wie besprochen erwarten wir Ihre Zahlung von ${amount} zum ${payOn} (${numbers}). Bis dahin erinnern wir Sie nicht an diesen Betrag.`,
    dispute: ({ number, amount, answerBy }) =>
      `Wir haben vermerkt, dass Sie ${amount === null ? `die Rechnung ${number}` : `${amount} der Rechnung ${number}`} bestreiten. Wir antworten Ihnen bis zum ${answerBy}; bis dahin verlangen wir diesen Betrag nicht.`,
    callBack: on => `Wie besprochen rufen wir Sie am ${on} wieder an.`,
    planProposed: ({ whole, count, answerBy }) =>
      `Sie schlagen vor, ${whole} in ${count} Raten zu zahlen. Wir antworten Ihnen bis zum ${answerBy}; bis dahin erinnern wir Sie nicht.`,
    planRefused: whole =>
      `Den von Ihnen vorgeschlagenen Ratenplan über ${whole} können wir nicht annehmen. Antworten Sie auf diese Nachricht oder rufen Sie uns an: Wir suchen mit Ihnen eine Lösung.`,
    paid: ({ paidOn, until }) =>
      `Sie teilen uns mit, dass Sie am ${paidOn} gezahlt haben. Wir prüfen das bei unserer Bank und erinnern Sie bis zum ${until} nicht.`,
    received: 'Jemand liest Ihre Nachricht und wird Ihnen antworten.',
    thanks: numbers => `Wir haben Ihre Zahlung erhalten (${numbers}). Vielen Dank und bis bald.`,
    mistaken: 'Haben wir etwas falsch verstanden, antworten Sie einfach auf diese Nachricht.',
  },
};
