// A confirmation or a plan that somebody is writing, as a real debtor would read it: as if that debtor had promised, disputed
// or agreed to instalments today, for what it owes today.

import type { Company, Language } from '../../claim/parties.ts';
import { answerDay } from '../../dossier/payment-plan.ts';
import { equalInstalments } from '../../dossier/plan-terms.ts';
import { askedOf } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { confirmationHtml, saidFaults, written } from '../../letters/confirmations/confirmation.ts';
import type { Said, SaidHow } from '../../letters/confirmations/confirmed.ts';
import { saidMentions } from '../../letters/confirmations/confirmed-scope.ts';
import { howToPay } from '../../letters/how-to-pay.ts';
import type { LetterText } from '../../letters/wording/letter-text.ts';
import { addDays, addMonths, type CalendarDate } from '../../units/calendar.ts';
import { type Money, money, subtract, sum } from '../../units/money.ts';
import { paymentReference } from './payment-reference.ts';
import type { WordingPreview } from './preview-wording.ts';
import { writingFor } from './written-to.ts';

const INSTALMENTS = 3;
const DAYS_TO_PAY = 7;

type Asked = {
  readonly kind: Said['kind'];
  readonly company: Company;
  readonly facts: DossierFacts;
  readonly language: Language;
  readonly day: CalendarDate;
};

export function previewSaid(
  text: LetterText,
  { kind, company, facts, language, day }: Asked,
): Pick<WordingPreview, 'message' | 'mentions'> {
  const said = saidAsIf(kind, { company, facts, day });
  const isCall = kind === 'promise' || kind === 'dispute' || kind === 'callBack';
  const how: SaidHow = isCall ? { by: 'call', callOn: day } : { by: 'page' };
  const asked = { said, ...how, writing: { ...writingFor(facts.debtor, company), language } };
  const letter = written(text, asked);
  const { missing } = saidFaults(letter, asked);
  const html = confirmationHtml(letter);
  return {
    message: { subject: letter.subject, text: letter.text, html, letterTitle: '', letterText: '' },
    mentions: Object.keys(saidMentions(asked)).map(key => ({ key, isThere: !missing.includes(key) })),
  };
}

/** As if the first of its invoices stood in the place of another one. */
const following = (numbers: readonly string[], day: CalendarDate) => {
  const [later = ''] = numbers;
  return { on: day, numbers, earlier: later, later, isBack: false, rest: null };
};

const instalmentsFrom = (whole: Money, day: CalendarDate) =>
  equalInstalments(whole, { count: INSTALMENTS, firstOn: addMonths(day, 1) });

function saidAsIf(
  kind: Said['kind'],
  { company, facts, day }: { company: Company; facts: DossierFacts; day: CalendarDate },
): Said {
  const open = askedOf(facts, day).map(({ balance }) => balance);
  const numbers = open.map(({ number }) => number);
  const whole = sum(
    open.map(balance => balance.open),
    facts.currency,
  );
  const answerBy = answerDay({ proposedOn: day });
  const later = addDays(day, DAYS_TO_PAY);
  const paying = (amount: Money) => ({
    ...{ amount, howToPay: howToPay(company, { amount, reference: paymentReference(open) }) },
    pageUrl: null,
  });
  switch (kind) {
    case 'promise':
      return { kind, amount: whole, payOn: later, numbers };
    case 'dispute':
      return { kind, number: numbers[0] ?? '', amount: null, rest: null, answerBy };
    case 'callBack':
      return { kind, on: later };
    case 'planProposed':
      return { kind, whole, instalments: instalmentsFrom(whole, day), answerBy };
    case 'planRefused':
      return { kind, whole };
    case 'paid':
      return { kind, paidOn: day, until: later, numbers };
    case 'received':
      return { kind };
    case 'settlement': {
      const amount = subtract(whole, money(Math.floor(whole.amount / 5), whole.currency));
      return { kind, whole, numbers, payOn: later, ...paying(amount) };
    }
    case 'settlementLeft':
      return { kind, on: day, whole, numbers, payOn: later, ...paying(whole) };
    case 'planLeft':
      return { kind, on: day, whole, inAll: whole, instalments: instalmentsFrom(whole, day), numbers };
    case 'settlementWithdrawn':
      return { kind, on: day, numbers };
    case 'settlementFollows':
      return { kind, amount: whole, whole, payOn: later, pageUrl: null, ...following(numbers, day) };
    case 'planFollows':
      return { kind, whole, instalments: instalmentsFrom(whole, day), ...following(numbers, day) };
    case 'thanks':
      return { kind, numbers };
    case 'plan':
      return planAsIf({ whole, numbers }, { company, facts, day });
  }
}

function planAsIf(
  of: { readonly whole: Money; readonly numbers: readonly string[] },
  { company, facts, day }: { company: Company; facts: DossierFacts; day: CalendarDate },
): Said {
  const instalments = instalmentsFrom(of.whole, day);
  const clauses = { interest: 'waivedWhenKept', hasAcceleration: true, acknowledgesDebt: true } as const;
  const terms = { ...of, instalments, ...clauses, graceDays: company.policy.planGraceDays };
  const readOn = { kind: 'message', pageUrl: null } as const;
  return { kind: 'plan', terms, debtorName: facts.debtor.name, isAccepted: false, readOn };
}
