// The facts of one debtor on a day, per currency, also where no dossier was opened yet.

import type { Company } from '../../claim/parties.ts';
import { isBehind } from '../../dunning/cash-gate.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { type DossierRow, dossiersOf } from '../../store/dossiers/dossiers.ts';
import type { KnownRows } from '../../store/dossiers/fact-rows.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { dossierFacts } from './dossier-facts.ts';

/** Stands for the dossier of a debtor that has none: no message, hold or rung belongs to it. */
export const NO_DOSSIER = '00000000-0000-0000-0000-000000000000';

/** One entry per currency in which the debtor has a dossier or one of `currencies`. */
export async function debtorFacts(
  db: Queryable,
  { company, debtorId, currencies, day }: Asked,
): Promise<DossierFacts[]> {
  const dossiers = await dossiersOf(db, company.id, [debtorId]);
  return factsWith(db, { company, debtorId, currencies, day, dossiers });
}

type Asked = {
  readonly company: Company;
  readonly debtorId: string;
  readonly currencies: readonly string[];
  readonly day: CalendarDate;
};

/** The same where its dossiers are known, and perhaps what else is known of it. */
export async function factsWith(
  db: Queryable,
  {
    company,
    debtorId,
    currencies,
    day,
    dossiers,
    known,
    withHabits = true,
  }: Asked & {
    readonly dossiers: readonly DossierRow[];
    readonly known?: KnownRows;
    readonly withHabits?: boolean;
  },
): Promise<DossierFacts[]> {
  const unopened = [...new Set(currencies)]
    .filter(currency => dossiers.every(dossier => dossier.currency !== currency))
    .map((currency): DossierRow => ({ dossierId: NO_DOSSIER, debtorId, currency, round: 1 }));
  const question = { company, dossiers: [...dossiers, ...unopened], day, withHabits };
  const facts = await dossierFacts(db, known === undefined ? question : { ...question, known });
  return facts.map(one => asOf(one, day));
}

/** Without the messages that came after the day, and without what is known of later days. */
export function asOf(facts: DossierFacts, day: CalendarDate): DossierFacts {
  const isLater = facts.waiting !== null && facts.waiting.preparedOn > day;
  const waiting = isLater ? null : facts.waiting;
  const taken = facts.taken.filter(({ leftOn }) => (leftOn === null ? !isLater : leftOn <= day));
  const leftOut = (facts.leftOut ?? []).filter(({ on }) => on <= day);
  const of = { ...facts, waiting, taken, leftOut };
  const { cash, bankCountry: country } = facts;
  if (!isBehind({ knownUntil: cash.knownUntil, country, day })) return of;
  return { ...of, cash: { ...cash, isSeenLater: true }, bookedAhead: [] };
}
