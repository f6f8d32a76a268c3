// A text that somebody is writing, as a real debtor would read it today: with that debtor's open invoices, amounts and law,
// and with everything that is wrong with it. Nothing is written and no link to a page is made.

import type { Company, Language } from '../../claim/parties.ts';
import { askedOf } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { PLAN_STEP } from '../../dunning/plan-step.ts';
import { currentScenarios } from '../../dunning/scenario/assignment.ts';
import type { Scenario, Step } from '../../dunning/scenario/scenario.ts';
import { composeAndJudge } from '../../letters/compose.ts';
import { requiredMentions } from '../../letters/mentions.ts';
import type { MessageView } from '../../letters/message.ts';
import type { WordingProblem } from '../../letters/own-wording.ts';
import { saidKeyKind, type TextKey } from '../../letters/wording/confirmation-text.ts';
import { kindOf, type LetterText, type WordingKey } from '../../letters/wording/letter-text.ts';
import type { ToneAdvice } from '../../letters/wording-tone.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { openInvoices } from '../../store/invoices/invoices.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { viewAsIfDue } from '../claims/as-if-due.ts';
import { knownCompany } from '../company/company-view.ts';
import { debtorFacts } from '../deciding/debtor-facts.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { previewSaid } from './preview-said.ts';
import { textRules } from './text-rules.ts';

export type WordingPreview = {
  readonly problems: readonly WordingProblem[];
  readonly advice: readonly ToneAdvice[];
  /** Null where the text cannot be set, or nothing is open with this debtor. */
  readonly message: {
    readonly subject: string;
    readonly text: string;
    readonly html: string;
    readonly letterTitle: string;
    readonly letterText: string;
  } | null;
  /** The mentions that this debtor's message must hold, and whether it does. */
  readonly mentions: readonly { readonly key: string; readonly isThere: boolean }[];
  readonly hasNothingOpen: boolean;
};

export type PreviewWording = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly day: CalendarDate;
  readonly key: TextKey;
  readonly language: Language;
  readonly text: LetterText;
};

/** Null: there is no such debtor. */
export async function previewWording(
  db: Queryable,
  { companyId, debtorId, day, key, language, text }: PreviewWording,
): Promise<WordingPreview | null> {
  const company = await knownCompany(db, companyId);
  if (!(await debtorsById(db, companyId, [debtorId])).has(debtorId)) return null;
  const invoices = await openInvoices(db, { companyId, debtorIds: [debtorId], day, withComing: true });
  const currencies = invoices.map(({ payable }) => payable.currency);
  const all = await debtorFacts(db, { company, debtorId, currencies, day });
  const facts = all.find(one => askedOf(one, day).length > 0);
  const rules = textRules(key);
  const problems = rules.problems(text, language);
  const advice = rules.advice(text, language);
  const nothing = { problems, advice, message: null, mentions: [], hasNothingOpen: facts === undefined };
  const isBroken = problems.some(({ kind }) => kind !== 'mention' && kind !== 'amount');
  if (facts === undefined || isBroken) return nothing;
  const named = saidKeyKind(key);
  if (named.said !== null)
    return { ...nothing, ...previewSaid(text, { kind: named.said, company, facts, language, day }) };
  const scenarios = currentScenarios(await scenarioBook(db, companyId));
  const view = { ...viewOf({ company, facts, scenarios, key: named.letter, day }), language };
  const { composed, refusal } = composeAndJudge(view, { wording: text });
  const missing = refusal?.missing ?? [];
  return {
    ...nothing,
    message: {
      subject: composed.subject,
      text: composed.text,
      html: composed.html,
      letterTitle: composed.letter.title,
      letterText: composed.letter.text,
    },
    mentions: requiredMentions(view).map(mention => ({
      key: mention,
      isThere: !missing.includes(mention),
    })),
  };
}

/** As if a step of this kind were due for everything that is open. */
function viewOf({
  scenarios,
  key,
  ...asked
}: {
  company: Company;
  facts: DossierFacts;
  scenarios: readonly Scenario[];
  key: WordingKey;
  day: CalendarDate;
}): MessageView {
  const { kind, variant } = kindOf(key);
  const action = { kind: 'message', letterKind: kind, channels: ['email'], wording: variant } as const;
  return viewAsIfDue({ ...asked, ...stepFor(scenarios, key), action });
}

/** A step that sends this kind: in those words if there is one, in others of the kind, or the reminder of an instalment. */
function stepFor(
  scenarios: readonly Scenario[],
  key: WordingKey,
): { readonly scenario: Scenario; readonly step: Step } {
  const { kind, variant } = kindOf(key);
  const [first] = scenarios;
  if (first === undefined) throw new Error('A company has scenarios');
  const sending = scenarios.flatMap(scenario =>
    scenario.steps.flatMap(step =>
      step.action.kind === 'message' && step.action.letterKind === kind
        ? [{ scenario, step, wording: step.action.wording }]
        : [],
    ),
  );
  const [found] = [...sending.filter(({ wording }) => wording === variant), ...sending];
  return found ?? { scenario: first, step: PLAN_STEP };
}
