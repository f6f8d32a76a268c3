// German texts for debtors who are not the ordinary case, and the statement of an account.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`.

import type { LetterText, VariantTexts } from './letter-text.ts';
import { NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, TABLE } from './parts-de.ts';

const OVERDUE = `{% if several %}sind Ihre {{ invoicesCounted }} unten noch offen, insgesamt ${NET}{% else %}ist die Rechnung {{ number }}, fällig am {{ dueOn }}, noch nicht bezahlt: Es sind noch ${NET} offen{% endif %}`;
const SUBJECT =
  '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}{% else %}Rechnung {{ number }} ({{ amount }}), fällig am {{ dueShort }}{% endif %}';
const ASKS_DATE =
  '{% if several %}{{ count }} fällige Rechnungen: welches Datum?{% else %}Zahlungsdatum der Rechnung {{ number }}?{% endif %}';
const text = (...parts: readonly string[]): string => ['{{ greeting }}', ...parts, SIGNED].join('\n\n');

export const STATEMENT_DE: LetterText = {
  subject: 'Ihr Kontoauszug: {{ amount }} offen',
  body: text(
    `dies ist Ihr Kontoauszug zum {{ today }}: {% if several %}{{ invoicesCounted }} sind noch offen, insgesamt ${NET}{% else %}die Rechnung {{ number }}, fällig am {{ dueOn }}, ist mit ${NET} noch offen{% endif %}.`,
    TABLE,
    `Können Sie diesen Betrag bitte mit Ihrer nächsten Zahlung begleichen oder uns sagen, was dem entgegensteht? In diesem Fall ${REPLY}.`,
    PAY,
    'Vielen Dank für Ihr Vertrauen.',
  ),
};

