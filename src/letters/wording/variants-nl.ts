// Dutch texts for debtors who are not the ordinary case, and the statement of an account.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`.

import type { LetterText, VariantTexts } from './letter-text.ts';
import { NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, TABLE } from './parts-nl.ts';

const OVERDUE = `{% if several %}staan uw {{ invoicesCounted }} hieronder nog open, samen ${NET}{% else %}staat factuur {{ number }}, vervallen op {{ dueOn }}, nog open: er rest ${NET}{% endif %}`;
const SUBJECT =
  '{% if several %}{{ count }} vervallen facturen, {{ amount }}{% else %}Factuur {{ number }} ({{ amount }}), vervallen op {{ dueShort }}{% endif %}';
const ASKS_DATE =
  '{% if several %}{{ count }} vervallen facturen: welke datum?{% else %}Betaaldatum voor factuur {{ number }}?{% endif %}';
const text = (...parts: readonly string[]): string => ['{{ greeting }}', ...parts, SIGNED].join('\n\n');

export const STATEMENT_NL: LetterText = {
  subject: 'Overzicht van uw rekening: {{ amount }} open',
  body: text(
    `Dit is het overzicht van uw rekening op {{ today }}: {% if several %}{{ invoicesCounted }} staan nog open, samen ${NET}{% else %}factuur {{ number }}, vervallen op {{ dueOn }}, staat nog open voor ${NET}{% endif %}.`,
    TABLE,
    `Kunt u dit bedrag bij uw volgende betaling voegen, of ons zeggen wat er in de weg staat? In dat geval: ${REPLY}.`,
    PAY,
    'Dank u voor uw vertrouwen.',
  ),
};

export const VARIANTS_NL: VariantTexts = {
  'receiptCheck.comingDue': {
    subject: '{% if several %}Onze facturen{% else %}Factuur {{ number }}{% endif %}: goed ontvangen?',
    body: text(
      `Wij werken nog maar kort samen. Hebt u {% if several %}onze {{ invoicesCounted }} hieronder, samen ${NET}, goed ontvangen{% else %}onze factuur {{ number }} van ${NET}, te betalen op **{{ dueOn }}**, goed ontvangen{% endif %}?`,
      TABLE,
      `Moet er een bestelnummer op, is het facturatieadres anders, of is iemand anders bevoegd? Dan: ${REPLY}. De rest gaat vanzelf.`,
      PAY,
      'Dank u voor uw vertrouwen.',
    ),
  },
  'personal.comingDue': {
    subject:
      '{% if several %}Mijn facturen{% else %}Factuur {{ number }}{% endif %}: vervalt op {{ dueShort }}',
    body: text(
      `Ik hoop dat alles goed gaat. {% if several %}Mijn {{ invoicesCounted }} hieronder, samen ${NET}, vervallen binnenkort{% else %}Mijn factuur {{ number }} van ${NET} vervalt op **{{ dueOn }}**{% endif %}.`,
      TABLE,
      `Hebt u nog iets van mij nodig, ${REPLY}. Zo niet, dan hoeft u niets te doen.`,
      PAY,
      'Dank u, en tot binnenkort.',
    ),
  },
  'personal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Ik hoop dat het goed met u gaat. Behoudens vergissing ${OVERDUE}. Dat overkomt iedereen; ik wou het alleen even melden.`,
      TABLE,
      `Kunt u dit {% if deadline %}uiterlijk op {{ deadline }}{% else %}in de komende dagen{% endif %} in orde brengen? Klopt er iets niet aan mijn werk of aan de factuur, zeg het mij: ${REPLY}.`,
      PAY,
      'Is uw betaling al onderweg, dank u, en vergeet dan deze regels.',
    ),
  },
  'personal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Ik kom hierop terug: op dit moment ${OVERDUE}.`,
      TABLE,
      `**Op welke datum denkt u te betalen{% if deadline %}, met een antwoord tegen {{ deadline }}{% endif %}?** Ik werk alleen, en die datum telt voor mijn planning. Komen twee betalingen u beter uit, stel ze voor: ${REPLY}.`,
      PAY,
      'Alvast dank u.',
    ),
  },
  'personal.lastNotice': {
    subject:
      '{% if several %}Open facturen{% else %}Factuur {{ number }}{% endif %}: mijn laatste herinnering',
    body: text(
      `Ondanks {% if earlier %}{{ earlier }}{% else %}mijn berichten{% endif %} ${OVERDUE}.`,
      TABLE,
      `{% if asksAccessories %}<claim/>`,
      `{% if articles %}Interest en vergoeding zijn bij laattijdige betaling van rechtswege verschuldigd ({{ articles }}).{% endif %}{% endif %}`,
      `**Gelieve dit bedrag{% if deadline %} uiterlijk op {{ deadline }}{% endif %} te betalen**, of spreek met mij een afbetaling af. Zonder antwoord moet ik u een ingebrekestelling sturen, en dat vermijd ik liever.`,
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
      `Kunt u ons zeggen hoe ver {% if several %}deze facturen staan{% else %}deze factuur staat{% endif %}: ontvangen, geschorst, betaalbaar gesteld? Ontbreekt er een bestelnummer, een dienstcode of een bevestiging van levering, ${REPLY}: wij vullen het aan.`,
      PAY,
      'Dank u voor uw hulp.',
    ),
  },
  'publicPortal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Ik kom hierop terug: op dit moment ${OVERDUE}.`,
      TABLE,
      `**Kunt u ons de status en de geplande betaaldatum meedelen?** Is de betaling geschorst, zeg ons dan waarom en welk stuk verwacht wordt: ${REPLY}.`,
      PAY,
      'Alvast dank u.',
    ),
  },
  'retention.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Behoudens vergissing ${OVERDUE}. De ingehouden waarborg is hierin niet begrepen; die is op haar eigen datum verschuldigd.`,
      TABLE,
      `Houdt een opmerking, een proces-verbaal of een vorderingsstaat de betaling tegen? Zeg ons welke: ${REPLY}. De rest kan al betaald worden.`,
      PAY,
      'Is uw betaling al onderweg, dank u, en vergeet dan deze herinnering.',
    ),
  },
  'retention.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Ik kom hierop terug: op dit moment ${OVERDUE}, zonder de ingehouden waarborg.`,
      TABLE,
      `**Welke betaaldatum is gepland{% if deadline %}, met een antwoord tegen {{ deadline }}{% endif %}?** Is een opmerking de reden, zeg ons dan welke en voor welk bedrag: ${REPLY}.`,
      PAY,
      'Alvast dank u.',
    ),
  },
  'planOffer.courteousReminder': {
    subject: '{% if several %}Uw facturen{% else %}Factuur {{ number }}{% endif %}: samen een oplossing',
    body: text(
      `Wij weten dat het moeilijke tijden zijn. Vandaag ${OVERDUE}.`,
      TABLE,
      `**Helpt het om in delen te betalen, stel dan bedragen en datums voor**: ${REPLY}. Zolang de afgesproken datums worden nageleefd, sturen wij geen herinneringen.`,
      PAY,
      'Dank u om te antwoorden, al is het met één woord.',
    ),
  },
  'planOffer.dateRequest': {
    subject: '{% if several %}Uw facturen{% else %}Factuur {{ number }}{% endif %}: welk ritme past u?',
    body: text(
      `Wij zoeken graag samen een oplossing. Vandaag ${OVERDUE}.`,
      TABLE,
      `**Welke eerste betaling, hoe klein ook, en op welke datum?** Wij passen de afbetaling aan wat voor u mogelijk is: ${REPLY}.`,
      PAY,
      'Dank u voor uw antwoord.',
    ),
  },
};
