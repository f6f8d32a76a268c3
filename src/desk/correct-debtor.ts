// A person corrects what was assumed or has changed about a debtor. What was said by a person is assumed no longer;
// the dossier is decided anew, since kind, country, law or address may change the next step.

import type { DebtorKind, Language } from '../claim/parties.ts';
import type { LawCode } from '../law/law.ts';
import type { Term } from '../law/term-limits.ts';
import { changeContact, changeDebtor, type DebtorChange, debtorExists } from '../store/debtor-changes.ts';
import { debtorsById } from '../store/debtors.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { newId } from '../store/ids.ts';
import { appendJournal } from '../store/journal.ts';
import { parsePercent } from '../units/rate.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import type { Act } from './review-batch.ts';
import { scenarioBook } from './scenario-book.ts';
import { scenarioChoices } from './scenario-choices.ts';

/** Only what is named changes; null takes a choice back to the rule that holds without it. */
export type DebtorCorrection = {
  readonly name?: string;
  readonly kind?: DebtorKind;
  readonly language?: Language;
  readonly country?: string;
  readonly law?: LawCode | null;
  readonly scenario?: string | null;
  /** The rate of late payment agreed with it; null follows the company's terms of sale. */
  readonly contractRatePercent?: string | null;
  /** The term agreed with it or that of its sector, for invoices that state no due date. */
  readonly term?: Term | null;
  /** What the company calls this sort of customer: rules may ask for it. */
  readonly segment?: string | null;
};

export type ContactCorrection = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type CorrectionOutcome = 'done' | 'notFound' | 'scenarioDoesNotFit' | 'notARate';

/** A scenario chosen for another kind of debtor is forgotten when the kind changes: its steps may be unlawful for the new one. */
export async function correctDebtor(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, correction }: Act & { debtorId: string; correction: DebtorCorrection },
): Promise<CorrectionOutcome> {
  const at = clock.now();
  const { contractRatePercent } = correction;
  if (contractRatePercent != null && parsePercent(contractRatePercent) === null) return 'notARate';
  return database.transaction(async db => {
    if (!(await debtorExists(db, companyId, debtorId))) return 'notFound';
    const before = (await debtorsById(db, companyId, [debtorId])).get(debtorId);
    if (before === undefined) return 'notFound';
    const book = await scenarioBook(db, companyId);
    const choices = scenarioChoices(correction.kind ?? before.kind, book);
    const { scenario = before.scenario } = correction;
    const fits = scenario === null || choices.includes(scenario);
    if (!fits && correction.scenario !== undefined) return 'scenarioDoesNotFit';
    const change: DebtorChange = {
      ...correction,
      ...(correction.kind === undefined ? {} : { isKindAssumed: false }),
      ...(fits ? {} : { scenario: null }),
    };
    await changeDebtor(db, { companyId, debtorId, change });
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'debtorCorrected', debtorId, subjectId: debtorId, content: correction },
    ]);
    return 'done';
  });
}

/** Replaces the contact for invoices: the person, address and number that reminders go to. A refused address is forgotten. */
export async function correctContact(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, contact }: Act & { debtorId: string; contact: ContactCorrection },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await debtorExists(db, companyId, debtorId))) return false;
    await changeContact(db, {
      companyId,
      debtorId,
      contactId: newId(millisecondsOf(at)),
      contact: { ...contact, email: contact.email?.trim().toLowerCase() ?? null },
    });
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'contactCorrected', debtorId, subjectId: debtorId, content: contact },
    ]);
    return true;
  });
}
