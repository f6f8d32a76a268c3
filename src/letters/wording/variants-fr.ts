// French texts for debtors who are not the ordinary case, and the statement of an account.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`.

import type { LetterText, VariantTexts } from './letter-text.ts';
import { NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, TABLE } from './parts-fr.ts';

const OVERDUE = `{% if several %}vos {{ invoicesCounted }} ci-dessous, pour un total de ${NET}, ne sont pas encore réglées{% else %}la facture {{ number }}, échue le {{ dueOn }}, n'est pas encore réglée : il reste ${NET} à payer{% endif %}`;
const SUBJECT =
  '{% if several %}{{ count }} factures échues, {{ amount }}{% else %}Facture {{ number }} ({{ amount }}), échue le {{ dueShort }}{% endif %}';
const ASKS_DATE =
  '{% if several %}{{ count }} factures échues : quelle date ?{% else %}Date de règlement de la facture {{ number }} ?{% endif %}';
const text = (...parts: readonly string[]): string => ['{{ greeting }}', ...parts, SIGNED].join('\n\n');

export const STATEMENT_FR: LetterText = {
  subject: 'Relevé de votre compte client : {{ amount }} à régler',
  body: text(
    `Voici le relevé de votre compte client au {{ today }} : {% if several %}{{ invoicesCounted }} restent à régler, pour un total de ${NET}{% else %}la facture {{ number }}, échue le {{ dueOn }}, reste à régler pour ${NET}{% endif %}.`,
    TABLE,
    `Pouvez-vous joindre ce montant à votre prochain règlement, ou nous dire ce qui bloque ? Pour cela, ${REPLY}.`,
    PAY,
    'Merci de votre confiance.',
  ),
};

