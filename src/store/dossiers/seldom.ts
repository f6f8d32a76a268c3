// What most debtors have nothing of. Where one debtor is looked at, or a few, one question tells which of it there is, in place
// of a question for each; whoever looks at many debtors asks for everything.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

const ONE = '= $2';
const SOME = '= any($2)';
const inDossiers = (table: string): string =>
  `dossier o join ${table} t on t.company_id = o.company_id and t.dossier_id = o.dossier_id where o.company_id = $1 and o.debtor_id OF_THEM`;
const OF_DEBTOR = 'company_id = $1 and debtor_id OF_THEM';

/** Each is empty at most where what is asked afterwards is. Those of the company alone are found by an index of few rows. */
const SELDOM = {
  suspects: `payment_suspect where ${OF_DEBTOR}`,
  credits: `credit_note where ${OF_DEBTOR} and used < amount and cancelled_on is null`,
  insolvency: `insolvency where ${OF_DEBTOR} and lifted_at is null`,
  lawFacts: `law_fact where ${OF_DEBTOR} and lifted_at is null`,
  consumer: `debtor where ${OF_DEBTOR} and kind = 'consumer'`,
  holds: `${inDossiers('hold')} and t.lifted_at is null`,
  corrections: 'invoice_correction where company_id = $1 and answer is null and earlier_id is not null',
  disputes: inDossiers('dispute'),
  promises: inDossiers('payment_promise'),
  plans: inDossiers('payment_plan'),
  offers: inDossiers('settlement_offer'),
  stops: inDossiers('dossier_stop'),
  writeOffs: inDossiers('write_off'),
  concessions: `${inDossiers('concession')} and t.ended_kind is null`,
  tasks: `${inDossiers('delivery')} and t.state = 'task'`,
  gaps: 'statement_gap where company_id = $1',
  expected: 'expected_receipt where company_id = $1 and lifted_at is null',
  returned: `money_back where company_id = $1 and kind = 'returned' and state = 'taken'`,
  charges: 'message_invoice where company_id = $1 and reminder_costs > 0',
  scenarios: 'scenario_version where company_id = $1',
  rules: 'assignment_rules where company_id = $1',
  comparisons: 'comparison where company_id = $1 and ended_on is null',
  rates: 'rate_publication',
} as const;

export type Seldom = keyof typeof SELDOM;
export type Has = (...things: Seldom[]) => boolean;

export const EVERYTHING: Has = () => true;

const question = (of: typeof ONE | typeof SOME): string =>
  `select ${Object.entries(SELDOM)
    .map(([thing, rows]) => `exists (select from ${rows.replace('OF_THEM', of)}) as "${thing}"`)
    .join(', ')}`;

const OF_ONE = question(ONE);
const OF_SOME = question(SOME);

type Found = Readonly<Record<Seldom, boolean>>;

/** True where there is one of these things at least. */
export const seldomOf = async (
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<Has> => among(await select<Found>(db, OF_ONE, [companyId, debtorId]));

/** The same of a few debtors together. */
export const seldomAmong = async (
  db: Queryable,
  { companyId, debtorIds }: { companyId: string; debtorIds: readonly string[] },
): Promise<Has> => among(await select<Found>(db, OF_SOME, [companyId, debtorIds]));

const among =
  ([found]: readonly Found[]): Has =>
  (...things) =>
    found === undefined || things.some(thing => found[thing]);
