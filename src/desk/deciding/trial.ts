// The whole ladder of one real debtor, step by step, as it would read today: for the screen, and as mail to whoever asks for
// it. Nothing is written to the debtor's dossier, no link to a page is made, and each mail says twice that it is a trial:
// in its subject, and above its text.

import type { Company } from '../../claim/parties.ts';
import { askedOf } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { assignScenario } from '../../dunning/scenario/assignment.ts';
import { axisDay, type Scenario, type Step } from '../../dunning/scenario/scenario.ts';
import { composeAndJudge } from '../../letters/compose.ts';
import { type Lack, lacksOf } from '../../letters/lacking.ts';
import type { ComposedMessage } from '../../letters/message.ts';
import { escapeHtml } from '../../letters/rendering/html.ts';
import { isTemplateFault } from '../../letters/template.ts';
import { wordingKeyOf } from '../../letters/wording/letter-text.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { type AgedDebtorTotal, agedDebtors } from '../../store/invoices/aged-totals.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { viewAsIfDue } from '../claims/as-if-due.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { knownCompany } from '../company/company-view.ts';
import { type WordingBook, wordingBook } from '../messages/wordings.ts';
import type { OwnMail } from '../sending/own-post.ts';
import { attachmentsOf, type Printing } from '../sending/parcel.ts';
import type { LadderStep, TrialView } from '../views/start.ts';
import { debtorFacts } from './debtor-facts.ts';
import { stepView } from './ladders.ts';
import { scenarioBook } from './scenario-book.ts';

/** Among the debtors who owe most, one is looked for to whom one can write. */
const DEBTORS_LOOKED_AT = 50;
const NOBODY_TO_WRITE_TO = 3;

export type Trial = {
  readonly company: Company;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly scenario: string;
  readonly letters: readonly Composed[];
};

type Composed = {
  readonly step: LadderStep;
  readonly composed: ComposedMessage;
  /** The name of its words on the screen where they are written. */
  readonly wording: string;
  readonly lacks: readonly Lack[];
};

/** Null while nobody owes anything that a scenario would ask for. */
export async function trialOf(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<Trial | null> {
  const company = await knownCompany(db, companyId);
  const currency = await currencyOfLists(db, { company, day });
  const owing = await agedDebtors(db, { companyId, day, currency, limit: DEBTORS_LOOKED_AT });
  const book = await scenarioBook(db, companyId);
  const words = await wordingBook(db, companyId);
  for (const debtorId of await inOrder(db, { company, owing })) {
    const currencies = owing.filter(({ id }) => id === debtorId).map(({ currency }) => currency);
    const all = await debtorFacts(db, { company, debtorId, currencies, day });
    const facts = all.find(one => askedOf(one, day).length > 0);
    const scenario = facts === undefined ? null : assignScenario(facts, book).scenario;
    if (facts === undefined || scenario === null) continue;
    return {
      company,
      debtorId,
      debtorName: facts.debtor.name,
      scenario: scenario.key,
      letters: scenario.steps.flatMap((step, position) =>
        composedFor({ company, facts, scenario, step, words, day, axis: axisDay(scenario.steps, position) }),
      ),
    };
  }
  return null;
}

/**
 * Who is late comes first: what is said to them is true today, and no deadline lies before a due date. Among them,
 * businesses with an address who read the company's own language first, as whoever reads the trial does; then other businesses
 * with an address, then anybody with one, then the rest: always by what they owe.
 */
async function inOrder(
  db: Queryable,
  { company, owing }: { company: Company; owing: readonly AgedDebtorTotal[] },
): Promise<string[]> {
  const ids = [...new Set(owing.map(({ id }) => id))];
  const debtors = await debtorsById(db, company.id, ids);
  const late = new Set(owing.flatMap(({ id, outstanding, notDue }) => (outstanding > notDue ? [id] : [])));
  const rank = (id: string): number => {
    const debtor = debtors.get(id);
    if (debtor === undefined || debtor.contacts.every(({ email }) => email === null))
      return NOBODY_TO_WRITE_TO;
    if (debtor.kind !== 'business') return 2;
    return debtor.language === company.language ? 0 : 1;
  };
  const lateness = (id: string): number => (late.has(id) ? 0 : 1);
  return ids.sort(
    (one, other) =>
      Number(rank(one) === NOBODY_TO_WRITE_TO) - Number(rank(other) === NOBODY_TO_WRITE_TO) ||
      lateness(one) - lateness(other) ||
      rank(one) - rank(other),
  );
}

function composedFor({
  axis,
  words,
  ...asked
}: {
  company: Company;
  facts: DossierFacts;
  scenario: Scenario;
  step: Step;
  words: WordingBook;
  day: CalendarDate;
  axis: number;
}): Composed[] {
  const { step } = asked;
  if (step.action.kind !== 'message') return [];
  const view = viewAsIfDue({ ...asked, action: step.action });
  const key = wordingKeyOf({ kind: view.kind, variant: view.variant ?? null });
  const own = words.find({ key, language: view.language })?.text ?? null;
  const shown = { step: stepView(step, axis), wording: key };
  try {
    const { composed, refusal } = composeAndJudge(view, own === null ? {} : { wording: own });
    return [{ ...shown, composed, lacks: refusal === null ? [] : lacksOf(refusal, view) }];
  } catch (fault) {
    if (own === null || !isTemplateFault(fault)) throw fault;
    const { composed } = composeAndJudge(view);
    return [{ ...shown, composed, lacks: [{ kind: 'broken', found: fault.message, at: 'wording' }] }];
  }
}

export const trialView = ({ debtorId, debtorName, scenario, letters }: Trial): TrialView => ({
  debtorId,
  debtorName,
  scenario,
  letters: letters.map(({ step, composed, wording, lacks }) => ({
    ...step,
    subject: composed.subject,
    text: composed.text,
    wording,
    lacks,
  })),
});

/** What is said in front of a mail so that nobody takes it for the message itself. */
export type TrialMark = (asked: {
  readonly position: number;
  readonly count: number;
  readonly step: LadderStep;
  readonly debtor: string;
}) => { readonly subject: string; readonly lines: readonly string[] };

/** A mail for each step: calls come as the script that is read out. */
export async function trialMails(
  { letters, debtorName }: Trial,
  { mark, ...printing }: { mark: TrialMark } & Printing,
): Promise<OwnMail[]> {
  const mails: OwnMail[] = [];
  for (const [index, { step, composed }] of letters.entries()) {
    const said = mark({ position: index + 1, count: letters.length, step, debtor: debtorName });
    mails.push({
      subject: `${said.subject} ${composed.subject}`,
      text: `${said.lines.join('\n')}\n\n----------\n\n${composed.text}`,
      html: marked(composed.html, said.lines),
      attachments: await attachmentsOf(
        { payCode: composed.payCode, letter: isPrinted(step) ? composed.letter : null },
        printing,
      ),
    });
  }
  return mails;
}

/** Above everything that the message shows, in colours that no message has. */
export function marked(html: string, lines: readonly string[]): string {
  const said = lines.map(line => `<p style="margin:0">${escapeHtml(line)}</p>`).join('');
  const banner = `<div style="padding:12px 16px;background:#b42318;color:#ffffff;font:bold 15px/1.4 Helvetica,Arial,sans-serif">${said}</div>`;
  const body = /<body[^>]*>/.exec(html);
  if (body === null) throw new Error('A message has a body');
  const end = body.index + body[0].length;
  return `${html.slice(0, end)}\n${banner}${html.slice(end)}`;
}

const isPrinted = ({ channels }: LadderStep): boolean =>
  channels.includes('letter') || channels.includes('registeredLetter');
