// English wording, for debtors of other countries too: plain words, dates with the month written out.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`. '> ' opens a legal mention.

import type { Wording } from './letter-text.ts';
import { DESPITE, NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, STANDING, TABLE } from './parts-en.ts';
import { STATEMENT_EN } from './variants-en.ts';

export const EN: Wording = {
  comingDue: {
    subject:
      '{% if several %}{{ invoicesCounted }} coming due, {{ amount }}{% else %}Invoice {{ number }}: due on {{ dueShort }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Your {{ invoicesCounted }} listed below, in total ${NET}, will soon be due{% else %}Your invoice {{ number }} for ${NET} is due on **{{ dueOn }}**{% endif %}.

${TABLE}

{% if several %}Have they reached you, and can they be paid when due?{% else %}Has it reached you, and can it be paid by then?{% endif %} If a purchase order, a document or an approval is missing, ${REPLY}: we will take care of it. Otherwise there is nothing else to do.

${PAY}

Thank you for your business.

${SIGNED}`,
  },

  courteousReminder: {
    subject:
      '{% if several %}{{ count }} invoices overdue, {{ amount }}{% else %}Invoice {{ number }} ({{ amount }}), due on {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

Unless we are mistaken, {% if several %}your {{ invoicesCounted }} listed below are now overdue and still unpaid, in total ${NET}{% else %}invoice {{ number }}, due on {{ dueOn }}, is still unpaid: ${NET} remains open{% endif %}. It has probably been overlooked.

${TABLE}

Could you please pay {% if several %}them{% else %}it{% endif %}{% if deadline %} by {{ deadline }}{% else %} in the coming days{% endif %}?

${PAY}

Is something holding it up, is a purchase order missing, or should we write to someone else? If so, ${REPLY}. If your payment is already on its way, thank you, and please disregard this {% if isLetter %}letter{% else %}message{% endif %}.

${SIGNED}`,
  },

  dateRequest: {
    subject:
      '{% if several %}{{ count }} invoices overdue, {{ amount }}: which date?{% else %}Payment date for invoice {{ number }}?{% endif %}',
    body: `{{ greeting }}

I am writing again about {% if several %}your {{ invoicesCounted }} now overdue, in total ${NET}{% else %}invoice {{ number }}, {{ lateness }} overdue: ${NET} remains open{% endif %}.

${TABLE}

**Could you please let me know{% if deadline %} by {{ deadline }}{% endif %} on which date you will pay?** A date is enough. If paying in instalments suits you better, please propose them; if you dispute an amount, tell us which one and why. To do so, ${REPLY}.

${PAY}

If your payment is already on its way, its date is all we need. Thank you in advance.

${SIGNED}`,
  },

  call: {
    subject: 'Call: {{ debtorName }}, {{ amount }}',
    body: `## Why call

{{ debtorName }} owes **{{ amount }}** to {{ creditorName }} for {% if several %}{{ invoicesCounted }}. The oldest, {{ number }}, is{% else %}invoice {{ number }}, which is{% endif %} {{ lateness }} overdue.{% if earlier %} Done so far{% if earlierFor %} for {{ earlierFor }}{% endif %}: {{ earlier }}.{% endif %}

<invoices/>

{% if asksAccessories %}<claim/>{% endif %}

${STANDING}

## What you can say

1. “Hello{% if recipientName %} {{ recipientName }}{% endif %}, this is {% if signatory %}{{ signatory }} of {% endif %}{{ creditorName }}. I am calling about {% if several %}your {{ invoicesCounted }} that are overdue{% else %}invoice {{ number }}{% endif %}.”
2. “Is everything in order with the {% if several %}invoices{% else %}invoice{% endif %}?” Then let them answer.
3. “On which date can you pay {{ amount }}?” A date and an amount, not “soon”.
4. Repeat the date and the amount: “So {{ amount }}, on …, is that right?”
5. “Thank you. I will confirm it in writing today.”

## If there is an obstacle

- Disputed: note the exact point and the amount, and do not press for that part.
- Short of cash: propose a short plan whose first date is near.
- Already paid: ask for the date, the amount and the account used.
- Someone else: ask for the name, the address and the direct number.

## For the transfer

<payment/>

Please note the answer at once: what happens next depends on it.`,
  },

  costsNotice: {
    subject:
      '{% if several %}{{ count }} invoices overdue, {{ amount }}: a solution?{% else %}Invoice {{ number }} ({{ amount }}): a solution?{% endif %}',
    body: `{{ greeting }}

{% if several %}Your {{ invoicesCounted }} listed below remain unpaid{% else %}Invoice {{ number }}, {{ lateness }} overdue, remains unpaid{% endif %}${DESPITE}. The amount due is ${NET}.

${TABLE}

{% if hasAccessories %}<claim/>

{% if asksAccessories %}The amounts added to the principal are due {% if isConsumer == false %}by law {% endif %}when payment is late{% if articles %} ({{ articles }}){% endif %}. We are ready to waive them if we find a solution together{% if deadline %} by {{ deadline }}{% endif %}.{% else %}The interest and compensation shown are due {% if isConsumer == false %}by law {% endif %}when payment is late{% if articles %} ({{ articles }}){% endif %}. **We waive them if {{ principal }} reaches us{% if deadline %} by {{ deadline }}{% endif %}**, or if we agree on instalments by then.{% endif %}{% endif %}

There are two ways to settle this{% if deadline %} by {{ deadline }}{% endif %}: paying, or proposing instalments. Either way, we are happy to talk it over with you: ${REPLY}.

${PAY}

If part of the amount is disputed, please tell us which: the rest can be paid in the meantime. Thank you for your reply.

${SIGNED}`,
  },

  lastNotice: {
    subject:
      '{% if several %}{{ count }} invoices overdue, {{ amount }}: last reminder{% else %}Invoice {{ number }}: last reminder, {{ amount }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Your {{ invoicesCounted }} listed below remain unpaid{% else %}Invoice {{ number }}, due on {{ dueOn }}, remains unpaid{% endif %}${DESPITE}. The amount to pay is ${NET}.

${TABLE}

{% if asksAccessories %}<claim/>

{% if articles %}Interest and compensation are due {% if isConsumer == false %}by law {% endif %}when payment is late ({{ articles }}).{% endif %}{% endif %}

**Please pay{% if deadline %} by {{ deadline }}{% endif %}**, or agree on instalments with us by then. Without payment or reply we shall send you a formal notice.{% if law == "BE" and debtorCountry == "BE" and isConsumer == false and isPublicBody == false %} If the debt is not disputed, we may then entrust it to a lawyer and a judicial officer under the Belgian procedure for the recovery of undisputed money debts (articles 1394/20 et seq. of the Judicial Code).{% endif %}

${PAY}

This can still be avoided. If you are in difficulty or do not agree, ${REPLY}.

${SIGNED}`,
  },

  formalNotice: {
    subject:
      'Formal notice: {% if several %}{{ invoicesCounted }}{% else %}invoice {{ number }}{% endif %}, {{ amount }}',
    letterTitle: 'Formal notice to pay',
    body: `{{ greeting }}

{% if several %}The {{ invoicesCounted }} listed below remain unpaid{% else %}The invoice below, due on {{ dueOn }}, remains unpaid{% endif %}${DESPITE}.

**We hereby give you formal notice to pay us the sum of {{ amount }}{% if deadline %} by {{ deadline }}{% endif %}.** This {% if isLetter %}letter{% else %}message{% endif %} is a formal notice{% if law == "FR" %} within the meaning of article 1344 of the French Civil Code (mise en demeure){% elsif law == "BE" %} (mise en demeure, ingebrekestelling){% endif %}.{% if stillFree %} It includes {{ stillFree }} that fell due since, for which the 14 days of a free reminder are not over: nothing is added to that part.{% endif %}

<parties/>

<invoices/>

${STANDING}

{% if asksAccessories %}<claim/>

{% if hasCompensation and articles %}Basis of the amounts added to the principal: {{ articles }}.{% endif %}{% endif %}

{% if hasInterest %}{% if law == "BE" and isConsumer == false %}Late-payment interest is due by law and without notice, under the Belgian Act of 2 August 2002 on combating late payment in commercial transactions{% else %}Late-payment interest is calculated as follows{% endif %}{% if interestArticles %} ({{ interestArticles }}){% endif %}{% if rates %}, at a yearly rate of {{ rates }}{% endif %}. It continues to run until full payment.

<interest/>{% elsif law == "FR" and isConsumer %}From this notice, interest runs at the French legal rate until full payment (articles 1231-6 and 1344-1 of the French Civil Code).{% endif %}

${PAY}

Failing payment within this period, we reserve the right to bring the matter before the competent court without further reminder{% if isConsumer == false %}; the costs which the law places on the debtor would then be added{% endif %}.

An amicable settlement remains possible until then. To propose instalments or to explain a disagreement, ${REPLY}. Thank you for your prompt attention.

${SIGNED}`,
  },

  consumerFirstReminder: {
    subject:
      '{% if several %}{{ count }} invoices overdue, {{ amount }}{% else %}Invoice {{ number }} ({{ amount }}), due on {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

Unless we are mistaken, we have not received payment of {% if several %}your {{ invoicesCounted }} listed below{% else %}{% if isInstalment %}the instalment of {% endif %}invoice {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, due on {{ dueOn }}{% endif %}. The balance due is ${NET}.

${TABLE}

**This reminder is free of charge.** You have at least 14 calendar days to pay without any cost. They begin {% if isLetter %}on the third working day after this letter is posted{% else %}on the day after this message is sent{% endif %}{% if freeUntil %} and end on **{{ freeUntil }}**{% endif %}.

${PAY}

Do you have a question, do you disagree, would you rather pay in instalments, or have you already paid? If so, ${REPLY}. Thank you in advance.

${SIGNED}

> Creditor: {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.{% if laterIndemnity or laterRate %} If the balance is not paid by the end of this period, {% if laterIndemnity %}an indemnity of {{ laterIndemnity }}{% endif %}{% if laterIndemnity and laterRate %} and {% endif %}{% if laterRate %}late-payment interest at a yearly rate of {{ laterRate }}{% endif %} may be claimed.{% endif %} Reminder sent under article XIX.2 of the Belgian Code of Economic Law. Supporting documents are provided on request.`,
  },

  consumerSecondReminder: {
    subject:
      '{% if several %}{{ count }} invoices overdue, {{ amount }}{% else %}Invoice {{ number }}: {{ amount }} still to pay{% endif %}',
    body: `{{ greeting }}

{% if several %}Your {{ invoicesCounted }} listed below are still unpaid{% else %}Invoice {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, due on {{ dueOn }}, is still unpaid{% endif %}. The 14 days of our free reminder {% if freeUntil %}ended on {{ freeUntil }}{% else %}are over{% endif %}. The amount due is ${NET}.{% if stillFree %} It includes {{ stillFree }} that fell due since, for which these days are not over: nothing is added to that part.{% endif %}

${TABLE}

{% if asksAccessories %}<claim/>

These amounts follow from our terms, within the limits of articles XIX.2 to XIX.4 of the Belgian Code of Economic Law.{% endif %}

Could you please pay this amount{% if deadline %} by {{ deadline }}{% else %} in the coming days{% endif %}? If that is difficult in one go, please propose instalments.

${PAY}

If you have a question or do not agree, ${REPLY}. Thank you for your reply.

${SIGNED}

> Creditor: {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.`,
  },

  statement: STATEMENT_EN,

  planInstalment: {
    subject: 'Instalment of {{ deadline }}: {{ amount }}',
    body: `{{ greeting }}

As agreed in our payment plan, an instalment of **{{ amount }}** is due on **{{ deadline }}** ({{ numbers }}). Thank you for keeping it in mind.

${PAY}

If it is on its way already, thank you, and please ignore this message. If something has come up, reply before that day: we will look for a solution with you.

${SIGNED}`,
  },

  thankYou: {
    subject: 'Payment received, thank you',
    body: `{{ greeting }}

We have received your payment of {% if several %}invoices {{ numbers }}{% else %}invoice {{ number }}{% endif %}. Thank you very much.

${SIGNED}`,
  },
};
