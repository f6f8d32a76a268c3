// Dutch texts for debtors who are not the ordinary case, and the statement of an account.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`.

import type { LetterText, VariantTexts } from './letter-text.ts';
import { NET, PAY, REPLY, REPLY_THEN, SHORT_SUBJECT, SIGNED, TABLE } from './parts-nl.ts';

const OVERDUE = `{% if several %}staan uw {{ invoicesCounted }} hieronder nog open, samen ${NET}{% else %}staat factuur {{ number }}, vervallen op {{ dueOn }}, nog open: er rest ${NET}{% endif %}`;
const SUBJECT =
  '{% if several %}{{ count }} vervallen facturen, {{ amount }}{% else %}Factuur {{ number }} ({{ amount }}), vervallen op {{ dueShort }}{% endif %}';
const ASKS_DATE =
  '{% if several %}{{ count }} vervallen facturen: welke betaaldatum?{% else %}Betaaldatum voor factuur {{ number }}?{% endif %}';
const text = (...parts: readonly string[]): string => ['{{ greeting }}', ...parts, SIGNED].join('\n\n');

export const STATEMENT_NL: LetterText = {
  subject: 'Overzicht van uw klantenrekening: {{ amount }} open',
  body: text(
    `Dit is het overzicht van uw klantenrekening op {{ today }}: {% if several %}{{ invoicesCounted }} staan nog open, samen ${NET}{% else %}factuur {{ number }}, vervallen op {{ dueOn }}, staat nog open voor ${NET}{% endif %}.`,
    TABLE,
    `Kunt u dit bedrag bij uw volgende betaling voegen, of ons laten weten wat er in de weg staat? Daarvoor: ${REPLY}.`,
    PAY,
    'Dank u voor uw vertrouwen.',
  ),
};

