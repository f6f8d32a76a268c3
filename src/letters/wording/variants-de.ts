// German texts for debtors who are not the ordinary case, and the statement of an account.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`.

import type { LetterText, VariantTexts } from './letter-text.ts';
import { NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, TABLE } from './parts-de.ts';

const OVERDUE = `{% if several %}sind Ihre unten aufgeführten {{ invoicesCounted }} noch offen, insgesamt ${NET}{% else %}ist die Rechnung {{ number }}, fällig am {{ dueOn }}, noch nicht bezahlt: Es sind noch ${NET} offen{% endif %}`;
const SUBJECT =
  '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}{% else %}Rechnung {{ number }} ({{ amount }}), fällig am {{ dueShort }}{% endif %}';
const ASKS_DATE =
  '{% if several %}{{ count }} fällige Rechnungen: welcher Termin?{% else %}Zahlungstermin für Rechnung {{ number }}?{% endif %}';
const text = (...parts: readonly string[]): string => ['{{ greeting }}', ...parts, SIGNED].join('\n\n');

export const STATEMENT_DE: LetterText = {
  subject: 'Ihr Kundenkonto: {{ amount }} offen',
  body: text(
    `dies ist der Stand Ihres Kundenkontos zum {{ today }}: {% if several %}{{ invoicesCounted }} sind noch offen, insgesamt ${NET}{% else %}die Rechnung {{ number }}, fällig am {{ dueOn }}, ist mit ${NET} noch offen{% endif %}.`,
    TABLE,
    `Können Sie diesen Betrag bitte mit Ihrer nächsten Zahlung begleichen oder uns sagen, was dem entgegensteht? Dazu ${REPLY}.`,
    PAY,
    'Vielen Dank für Ihr Vertrauen.',
  ),
};