export const VARIANTS_FR: VariantTexts = {
  'receiptCheck.comingDue': {
    subject:
      '{% if several %}Nos factures{% else %}Facture {{ number }}{% endif %} : bien reçue{% if several %}s{% endif %} ?',
    body: text(
      `Nous travaillons ensemble depuis peu. {% if several %}Nos {{ invoicesCounted }} ci-dessous, pour un total de ${NET}, vous sont-elles bien parvenues{% else %}Notre facture {{ number }}, d'un montant de ${NET}, payable au plus tard le **{{ dueOn }}**, vous est-elle bien parvenue{% endif %} ?`,
      TABLE,
      `Un numéro de commande à rappeler, une adresse de facturation à changer, une autre personne à prévenir ? ${'{% if isLetter %}Contactez-nous{% if contact %} ({{ contact }}){% endif %}{% else %}Répondez simplement à ce message{% endif %}'}, et nous nous occupons du reste.`,
      PAY,
      'Merci de votre confiance.',
    ),
  },
  'personal.comingDue': {
    subject:
      '{% if several %}Mes factures : échéance à partir du{% else %}Facture {{ number }} : échéance le{% endif %} {{ dueShort }}',
    body: text(
      `J'espère que tout va bien. {% if several %}Mes {{ invoicesCounted }} ci-dessous, pour un total de ${NET}, arrivent à échéance{% else %}Ma facture {{ number }}, d'un montant de ${NET}, arrive à échéance le **{{ dueOn }}**{% endif %}.`,
      TABLE,
      `S'il vous manque quelque chose de ma part, ${REPLY}. Sinon, vous n'avez rien à faire.`,
      PAY,
      'Merci, et à bientôt.',
    ),
  },
  'personal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `J'espère que vous allez bien. Sauf erreur de ma part, ${OVERDUE}. Cela arrive à tout le monde, et je me permets simplement de vous le rappeler.`,
      TABLE,
      `Pouvez-vous vous en occuper{% if deadline %} d'ici au {{ deadline }}{% else %} dans les prochains jours{% endif %} ? Si quelque chose ne convient pas dans mon travail ou dans la facture, dites-le-moi : ${REPLY}.`,
      PAY,
      'Si votre règlement est déjà parti, merci, et oubliez ces quelques lignes.',
    ),
  },
  'personal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Je reviens vers vous : ${OVERDUE}.`,
      TABLE,
      `**Pouvez-vous me dire{% if deadline %}, d'ici au {{ deadline }},{% endif %} à quelle date vous pensez {% if several %}les{% else %}la{% endif %} régler ?** Je travaille à mon compte, et cette date est importante pour mon organisation. Si deux versements vous arrangent, proposez-les-moi : ${REPLY}.`,
      PAY,
      "Merci d'avance.",
    ),
  },
  'personal.lastNotice': {
    subject: 'Facture{% if several %}s impayées{% else %} {{ number }}{% endif %} : mon dernier rappel',
    body: text(
      `{% if earlierFor %}Je vous écris : ${OVERDUE}, dont {{ earlierFor }} malgré {{ earlier }}{% elsif earlier %}Malgré {{ earlier }}, ${OVERDUE}{% else %}Je vous écris : ${OVERDUE}{% endif %}.`,
      TABLE,
      `{% if asksAccessories %}<claim/>`,
      `{% if articles %}Intérêts et indemnité sont dus {% if isConsumer == false %}de plein droit {% endif %}en cas de retard ({{ articles }}).{% endif %}{% endif %}`,
      `**Merci de régler cette somme{% if deadline %} au plus tard le {{ deadline }}{% endif %}**, ou de convenir avec moi d'un échéancier. Sans nouvelles, je devrai vous adresser une mise en demeure, et je préférerais vraiment l'éviter.`,
      PAY,
      `Le plus simple est d'en parler : ${REPLY}.`,
    ),
  },
  'publicPortal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Sauf erreur de notre part, ${OVERDUE}.`,
      TABLE,
      `Pouvez-vous nous indiquer où {% if several %}en sont ces factures{% else %}en est cette facture{% endif %} : {% if debtorCountry == "FR" %}mise à disposition sur Chorus Pro, suspension, mandatement ? S'il manque un numéro d'engagement, un code service ou une attestation de service fait{% else %}réception, suspension, mise en paiement ? S'il manque un numéro de commande, un code de service ou une preuve de livraison{% endif %}, ${REPLY} : nous ferons le nécessaire.`,
      PAY,
      'Merci de votre aide.',
    ),
  },
  'publicPortal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Je reviens vers vous : ${OVERDUE}.`,
      TABLE,
      `**Pouvez-vous nous donner {% if several %}leur{% else %}son{% endif %} statut{% if debtorCountry == "FR" %} dans Chorus Pro{% endif %} et la date de mise en paiement prévue ?** Si le paiement est suspendu, indiquez-nous le motif et la pièce attendue : ${REPLY}.`,
      PAY,
      "Merci d'avance.",
    ),
  },
  'retention.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Sauf erreur de notre part, ${OVERDUE}. Cette somme ne comprend pas la retenue de garantie, qui reste due à sa propre date.`,
      TABLE,
      `Une réserve, un procès-verbal ou une situation à valider bloque le règlement ? Dites-nous ce qui bloque : ${REPLY}. Le reste peut être réglé sans attendre.`,
      PAY,
      'Si votre règlement est déjà parti, merci, et ne tenez pas compte de ce rappel.',
    ),
  },
  'retention.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `Je reviens vers vous : ${OVERDUE}, hors retenue de garantie.`,
      TABLE,
      `**Pouvez-vous nous indiquer{% if deadline %}, d'ici au {{ deadline }},{% endif %} la date de règlement prévue ?** Si une réserve motive ce retard, indiquez-nous son objet et son montant : ${REPLY}.`,
      PAY,
      "Merci d'avance.",
    ),
  },
  'planOffer.courteousReminder': {
    subject: '{% if several %}Vos factures{% else %}Facture {{ number }}{% endif %} : trouvons une solution',
    body: text(
      `Nous savons que la période est difficile. À ce jour, ${OVERDUE}.`,
      TABLE,
      `**Si un règlement en plusieurs fois vous aide, proposez-nous des montants et des dates** : ${REPLY}. Tant que les dates convenues sont tenues, nous ne relançons pas.`,
      PAY,
      'Merci de nous répondre, même en un mot.',
    ),
  },
  'planOffer.dateRequest': {
    subject:
      '{% if several %}Vos factures{% else %}Facture {{ number }}{% endif %} : quel rythme vous convient ?',
    body: text(
      `Nous aimerions trouver une solution avec vous : ${OVERDUE}.`,
      TABLE,
      `**Quel premier versement, même modeste, et à quelle date ?** Nous adaptons l'échéancier à ce qui est possible pour vous : ${REPLY}.`,
      PAY,
      'Merci de votre réponse.',
    ),
  },
};