export const VARIANTS_NL: VariantTexts = {
  'receiptCheck.comingDue': {
    subject: '{% if several %}Onze facturen{% else %}Factuur {{ number }}{% endif %}: goed ontvangen?',
    body: text(
      `Wij werken nog maar kort samen. Hebt u {% if several %}onze {{ invoicesCounted }} hieronder, samen ${NET}, goed ontvangen{% else %}onze factuur {{ number }} van ${NET}, uiterlijk te betalen op **{{ dueOn }}**, goed ontvangen{% endif %}?`,
      TABLE,
      `Moet er een bestelnummer op de factuur, is het facturatieadres anders of is iemand anders bevoegd, ${REPLY_THEN}: wij regelen de rest.`,
      PAY,
      'Dank u voor uw vertrouwen.',
    ),
  },
  'personal.comingDue': {
    subject:
      '{% if several %}Mijn facturen: te betalen vanaf{% else %}Factuur {{ number }}: vervalt op{% endif %} {{ dueShort }}',
    body: text(
      `Ik hoop dat alles goed gaat. {% if several %}Mijn {{ invoicesCounted }} hieronder, samen ${NET}, vervallen binnenkort{% else %}Mijn factuur {{ number }} van ${NET} vervalt op **{{ dueOn }}**{% endif %}.`,
      TABLE,
      `Hebt u nog iets van mij nodig, ${REPLY_THEN}. Zo niet, dan hoeft u niets te doen.`,
      PAY,
      'Dank u, en tot binnenkort.',
    ),
  },
  'personal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Ik hoop dat het goed met u gaat. Behoudens vergissing ${OVERDUE}. Dat overkomt iedereen; ik wilde het alleen even melden.`,
      TABLE,
      `Kunt u dit {% if deadline %}uiterlijk op {{ deadline }}{% else %}in de komende dagen{% endif %} in orde brengen? Klopt er iets niet aan mijn werk of aan de factuur, laat het mij dan weten: ${REPLY}.`,
      PAY,
      'Is uw betaling al onderweg? Dank u, dan mag u dit bericht negeren.',
    ),
  },
  'personal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Ik neem opnieuw contact met u op: vandaag ${OVERDUE}.`,
      TABLE,
      `**Kunt u mij{% if deadline %} uiterlijk op {{ deadline }}{% endif %} laten weten op welke datum u denkt te betalen?** Ik werk als zelfstandige en die datum is belangrijk voor mijn planning. Komen twee betalingen u beter uit, stel ze dan voor: ${REPLY}.`,
      PAY,
      'Alvast bedankt.',
    ),
  },
  'personal.lastNotice': {
    subject:
      '{% if several %}Open facturen{% else %}Factuur {{ number }}{% endif %}: mijn laatste herinnering',
    body: text(
      `{% if earlierFor %}Vandaag ${OVERDUE}, waarvan {{ earlierFor }} ondanks {{ earlier }}{% elsif earlier %}Ondanks {{ earlier }} ${OVERDUE}{% else %}Vandaag ${OVERDUE}{% endif %}.`,
      TABLE,
      `{% if asksAccessories %}<claim/>`,
      `{% if articles %}Interest en vergoeding zijn bij laattijdige betaling {% if isConsumer == false %}van rechtswege {% endif %}verschuldigd ({{ articles }}).{% endif %}{% endif %}`,
      `**Gelieve dit bedrag{% if deadline %} uiterlijk op {{ deadline }}{% endif %} te betalen**, of spreek met mij een afbetalingsplan af. Zonder antwoord moet ik u een ingebrekestelling sturen, en dat vermijd ik liever.`,
      PAY,
      `Erover praten is het eenvoudigst: ${REPLY}.`,
    ),
  },
  'publicPortal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Behoudens vergissing ${OVERDUE}.`,
      TABLE,
      `Kunt u ons zeggen hoe ver {% if several %}deze facturen staan{% else %}deze factuur staat{% endif %}: ontvangen, geschorst, betaalbaar gesteld? Ontbreekt er een bestelnummer, een dienstcode of een bevestiging van levering, ${REPLY_THEN}: wij vullen het aan.`,
      PAY,
      'Dank u voor uw hulp.',
    ),
  },
  'publicPortal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Ik neem opnieuw contact met u op: vandaag ${OVERDUE}.`,
      TABLE,
      `**Kunt u ons de status en de geplande betaaldatum meedelen?** Is de betaling geschorst, laat ons dan weten waarom en welk stuk nog nodig is: ${REPLY}.`,
      PAY,
      'Alvast bedankt.',
    ),
  },
  'retention.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Behoudens vergissing ${OVERDUE}. De ingehouden waarborg is hierin niet begrepen; die is pas op haar eigen datum verschuldigd.`,
      TABLE,
      `Houdt een opmerking, een proces-verbaal of een vorderingsstaat de betaling tegen? Laat het ons weten: ${REPLY}. De rest kan al betaald worden.`,
      PAY,
      'Is uw betaling al onderweg? Dank u, dan mag u deze herinnering negeren.',
    ),
  },
  'retention.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Ik neem opnieuw contact met u op: vandaag ${OVERDUE}, zonder de ingehouden waarborg.`,
      TABLE,
      `**Kunt u ons{% if deadline %} uiterlijk op {{ deadline }}{% endif %} de geplande betaaldatum meedelen?** Is een opmerking de reden, laat ons dan weten welke en voor welk bedrag: ${REPLY}.`,
      PAY,
      'Alvast bedankt.',
    ),
  },
  'planOffer.courteousReminder': {
    subject: '{% if several %}Uw facturen{% else %}Factuur {{ number }}{% endif %}: samen een oplossing',
    body: text(
      `Wij weten dat het moeilijke tijden zijn. Vandaag ${OVERDUE}.`,
      TABLE,
      `**Helpt het om in delen te betalen, stel dan bedragen en data voor**: ${REPLY}. Zolang de afgesproken data worden nageleefd, sturen wij geen herinneringen.`,
      PAY,
      'Bedankt voor uw antwoord, al is het maar één woord.',
    ),
  },
  'planOffer.dateRequest': {
    subject: '{% if several %}Uw facturen{% else %}Factuur {{ number }}{% endif %}: welk ritme past voor u?',
    body: text(
      `Wij zoeken graag samen een oplossing. Vandaag ${OVERDUE}.`,
      TABLE,
      `**Welke eerste betaling is voor u mogelijk, hoe klein ook, en op welke datum?** Wij stemmen het afbetalingsplan af op wat u kunt betalen: ${REPLY}.`,
      PAY,
      'Dank u voor uw antwoord.',
    ),
  },
};
