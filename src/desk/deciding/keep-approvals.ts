// An approved message that could not leave while its text kept (a weekend, holidays, a mail server that was down) is written
// anew. Where nothing but days have passed, whoever approved it approved this one too: the same step, the same invoices, the
// same amounts but for interest that ran on. Words of a person's own cannot be written anew, and are approved again; so is what
// would be written by other words, or by another version of its scenario, than those that were read.
// Prepared on Wednesday over 1,000.00, approved on Saturday: on Monday it leaves with the days of Monday.

import type { Company } from '../../claim/parties.ts';
import type { Transaction } from '../../store/database.ts';
import { salesWaits } from '../../store/debtors/sales-waits.ts';
import { groupBy } from '../../store/group-by.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import {
  type GivenApproval,
  givenApprovals,
  moveSalesQuestions,
} from '../../store/messages/given-approvals.ts';
import { approveMessages } from '../../store/messages/message-states.ts';
import type { Prepared } from '../../store/messages/message-writes.ts';
import { leavesFrom } from '../messages/approval.ts';
import type { Outcome } from './decide-dossiers.ts';

type KeptApproval = {
  readonly given: GivenApproval;
  readonly message: Prepared['message'];
  readonly debtor: Outcome['decided']['facts']['debtor'];
};

/** To be asked before the old messages are withdrawn: afterwards nobody knows what of them had failed. */
export async function approvalsToKeep(
  db: Transaction,
  { companyId, outcomes }: { companyId: string; outcomes: readonly Outcome[] },
): Promise<KeptApproval[]> {
  const anew = outcomes.flatMap(({ decided: { facts, prepared }, withdrawal, isSameAnew }) =>
    isSameAnew === true && prepared !== null && withdrawal !== null && facts.debtor !== null
      ? [{ oldId: withdrawal.messageId, message: prepared.message, debtor: facts.debtor }]
      : [],
  );
  if (anew.length === 0) return [];
  const given = await givenApprovals(
    db,
    companyId,
    anew.map(({ oldId }) => oldId),
  );
  const byId = new Map(given.map(one => [one.messageId, one]));
  return anew.flatMap(({ oldId, message, debtor }) => {
    const old = byId.get(oldId);
    return old !== undefined && asksTheSame(old, message) ? [{ given: old, message, debtor }] : [];
  });
}

function asksTheSame(old: GivenApproval, anew: KeptApproval['message']): boolean {
  const { scenarioKey, stepKey, principal, compensation, provenCosts, reminderCosts } = old;
  return (
    !old.isEdited &&
    !old.isReworded &&
    !old.hasFailed &&
    scenarioKey === anew.scenarioKey &&
    stepKey === anew.stepKey &&
    principal === anew.principal &&
    compensation === anew.compensation &&
    provenCosts === anew.provenCosts &&
    reminderCosts === anew.reminderCosts &&
    // From no interest to some, or to none, is another message.
    old.interest > 0 === anew.interest > 0
  );
}

/** Once the new ones are written. Returns what the journal must say. */
export async function keepApprovals(
  db: Transaction,
  { company, approvals, at }: { company: Company; approvals: readonly KeptApproval[]; at: string },
): Promise<JournalLine[]> {
  if (approvals.length === 0) return [];
  const { id: companyId } = company;
  await moveSalesQuestions(
    db,
    companyId,
    approvals.map(({ given, message }) => ({ fromId: given.messageId, toId: message.id })),
  );
  const waits = await salesWaits(db, { companyId, ids: approvals.map(({ message }) => message.id) });
  const kept = approvals.map(({ given, message: { id, preparedOn, frozenHash }, debtor }) => {
    const head = { id, preparedOn, debtorCountry: debtor.country, debtorRegion: debtor.region };
    // The time in which it may be taken back begins anew with the text.
    const leaves = leavesFrom({ company, head, at, notBeforeDay: waits.get(id) ?? null });
    return { given, id, frozenHash, debtorId: debtor.id, leaves };
  });
  // A batch is approved in one go: as many statements as people who approved, not as messages.
  for (const together of groupBy(kept, ({ given: { by, at: then } }) => `${then} ${by}`).values()) {
    const departures = new Map(together.map(({ id, leaves }) => [id, leaves]));
    const [first] = together;
    if (first) await approveMessages(db, { companyId, departures, at: first.given.at, by: first.given.by });
  }
  return kept.map(({ given: { by, at: approvedAt, messageId }, id, frozenHash, debtorId, leaves }) => ({
    kind: 'approvalKept',
    debtorId,
    subjectId: id,
    content: { by, approvedAt, insteadOf: messageId, frozenHash, leavesFrom: leaves },
  }));
}
