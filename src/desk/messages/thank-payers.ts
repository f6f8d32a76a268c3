// Who has paid after a reminder is thanked, where the company wishes it: once for all that came, in the same transaction as
// the decision of that day. It leaves by the outbox like any confirmation. Nobody is thanked about whom anything is uncertain
// (held, disputed, handed over, money that settles nothing), nor on the day on which something else is asked for.

import type { Company } from '../../claim/parties.ts';
import { leftAloneBecause } from '../../dunning/left-alone.ts';
import { confirmationOf } from '../../letters/confirmations/confirmation.ts';
import type { Transaction } from '../../store/database.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import { thanksDue } from '../../store/messages/thanks-due.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Decided } from '../deciding/decide-dossiers.ts';
import { confirmInWriting } from './confirm-in-writing.ts';
import { wordingBook } from './wordings.ts';
import { writingFor } from './written-to.ts';

type Batch = {
  readonly company: Company;
  readonly day: CalendarDate;
  readonly at: string;
  readonly author: string;
  readonly makeId: () => string;
  readonly decided: readonly Decided[];
};

/** Returns what the journal must say. */
export async function thankPayers(
  db: Transaction,
  { company, day, at, author, makeId, decided }: Batch,
): Promise<JournalLine[]> {
  if (company.policy.thanks === 'none') return [];
  const certain = new Map(
    decided.filter(one => mayThank(one, day)).map(({ facts }) => [facts.dossierId, facts]),
  );
  const lines: JournalLine[] = [];
  const due = await thanksDue(db, { companyId: company.id, dossierIds: [...certain.keys()], day });
  if (due.length === 0) return [];
  const words = await wordingBook(db, company.id);
  for (const { dossierId, paymentId, numbers } of due) {
    const facts = certain.get(dossierId);
    if (facts === undefined) continue;
    const { debtor, currency } = facts;
    const writing = writingFor(debtor, company);
    const own = words.find({ key: 'said.thanks', language: writing.language })?.text ?? null;
    const said = { kind: 'thanks', numbers } as const;
    const written = confirmationOf(said, { ...writing, by: 'page', own });
    const of = { companyId: company.id, dossierId, debtorId: debtor.id, currency };
    const work = { db, company, ...of, by: author, actorId: null };
    await confirmInWriting(
      {
        ...work,
        ...{ day, at, makeId },
        tell: ({ content, ...line }) =>
          lines.push({ ...line, debtorId: debtor.id, content: { dossierId, ...content } }),
      },
      { kind: 'thankYou', confirms: paymentId, said, written },
    );
  }
  return lines;
}

const mayThank = ({ decision, facts }: Decided, day: CalendarDate): boolean =>
  facts.waiting === null &&
  (decision.kind === 'done' || decision.kind === 'wait') &&
  leftAloneBecause(facts, day) === null;