export const VARIANTS_DE: VariantTexts = {
  'receiptCheck.comingDue': {
    subject: '{% if several %}Unsere Rechnungen{% else %}Rechnung {{ number }}{% endif %}: gut angekommen?',
    body: text(
      `wir arbeiten erst seit Kurzem zusammen. {% if several %}Sind unsere {{ invoicesCounted }} unten, insgesamt ${NET}, gut bei Ihnen angekommen{% else %}Ist unsere Rechnung {{ number }} über ${NET}, zahlbar am **{{ dueOn }}**, gut bei Ihnen angekommen{% endif %}?`,
      TABLE,
      `Fehlt eine Bestellnummer, ist die Rechnungsanschrift anders, oder ist jemand anderes zuständig? Dann ${REPLY}. Alles Weitere geht von selbst.`,
      PAY,
      'Vielen Dank für Ihr Vertrauen.',
    ),
  },
  'personal.comingDue': {
    subject:
      '{% if several %}Meine Rechnungen{% else %}Rechnung {{ number }}{% endif %}: fällig am {{ dueShort }}',
    body: text(
      `ich hoffe, es geht Ihnen gut. {% if several %}Meine {{ invoicesCounted }} unten, insgesamt ${NET}, werden demnächst fällig{% else %}Meine Rechnung {{ number }} über ${NET} wird am **{{ dueOn }}** fällig{% endif %}.`,
      TABLE,
      `Brauchen Sie noch etwas von mir? Dann ${REPLY}. Sonst ist nichts weiter zu tun.`,
      PAY,
      'Vielen Dank, und bis bald.',
    ),
  },
  'personal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `ich hoffe, es geht Ihnen gut. Sofern ich nichts übersehen habe, ${OVERDUE}. Das passiert jedem; ich wollte nur kurz daran erinnern.`,
      TABLE,
      `Können Sie das bitte {% if deadline %}bis zum {{ deadline }}{% else %}in den nächsten Tagen{% endif %} erledigen? Stimmt etwas an meiner Arbeit oder an der Rechnung nicht, sagen Sie es mir: ${REPLY}.`,
      PAY,
      'Ist Ihre Zahlung schon unterwegs, vielen Dank; dann vergessen Sie diese Zeilen.',
    ),
  },
  'personal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `ich komme darauf zurück: Zurzeit ${OVERDUE}.`,
      TABLE,
      `**An welchem Tag möchten Sie zahlen{% if deadline %}, mit einer Antwort bis zum {{ deadline }}{% endif %}?** Ich arbeite allein, und dieser Tag zählt für meine Planung. Passen Ihnen zwei Zahlungen besser, schlagen Sie sie vor: ${REPLY}.`,
      PAY,
      'Vielen Dank im Voraus.',
    ),
  },
  'personal.lastNotice': {
    subject: '{% if several %}Offene Rechnungen{% else %}Rechnung {{ number }}{% endif %}: letzte Erinnerung',
    body: text(
      `trotz {% if earlier %}{{ earlier }}{% else %}meiner Nachrichten{% endif %} ${OVERDUE}.`,
      TABLE,
      `{% if asksAccessories %}<claim/>`,
      `{% if articles %}Zinsen und Entschädigung sind bei verspäteter Zahlung von Rechts wegen geschuldet ({{ articles }}).{% endif %}{% endif %}`,
      `**Bitte begleichen Sie diesen Betrag{% if deadline %} bis zum {{ deadline }}{% endif %}**, oder vereinbaren Sie Raten mit mir. Ohne Antwort muss ich Ihnen eine förmliche Mahnung (Inverzugsetzung) schicken, und das möchte ich lieber vermeiden.`,
      PAY,
      `Am einfachsten ist ein Gespräch: ${REPLY}.`,
    ),
  },
  'publicPortal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `sofern wir nichts übersehen haben, ${OVERDUE}.`,
      TABLE,
      `Können Sie uns bitte sagen, wie weit {% if several %}diese Rechnungen sind{% else %}diese Rechnung ist{% endif %}{% if debtorCountry == "FR" %} (Chorus Pro){% endif %}: eingegangen, ausgesetzt, angewiesen? Fehlt eine Bestellnummer, ein Kennzeichen oder eine Leistungsbestätigung? Dann ${REPLY}: Wir ergänzen es.`,
      PAY,
      'Vielen Dank für Ihre Hilfe.',
    ),
  },
  'publicPortal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `ich komme darauf zurück: Zurzeit ${OVERDUE}.`,
      TABLE,
      `**Können Sie uns bitte den Stand{% if debtorCountry == "FR" %} in Chorus Pro{% endif %} und den geplanten Zahlungstag nennen?** Ist die Zahlung ausgesetzt, sagen Sie uns bitte den Grund und welches Dokument erwartet wird: ${REPLY}.`,
      PAY,
      'Vielen Dank im Voraus.',
    ),
  },
  'retention.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `sofern wir nichts übersehen haben, ${OVERDUE}. Der Sicherheitseinbehalt ist darin nicht enthalten; er wird an seinem eigenen Tag fällig.`,
      TABLE,
      `Hält ein Mangel, ein Protokoll oder ein Aufmaß die Zahlung auf? Sagen Sie uns bitte, was: ${REPLY}. Der Rest kann schon bezahlt werden.`,
      PAY,
      'Ist Ihre Zahlung schon unterwegs, vielen Dank; dann vergessen Sie diese Erinnerung.',
    ),
  },
  'retention.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `ich komme darauf zurück: Zurzeit ${OVERDUE}, ohne den Sicherheitseinbehalt.`,
      TABLE,
      `**Welcher Zahlungstag ist geplant{% if deadline %}, mit einer Antwort bis zum {{ deadline }}{% endif %}?** Ist ein Mangel der Grund, nennen Sie uns bitte ihn und seinen Betrag: ${REPLY}.`,
      PAY,
      'Vielen Dank im Voraus.',
    ),
  },
  'planOffer.courteousReminder': {
    subject: '{% if several %}Ihre Rechnungen{% else %}Rechnung {{ number }}{% endif %}: eine Lösung finden',
    body: text(
      `wir wissen, dass die Zeiten schwierig sind. Heute ${OVERDUE}.`,
      TABLE,
      `**Helfen Ihnen Raten, schlagen Sie bitte Beträge und Tage vor**: ${REPLY}. Solange die vereinbarten Tage eingehalten werden, erinnern wir nicht.`,
      PAY,
      'Vielen Dank für eine Antwort, und sei es ein Wort.',
    ),
  },
  'planOffer.dateRequest': {
    subject:
      '{% if several %}Ihre Rechnungen{% else %}Rechnung {{ number }}{% endif %}: welche Raten passen?',
    body: text(
      `wir möchten mit Ihnen eine Lösung finden. Heute ${OVERDUE}.`,
      TABLE,
      `**Welche erste Zahlung, und sei sie klein, und an welchem Tag?** Wir passen die Raten an das an, was Ihnen möglich ist: ${REPLY}.`,
      PAY,
      'Vielen Dank für Ihre Antwort.',
    ),
  },
};