export const VARIANTS_DE: VariantTexts = {
  'receiptCheck.comingDue': {
    subject: '{% if several %}Unsere Rechnungen{% else %}Rechnung {{ number }}{% endif %}: gut angekommen?',
    body: text(
      `wir arbeiten erst seit Kurzem zusammen. {% if several %}Sind unsere unten aufgeführten {{ invoicesCounted }}, insgesamt ${NET}, gut bei Ihnen angekommen{% else %}Ist unsere Rechnung {{ number }} über ${NET}, zahlbar bis zum **{{ dueOn }}**, gut bei Ihnen angekommen{% endif %}?`,
      TABLE,
      `Fehlt eine Bestellnummer, ist die Rechnungsanschrift anders, oder ist jemand anderes zuständig? Dann ${REPLY}. Wir kümmern uns um alles Weitere.`,
      PAY,
      'Vielen Dank für Ihr Vertrauen.',
    ),
  },
  'personal.comingDue': {
    subject:
      '{% if several %}Meine Rechnungen: fällig ab dem{% else %}Rechnung {{ number }}: fällig am{% endif %} {{ dueShort }}',
    body: text(
      `ich hoffe, es geht Ihnen gut. {% if several %}Meine unten aufgeführten {{ invoicesCounted }}, insgesamt ${NET}, werden demnächst fällig{% else %}Meine Rechnung {{ number }} über ${NET} wird am **{{ dueOn }}** fällig{% endif %}.`,
      TABLE,
      `Brauchen Sie noch etwas von mir? Dann ${REPLY}. Sonst ist nichts weiter zu tun.`,
      PAY,
      'Vielen Dank und bis bald.',
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
      `ich melde mich noch einmal: Zurzeit ${OVERDUE}.`,
      TABLE,
      `**Können Sie mir bitte{% if deadline %} bis zum {{ deadline }}{% endif %} mitteilen, an welchem Tag Sie zahlen möchten?** Ich bin selbstständig, und dieser Termin ist für meine Planung wichtig. Passen Ihnen zwei Zahlungen besser, schlagen Sie sie vor: ${REPLY}.`,
      PAY,
      'Vielen Dank im Voraus.',
    ),
  },
  'personal.lastNotice': {
    subject: '{% if several %}Offene Rechnungen{% else %}Rechnung {{ number }}{% endif %}: letzte Erinnerung',
    body: text(
      `{% if earlierFor %}heute ${OVERDUE}, davon {{ earlierFor }} trotz {{ earlier }}{% elsif earlier %}trotz {{ earlier }} ${OVERDUE}{% else %}heute ${OVERDUE}{% endif %}.`,
      TABLE,
      `{% if asksAccessories %}<claim/>`,
      `{% if articles %}Zinsen und Entschädigung sind bei verspäteter Zahlung {% if isConsumer == false %}von Rechts wegen {% endif %}geschuldet ({{ articles }}).{% endif %}{% endif %}`,
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
      `Können Sie uns bitte sagen, wie weit Sie mit {% if several %}diesen Rechnungen{% else %}dieser Rechnung{% endif %} sind{% if debtorCountry == "FR" %} (Chorus Pro){% endif %}: eingegangen, ausgesetzt, angewiesen? Fehlt eine Bestellnummer, ein Kennzeichen oder eine Leistungsbestätigung? Dann ${REPLY}: Wir ergänzen es.`,
      PAY,
      'Vielen Dank für Ihre Hilfe.',
    ),
  },
  'publicPortal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `ich melde mich noch einmal: Zurzeit ${OVERDUE}.`,
      TABLE,
      `**Können Sie uns bitte den Stand{% if debtorCountry == "FR" %} in Chorus Pro{% endif %} und den geplanten Zahlungstag nennen?** Ist die Zahlung ausgesetzt, sagen Sie uns bitte den Grund und welches Dokument noch fehlt: ${REPLY}.`,
      PAY,
      'Vielen Dank im Voraus.',
    ),
  },
  'retention.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `sofern wir nichts übersehen haben, ${OVERDUE}. Der Sicherheitseinbehalt ist darin nicht enthalten; er wird gesondert fällig.`,
      TABLE,
      `Hält ein Mangel, ein Protokoll oder ein Aufmaß die Zahlung auf? Sagen Sie uns bitte, was: ${REPLY}. Der Rest kann schon bezahlt werden.`,
      PAY,
      'Ist Ihre Zahlung schon unterwegs, vielen Dank; dann vergessen Sie diese Erinnerung.',
    ),
  },
  'retention.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `ich melde mich noch einmal: Zurzeit ${OVERDUE}, ohne den Sicherheitseinbehalt.`,
      TABLE,
      `**Können Sie uns bitte{% if deadline %} bis zum {{ deadline }}{% endif %} den geplanten Zahlungstag nennen?** Ist ein Mangel der Grund, nennen Sie ihn uns bitte mit dem Betrag, um den es geht: ${REPLY}.`,
      PAY,
      'Vielen Dank im Voraus.',
    ),
  },
  'planOffer.courteousReminder': {
    subject: '{% if several %}Ihre Rechnungen{% else %}Rechnung {{ number }}{% endif %}: eine Lösung finden',
    body: text(
      `wir wissen, dass die Zeiten schwierig sind. Heute ${OVERDUE}.`,
      TABLE,
      `**Hilft Ihnen eine Ratenzahlung, schlagen Sie uns bitte Beträge und Termine vor**: ${REPLY}. Solange die vereinbarten Termine eingehalten werden, senden wir keine Erinnerungen.`,
      PAY,
      'Vielen Dank für Ihre Antwort, und sei sie noch so kurz.',
    ),
  },
  'planOffer.dateRequest': {
    subject:
      '{% if several %}Ihre Rechnungen{% else %}Rechnung {{ number }}{% endif %}: welche Raten passen?',
    body: text(
      `wir möchten mit Ihnen eine Lösung finden. Heute ${OVERDUE}.`,
      TABLE,
      `**Welche erste Zahlung, auch eine kleine, ist Ihnen möglich, und an welchem Tag?** Wir richten die Raten nach dem, was Ihnen möglich ist: ${REPLY}.`,
      PAY,
      'Vielen Dank für Ihre Antwort.',
    ),
  },
};
