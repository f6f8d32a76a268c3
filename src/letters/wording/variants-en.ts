// English texts for debtors who are not the ordinary case, and the statement of an account.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`.

import type { LetterText, VariantTexts } from './letter-text.ts';
import { NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, TABLE } from './parts-en.ts';

const OVERDUE = `{% if several %}your {{ invoicesCounted }} listed below are still unpaid, in total ${NET}{% else %}invoice {{ number }}, due on {{ dueOn }}, is still unpaid: ${NET} remains open{% endif %}`;
const SUBJECT =
  '{% if several %}{{ count }} invoices overdue, {{ amount }}{% else %}Invoice {{ number }} ({{ amount }}), due on {{ dueShort }}{% endif %}';
const ASKS_DATE =
  '{% if several %}{{ count }} invoices overdue: which date?{% else %}Payment date for invoice {{ number }}?{% endif %}';
const text = (...parts: readonly string[]): string => ['{{ greeting }}', ...parts, SIGNED].join('\n\n');

export const STATEMENT_EN: LetterText = {
  subject: 'Statement of your account: {{ amount }} open',
  body: text(
    `This is the statement of your account as of {{ today }}: {% if several %}{{ invoicesCounted }} are unpaid, in total ${NET}{% else %}invoice {{ number }}, due on {{ dueOn }}, is unpaid: ${NET} remains open{% endif %}.`,
    TABLE,
    `Could you please add this amount to your next payment, or tell us what is holding it up? For that, ${REPLY}.`,
    PAY,
    'Thank you for your business.',
  ),
};

export const VARIANTS_EN: VariantTexts = {
  'receiptCheck.comingDue': {
    subject:
      '{% if several %}Our invoices: did they{% else %}Invoice {{ number }}: did it{% endif %} reach you?',
    body: text(
      `We have only just begun working together. Did {% if several %}our {{ invoicesCounted }} listed below, in total ${NET}, reach you{% else %}our invoice {{ number }} for ${NET}, payable by **{{ dueOn }}**, reach you{% endif %}?`,
      TABLE,
      `If a purchase order number is needed, if the billing address has changed or if someone else should be informed, ${REPLY}, and we will see to the rest.`,
      PAY,
      'Thank you for your business.',
    ),
  },
  'personal.comingDue': {
    subject:
      '{% if several %}My invoices: due from{% else %}Invoice {{ number }}: due on{% endif %} {{ dueShort }}',
    body: text(
      `I hope all is well. {% if several %}My {{ invoicesCounted }} listed below, in total ${NET}, will soon be due{% else %}My invoice {{ number }} for ${NET} is due on **{{ dueOn }}**{% endif %}.`,
      TABLE,
      `If you need anything else from me, ${REPLY}. Otherwise there is nothing to do.`,
      PAY,
      'Thank you, and speak soon.',
    ),
  },
  'personal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `I hope you are well. Unless I am mistaken, ${OVERDUE}. It happens to everyone; I only wanted to mention it.`,
      TABLE,
      `Could you please see to it{% if deadline %} by {{ deadline }}{% else %} in the coming days{% endif %}? If anything is wrong with my work or with the invoice, tell me: ${REPLY}.`,
      PAY,
      'If your payment is already on its way, thank you, and please ignore these lines.',
    ),
  },
  'personal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `I am writing again because ${OVERDUE}.`,
      TABLE,
      `**Could you please let me know{% if deadline %} by {{ deadline }}{% endif %} on which date you expect to pay?** I am self-employed, and that date matters to my planning. If two payments suit you better, suggest them: ${REPLY}.`,
      PAY,
      'Thank you in advance.',
    ),
  },
  'personal.lastNotice': {
    subject: '{% if several %}Unpaid invoices{% else %}Invoice {{ number }}{% endif %}: my last reminder',
    body: text(
      `{% if earlierFor %}I am writing because ${OVERDUE}, including {{ earlierFor }} despite {{ earlier }}{% elsif earlier %}Despite {{ earlier }}, ${OVERDUE}{% else %}I am writing because ${OVERDUE}{% endif %}.`,
      TABLE,
      `{% if asksAccessories %}<claim/>`,
      `{% if articles %}Interest and compensation are due {% if isConsumer == false %}by law {% endif %}when payment is late ({{ articles }}).{% endif %}{% endif %}`,
      `**Please pay this amount{% if deadline %} by {{ deadline }}{% endif %}**, or agree instalments with me. Without an answer I shall have to send a formal notice, which I would much rather avoid.`,
      PAY,
      `Talking is the simplest way: ${REPLY}. Thank you.`,
    ),
  },
  'publicPortal.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Unless we are mistaken, ${OVERDUE}.`,
      TABLE,
      `Could you please tell us where {% if several %}these invoices stand{% else %}this invoice stands{% endif %}{% if debtorCountry == "FR" %} in Chorus Pro{% endif %}: received, suspended, ordered for payment? If an order number, a department code or a confirmation of delivery is missing, ${REPLY}: we will add it.`,
      PAY,
      'Thank you for your help.',
    ),
  },
  'publicPortal.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `I am writing again because ${OVERDUE}.`,
      TABLE,
      `**Could you please give us {% if several %}their{% else %}its{% endif %} status{% if debtorCountry == "FR" %} in Chorus Pro{% endif %} and the date planned for payment?** If payment is suspended, tell us why and which document is expected: ${REPLY}.`,
      PAY,
      'Thank you in advance.',
    ),
  },
  'retention.courteousReminder': {
    subject: SUBJECT,
    shorterSubject: SHORT_SUBJECT,
    body: text(
      `Unless we are mistaken, ${OVERDUE}. This amount does not include the retention money, which falls due on its own date.`,
      TABLE,
      `Is a snag, a certificate or a statement of works holding up payment? Please tell us which: ${REPLY}. The rest can be paid without waiting.`,
      PAY,
      'If your payment is already on its way, thank you, and please ignore this reminder.',
    ),
  },
  'retention.dateRequest': {
    subject: ASKS_DATE,
    body: text(
      `I am writing again because ${OVERDUE}, retention money not included.`,
      TABLE,
      `**Could you please let us know{% if deadline %} by {{ deadline }}{% endif %} the planned payment date?** If a snag is the reason, please tell us what it is and what amount it concerns: ${REPLY}.`,
      PAY,
      'Thank you in advance.',
    ),
  },
  'planOffer.courteousReminder': {
    subject: '{% if several %}Your invoices{% else %}Invoice {{ number }}{% endif %}: finding a solution',
    body: text(
      `We know that times are hard. As of today, ${OVERDUE}.`,
      TABLE,
      `**If paying in instalments helps, suggest amounts and dates**: ${REPLY}. As long as the agreed dates are kept, we send no reminders.`,
      PAY,
      'Thank you for replying, even in a word.',
    ),
  },
  'planOffer.dateRequest': {
    subject: '{% if several %}Your invoices{% else %}Invoice {{ number }}{% endif %}: what pace suits you?',
    body: text(
      `We would like to find a solution with you: ${OVERDUE}.`,
      TABLE,
      `**What first payment could you make, however small, and on which date?** We will adapt the instalments to what is possible for you: ${REPLY}.`,
      PAY,
      'Thank you for your answer.',
    ),
  },
};
