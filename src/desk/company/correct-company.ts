// A person corrects what the company says of itself. Messages are printed with it: what was written with the old name,
// address, numbers or account and still waits is taken back, and the next run writes it anew, offers to settle at once. The account is what a
// swindler would change; the door asks for the password before, the journal keeps both masked, and "since when is it the same"
// counts from this day.
// 12 messages wait with FR76 … 0189 when it becomes BE68 … 7034: the 12 are withdrawn, none of them leaves.

import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import { accountUsedSince, lockBooks, updateCompany } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeOpenOf, wakeWaitingOf } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import { waitingInOwnName, withdrawLettersToPost } from '../../store/messages/own-name.ts';
import type { Queryable } from '../../store/session.ts';
import { checkRegistration, checkVat } from '../../units/company-numbers.ts';
import { maskIban, parseBic, parseIban } from '../../units/identifiers.ts';
import { writeOffersAnew } from '../agreements/write-offers-anew.ts';
import { writePlansAnew } from '../agreements/write-plans-anew.ts';
import type { DeskContext } from '../context.ts';
import { type EditedMeanwhile, editedMeanwhile, versionOf } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import type { CompanyDetails } from '../views/company.ts';
import { addressOf, type CompanyRefused, refusedOf } from './company-refusal.ts';
import { knownCompany } from './company-view.ts';

/** Only what is named changes. An account can be changed and not taken away: nobody could pay. */
export type CompanyCorrection = {
  readonly [Field in Exclude<
    keyof CompanyDetails,
    'accountSince' | 'iban' | 'version'
  >]?: CompanyDetails[Field];
} & { readonly iban?: string };

export type CompanyCorrected = {
  readonly company: CompanyDetails;
  /** Masked; null where the account is as it was. */
  readonly account: { readonly was: string | null; readonly now: string } | null;
  /** Messages and letters that waited and do not leave as they were written. */
  readonly withdrawn: number;
};

export type CompanyOutcome =
  | EditedMeanwhile
  | { readonly kind: 'done'; readonly value: CompanyCorrected }
  | ({ readonly kind: 'refused'; readonly because: readonly [] } & CompanyRefused);

export async function companyDetails(db: Queryable, companyId: string): Promise<CompanyDetails> {
  const { name, country, law, language, ...company } = await knownCompany(db, companyId);
  const { registration, vat, address, iban, bic, email, phone, signatory } = company;
  const said = {
    ...{ name, country, law, language, registration, vat },
    street: address === null || address.lines.length === 0 ? null : address.lines.join(', '),
    postalCode: address?.postalCode ?? null,
    city: address?.city ?? null,
    ...{ iban, bic, email, phone, signatory },
  };
  return { ...said, version: versionOf(said), accountSince: await accountUsedSince(db, companyId) };
}

export async function correctCompany(
  { database, clock, pageLinks }: DeskContext,
  { companyId, by, day, correction, seen }: Act & { correction: CompanyCorrection; seen?: string },
): Promise<CompanyOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const before = await knownCompany(db, companyId);
    const details = await companyDetails(db, companyId);
    const meanwhile = await companyMeanwhile(db, { companyId, details, seen });
    if (meanwhile !== null) return meanwhile;
    const asked = { name: correction.name, except: companyId };
    const refused = await refusedOf(db, toCheck(before, correction), asked);
    if (refused !== null) return { kind: 'refused', ...refused, because: [] };
    const after = corrected(before, details, correction);
    const changes = changesOf(before, after);
    const account =
      after.iban !== null && after.iban !== before.iban
        ? { was: before.iban === null ? null : maskIban(before.iban), now: maskIban(after.iban) }
        : null;
    if (Object.keys(changes).length > 0) await updateCompany(db, after, account === null ? null : day);
    const isPrinted = PRINTED.some(field => field in changes);
    const taken = isPrinted ? await takeBack(db, { companyId, day, account }) : [];
    const stamp = { companyId, at, day, author: by };
    if (Object.keys(changes).length > 0)
      await appendJournal(db, stamp, [
        { kind: 'companyCorrected', subjectId: companyId, content: changes },
        ...taken,
      ]);
    if (isPrinted) {
      const anew = { company: after, stamp, day, pageLinks };
      await writeOffersAnew(db, anew);
      await writePlansAnew(db, anew);
    }
    if ('country' in changes || 'law' in changes) await wakeOpenOf(db, companyId, day);
    // Who signs and how the company is reached: looked at soon, and written anew.
    else if (Object.keys(changes).length > 0) await wakeWaitingOf(db, companyId, day);
    const company = await companyDetails(db, companyId);
    return { kind: 'done', value: { company, account, withdrawn: taken.length } };
  });
}

