// The words of a payment plan. Around the clauses they are templates that a company may write anew; the clauses bind, and
// are the ones that the plan has. Amounts and days come written out.

import type { Language } from '../../claim/parties.ts';

export type PlanWords = {
  readonly subject: string;
  readonly agreed: string;
  readonly colon: string;
  readonly acknowledged: (debt: { readonly debtorName: string; readonly whole: string }) => string;
  readonly kept: string;
  readonly interestWaived: string;
  readonly interestRuns: string;
  readonly accelerated: (graceDays: number) => string;
  readonly notAccelerated: (graceDays: number) => string;
  /** In a message, where the debtor has no page. */
  readonly sign: string;
  /** On the debtor's page, above the field for the name. */
  readonly signOnPage: string;
  /** In a message with the address of the page. */
  readonly signEither: string;
  /** In place of the request to sign, once it is accepted. */
  readonly isAccepted: string;
};

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = {
  fr: {
    subject: 'Échéancier de {{ whole }}',
    agreed: "{{ debtorName }} s'engage à régler {{ whole }} ({{ numbers }}) en {{ count }} versements :",
    colon: ' :',
    acknowledged: ({ debtorName, whole }) =>
      `Par la présente, ${debtorName} reconnaît devoir cette somme de ${whole} en principal.`,
    kept: 'Tant que les dates sont tenues, nous suspendons toute relance pour ces factures.',
    interestWaived:
      "Si l'échéancier est tenu jusqu'au bout, nous renonçons aux intérêts et indemnités de retard.",
    interestRuns: 'Les intérêts de retard continuent de courir sur le solde.',
    accelerated: days =>
      `À défaut de versement dans les ${days} jours ouvrés suivant une échéance, le solde devient immédiatement exigible.`,
    notAccelerated: days =>
      `À défaut de versement dans les ${days} jours ouvrés suivant une échéance, nous demanderons la somme manquante.`,
    sign: 'Pour accepter, répondez « bon pour accord » à ce message, ou renvoyez-le daté et signé.',
    signOnPage:
      'Pour accepter, écrivez votre nom ci-dessous et envoyez : votre accord nous parvient aussitôt.',
    signEither:
      'Lire et accepter l’échéancier\n{{ pageUrl }}\n\nOu répondez « bon pour accord » à ce message, ou renvoyez-le daté et signé.',
    isAccepted: 'Cet échéancier est accepté ; ce message vous le confirme.',
  },
  nl: {
    subject: 'Afbetalingsplan van {{ whole }}',
    agreed:
      '{{ debtorName }} verbindt zich ertoe {{ whole }} ({{ numbers }}) te betalen in {{ count }} termijnen:',
    colon: ':',
    acknowledged: ({ debtorName, whole }) =>
      `Hierbij erkent ${debtorName} dit bedrag van ${whole} in hoofdsom verschuldigd te zijn.`,
    kept: 'Zolang de data worden nageleefd, sturen wij voor deze facturen geen herinneringen.',
    interestWaived:
      'Wordt het plan volledig nageleefd, dan zien wij af van nalatigheidsinteresten en vergoedingen.',
    interestRuns: 'De nalatigheidsinteresten blijven lopen op het saldo.',
    accelerated: days =>
      `Blijft een termijn ${days} bankwerkdagen na de vervaldag onbetaald, dan wordt het saldo onmiddellijk opeisbaar.`,
    notAccelerated: days =>
      `Blijft een termijn ${days} bankwerkdagen na de vervaldag onbetaald, dan vragen wij het ontbrekende bedrag.`,
    sign: 'Gaat u akkoord? Antwoord dan “akkoord” op dit bericht, of stuur het gedateerd en ondertekend terug.',
    signOnPage: 'Gaat u akkoord? Vul hieronder uw naam in en verstuur: uw akkoord bereikt ons meteen.',
    signEither:
      'Het plan lezen en aanvaarden\n{{ pageUrl }}\n\nOf antwoord “akkoord” op dit bericht, of stuur het gedateerd en ondertekend terug.',
    isAccepted: 'Dit plan is aanvaard; met dit bericht bevestigen wij het u.',
  },
  en: {
    subject: 'Payment plan for {{ whole }}',
    agreed: '{{ debtorName }} undertakes to pay {{ whole }} ({{ numbers }}) in {{ count }} instalments:',
    colon: ':',
    acknowledged: ({ debtorName, whole }) =>
      `${debtorName} hereby acknowledges owing this principal amount of ${whole}.`,
    kept: 'As long as the dates are kept, we will send no reminders for these invoices.',
    interestWaived: 'If the plan is kept to the end, we waive late-payment interest and compensation.',
    interestRuns: 'Late-payment interest continues to run on the balance.',
    accelerated: days =>
      `If an instalment is not paid within ${days} working days of its date, the balance becomes due at once.`,
    notAccelerated: days =>
      `If an instalment is not paid within ${days} working days of its date, we will ask for what is missing.`,
    sign: 'To accept, reply “agreed” to this message, or send it back dated and signed.',
    signOnPage: 'To accept, write your name below and send it; we confirm it in writing.',
    signEither:
      'Read and accept the plan\n{{ pageUrl }}\n\nOr reply “agreed” to this message, or send it back dated and signed.',
    isAccepted: 'This plan is accepted; this message confirms it.',
  },
  de: {
    subject: 'Ratenplan über {{ whole }}',
    agreed: '{{ debtorName }} verpflichtet sich, {{ whole }} ({{ numbers }}) in {{ count }} Raten zu zahlen:',
    colon: ':',
    acknowledged: ({ debtorName, whole }) =>
      `Hiermit erkennt ${debtorName} an, diese Hauptforderung von ${whole} zu schulden.`,
    kept: 'Solange die Termine eingehalten werden, senden wir Ihnen für diese Rechnungen keine Mahnungen.',
    interestWaived:
      'Wird der Plan vollständig eingehalten, verzichten wir auf Verzugszinsen und Entschädigungen.',
    interestRuns: 'Die Verzugszinsen laufen auf den Restbetrag weiter.',
    accelerated: days =>
      `Geht eine Rate nicht binnen ${days} Bankarbeitstagen nach ihrem Termin ein, wird der Restbetrag sofort fällig.`,
    notAccelerated: days =>
      `Geht eine Rate nicht binnen ${days} Bankarbeitstagen nach ihrem Termin ein, verlangen wir den fehlenden Betrag.`,
    sign: 'Wenn Sie einverstanden sind, antworten Sie bitte mit „einverstanden“ auf diese Nachricht oder senden Sie sie datiert und unterschrieben zurück.',
    signOnPage:
      'Wenn Sie einverstanden sind, tragen Sie bitte unten Ihren Namen ein und senden Sie ab; wir bestätigen es Ihnen schriftlich.',
    signEither:
      'Plan lesen und annehmen\n{{ pageUrl }}\n\nOder antworten Sie mit „einverstanden“ auf diese Nachricht, oder senden Sie sie datiert und unterschrieben zurück.',
    isAccepted: 'Dieser Plan ist angenommen; mit dieser Nachricht bestätigen wir ihn Ihnen.',
  },
};
