// A person corrects what was assumed or has changed about a debtor. What was said by a person is assumed no longer;
// the dossier is decided anew, since kind, country, law or address may change the next step.

import type { Address, Debtor, DebtorKind, Language } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { LawCode } from '../../law/law.ts';
import type { Term } from '../../law/term-limits.ts';
import type { Transaction } from '../../store/database.ts';
import {
  changeContact,
  changeDebtor,
  type DebtorChange,
  debtorExists,
} from '../../store/debtors/debtor-changes.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import { lettersWaitingFor } from '../../store/messages/letters-waiting.ts';
import { checkRegistration, checkVat } from '../../units/company-numbers.ts';
import { isAgreedPercent } from '../../units/rate.ts';
import { checkEmail, checkPhone, foldEmail } from '../../units/reachable.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { scenarioChoices } from '../deciding/scenario-choices.ts';
import type { EditedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { meanwhileOf } from './debtor-editable.ts';

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
  /** SIREN, SIRET or enterprise number, however it is written. */
  readonly registration?: string | null;
  readonly vat?: string | null;
  /** Where its letters go; a letter that waits is written anew. Null: nowhere. */
  readonly address?: Omit<Address, 'country'> | null;
};

export type ContactCorrection = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type CorrectionOutcome =
  | 'done'
  | 'notFound'
  | 'scenarioDoesNotFit'
  | 'notARate'
  | 'notARegistration'
  | 'notAVat'
  | EditedMeanwhile;
export type ContactOutcome = 'done' | 'notFound' | 'notAnEmail' | 'notAPhone' | EditedMeanwhile;

/** `seen`: the version that stood before the eyes of whoever writes; absent where nobody looked at one. */
type Corrects<Correction> = Act & { readonly debtorId: string; readonly seen?: string } & Correction;

/** A scenario chosen for another kind of debtor is forgotten when the kind changes: its steps may be unlawful for the new one. */
export async function correctDebtor(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, seen, correction }: Corrects<{ readonly correction: DebtorCorrection }>,
): Promise<CorrectionOutcome> {
  const at = clock.now();
  const { contractRatePercent } = correction;
  if (contractRatePercent != null && !isAgreedPercent(contractRatePercent)) return 'notARate';
  return database.transaction(async db => {
    if (!(await debtorExists(db, companyId, debtorId))) return 'notFound';
    const before = (await debtorsById(db, companyId, [debtorId])).get(debtorId);
    if (before === undefined) return 'notFound';
    const meanwhile = await meanwhileOf(db, { companyId, debtor: before, seen, what: 'debtor' });
    if (meanwhile !== null) return meanwhile;
    const numbers = checkedNumbers(correction, correction.country ?? before.country);
    if (typeof numbers === 'string') return numbers;
    const book = await scenarioBook(db, companyId);
    const choices = scenarioChoices(correction.kind ?? before.kind, book);
    const { scenario = before.scenario } = correction;
    const fits = scenario === null || choices.includes(scenario);
    if (!fits && correction.scenario !== undefined) return 'scenarioDoesNotFit';
    const change: DebtorChange = {
      ...correction,
      ...numbers,
      ...(correction.kind === undefined ? {} : { isKindAssumed: false }),
      ...(fits ? {} : { scenario: null }),
      ...movedTo(correction, before),
      // Said again as it stands, it is the right one: letters go there again.
      ...(correction.address === undefined ? {} : { returnedMail: null }),
    };
    await changeDebtor(db, { companyId, debtorId, change });
    const takenBack =
      correction.address === undefined ? [] : await takeLettersBack(db, { companyId, debtor: before });
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'debtorCorrected', debtorId, subjectId: debtorId, content: correction },
      ...takenBack,
    ]);
    return 'done';
  });
}

/** Within its country, unless the address said another one already. */
function movedTo(
  { address, country }: DebtorCorrection,
  before: Debtor,
): { readonly address?: Address | null } {
  if (address === undefined) return {};
  if (address === null) return { address };
  return { address: { ...address, country: country ?? before.address?.country ?? before.country } };
}

/** Nobody posts a letter to where the debtor has left; one whose e-mail has gone already stays with whoever posts it. */
async function takeLettersBack(
  db: Transaction,
  { companyId, debtor: { id: debtorId, address } }: { companyId: string; debtor: Debtor },
): Promise<JournalLine[]> {
  const was = [...(address?.lines ?? []), address?.postalCode, address?.city].filter(Boolean).join(', ');
  const because: Reason = { code: 'addressChanged', address: was };
  const waiting = await lettersWaitingFor(db, { companyId, debtorId });
  return withdrawAndTell(
    db,
    companyId,
    waiting.map(messageId => ({ messageId, because })),
  );
}

type Numbers = Pick<DebtorCorrection, 'registration' | 'vat'>;

/** In the one form in which numbers are compared, or why one cannot be right. */
function checkedNumbers(
  { registration, vat }: Numbers,
  country: string,
): Numbers | 'notARegistration' | 'notAVat' {
  const checked = registration == null ? null : checkRegistration(registration, country);
  if (checked?.kind === 'invalid') return 'notARegistration';
  const taxed = vat == null ? null : checkVat(vat, country);
  if (taxed?.kind === 'invalid') return 'notAVat';
  return {
    ...(registration === undefined ? {} : { registration: checked?.number ?? null }),
    ...(vat === undefined ? {} : { vat: taxed?.number ?? null }),
  };
}

/** Replaces the contact for invoices: the person, address and number that reminders go to. A refused address is forgotten. */
export async function correctContact(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, seen, contact }: Corrects<{ readonly contact: ContactCorrection }>,
): Promise<ContactOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await debtorExists(db, companyId, debtorId))) return 'notFound';
    const debtor = (await debtorsById(db, companyId, [debtorId])).get(debtorId);
    if (debtor === undefined) return 'notFound';
    const meanwhile = await meanwhileOf(db, { companyId, debtor, seen, what: 'contact' });
    if (meanwhile !== null) return meanwhile;
    const email = contact.email === null ? null : checkEmail(contact.email);
    if (contact.email !== null && email === null) return 'notAnEmail';
    const phone = contact.phone === null ? null : checkPhone(contact.phone, debtor.country);
    if (contact.phone !== null && phone === null) return 'notAPhone';
    const checked = {
      name: contact.name,
      email: email === null ? null : foldEmail(email),
      phone: phone?.number ?? null,
    };
    await changeContact(db, { companyId, debtorId, contactId: newId(millisecondsOf(at)), contact: checked });
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'contactCorrected', debtorId, subjectId: debtorId, content: checked },
    ]);
    return 'done';
  });
}