/** Under the lock of the books, which every correction takes. */
function companyMeanwhile(
  db: Transaction,
  { companyId, details, seen }: { companyId: string; details: CompanyDetails; seen: string | undefined },
): Promise<EditedMeanwhile | null> {
  const { version: _version, accountSince: _since, ...now } = details;
  const about = { companyId, subjectId: companyId, debtorId: null, kinds: ['companyCorrected'] };
  return editedMeanwhile(db, { seen, now, about });
}

/** What is named, and numbers that another country would read otherwise; what a file or a command left as it is stays. */
function toCheck(before: Company, correction: CompanyCorrection): Parameters<typeof refusedOf>[1] {
  const { country = before.country, iban = null, bic = null, email = null, phone = null } = correction;
  const kept = country === before.country ? { registration: null, vat: null } : before;
  const { registration = kept.registration, vat = kept.vat } = correction;
  return { country, registration, vat, iban, bic, email, phone };
}

function corrected(before: Company, details: CompanyDetails, correction: CompanyCorrection): Company {
  const {
    name = before.name,
    country = before.country,
    law = before.law,
    language = before.language,
  } = correction;
  const { email = before.email, phone = before.phone, signatory = before.signatory } = correction;
  const { street = details.street, postalCode = details.postalCode, city = details.city } = correction;
  const { iban, bic, registration, vat } = correction;
  const account = iban === undefined ? before.iban : parseIban(iban);
  // The BIC belongs to the bank of the account: with another account, that of before would name the wrong one.
  const bank = bic === undefined && account === before.iban ? before.bic : (bic ?? null);
  return {
    ...{ ...before, name, country, law, language, email, phone, signatory },
    registration:
      registration === undefined ? before.registration : numberIn(checkRegistration, registration, country),
    vat: vat === undefined ? before.vat : numberIn(checkVat, vat, country),
    address: addressOf({ street, postalCode, city, country }),
    iban: account,
    bic: bank === null ? null : parseBic(bank),
  };
}

/** In the one form in which numbers are compared. */
function numberIn(check: typeof checkVat, text: string | null, country: string): string | null {
  const checked = text === null ? null : check(text, country);
  return checked === null || checked.kind === 'invalid' ? null : checked.number;
}

const PRINTED = ['name', 'country', 'registration', 'vat', 'address', 'iban', 'bic'] as const;
const CORRECTED = [...PRINTED, 'law', 'language', 'email', 'phone', 'signatory'] as const;

/** What was, and what is now; of an account only its two ends. */
function changesOf(before: Company, after: Company): Record<string, { was: unknown; now: unknown }> {
  const shown = (company: Company, field: (typeof CORRECTED)[number]): unknown =>
    field === 'iban' && company.iban !== null ? maskIban(company.iban) : company[field];
  return Object.fromEntries(
    CORRECTED.filter(field => canonicalJson(before[field]) !== canonicalJson(after[field])).map(field => [
      field,
      { was: shown(before, field), now: shown(after, field) },
    ]),
  );
}

async function takeBack(
  db: Transaction,
  { companyId, day, account }: { companyId: string; day: Act['day']; account: CompanyCorrected['account'] },
): Promise<JournalLine[]> {
  const because: Reason = { code: 'creditorCorrected', what: account === null ? 'details' : 'account' };
  const waiting = await waitingInOwnName(db, companyId);
  const lines = await withdrawAndTell(
    db,
    companyId,
    waiting.map(({ messageId }) => ({ messageId, because })),
  );
  const letters = await withdrawLettersToPost(db, companyId);
  await wakeOpenOf(db, companyId, day);
  return [
    ...lines,
    ...letters.map(({ messageId, debtorId }) => ({
      kind: 'messageWithdrawn',
      debtorId,
      subjectId: messageId,
      content: { because, channel: 'letter' },
    })),
  ];
}
