// The register of processing that the company has to keep (GDPR art. 30.1), as far as the product knows it: the page, and for
// programs every column that may name somebody with what it is there for.

import type { Company, Language } from '../../claim/parties.ts';
import {
  LIMIT_OF,
  REGISTER_PEOPLE,
  REGISTER_POINTS,
  REGISTER_PURPOSES,
  type RegisterPerson,
  type RegisterPurpose,
  type RegisterRecipient,
} from '../../law/processing-register.ts';
import { retentionLaw } from '../../law/retention.ts';
import { processingRegisterPage, type RegisterFacts } from '../../letters/papers/processing-register.ts';
import { REGISTER_WORDS } from '../../letters/wording/register/words.ts';
import type { Whose } from '../../store/personal/held.ts';
import { heldColumns, PERSONAL_COLUMNS } from '../../store/personal/personal-columns.ts';
import { type WentTo, wentTo } from '../../store/personal/recipients.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { fileName } from '../sending/parcel.ts';

export type RegisterAsked = {
  readonly companyId: string;
  readonly day: CalendarDate;
  /** Null: that of the company. */
  readonly language: Language | null;
};

export type RegisterColumn = {
  readonly table: string;
  readonly column: string;
  readonly whose: Whose;
  readonly purpose: RegisterPurpose;
};

export type ProcessingRegister = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly page: string;
  readonly data: ReturnType<typeof forPrograms>;
};

/** Whom a column may name; null where it names nobody. */
const PERSON_OF: Readonly<Record<Whose, RegisterPerson | null>> = {
  debtor: 'debtor',
  contact: 'contact',
  payer: 'payer',
  worker: 'worker',
  outsider: 'outsider',
  creditor: 'creditor',
  freeText: 'anybody',
  document: 'anybody',
  fact: null,
  mark: null,
  secret: null,
};

/** Every column that may name somebody. */
const registerColumns = (): RegisterColumn[] =>
  heldColumns().flatMap(({ table, column, whose }) => {
    const purpose = PERSONAL_COLUMNS[table]?.purpose;
    return purpose === undefined || PERSON_OF[whose] === null ? [] : [{ table, column, whose, purpose }];
  });

export async function processingRegister(
  db: Queryable,
  { companyId, day, language }: RegisterAsked,
): Promise<ProcessingRegister> {
  const company = await knownCompany(db, companyId);
  return registerOf({ company, day, language, went: await wentTo(db, companyId) });
}

export function registerOf({
  company,
  day,
  language,
  went,
}: Omit<RegisterAsked, 'companyId'> & {
  readonly company: Company;
  readonly went: readonly WentTo[];
}): ProcessingRegister {
  const columns = registerColumns();
  const facts: RegisterFacts = {
    language: language ?? company.language,
    day,
    company,
    purposes: REGISTER_PURPOSES.flatMap(purpose => {
      const people = peopleOf(purpose, columns);
      return people.length === 0 ? [] : [{ purpose, people }];
    }),
    used: [...new Set(went.flatMap(one => recipientOf(one) ?? []))],
  };
  return {
    name: `${fileName(`${REGISTER_WORDS[facts.language].title} ${company.name}`)} ${day}`,
    page: processingRegisterPage(facts),
    data: forPrograms(facts, columns),
  };
}

/** Whoever a row is about, and whom its columns may name. */
function peopleOf(purpose: RegisterPurpose, columns: readonly RegisterColumn[]): RegisterPerson[] {
  const found = new Set(
    columns.filter(column => column.purpose === purpose).map(({ whose }) => PERSON_OF[whose]),
  );
  if (Object.values(PERSONAL_COLUMNS).some(held => held.purpose === purpose && held.leads !== null))
    found.add('debtor');
  return REGISTER_PEOPLE.filter(person => found.has(person));
}

function recipientOf({ kind, name }: WentTo): RegisterRecipient | null {
  if (kind === 'provider') return 'onlinePayment';
  if (kind === 'handOver') return HANDED_TO[name] ?? null;
  return CHANNELS[name] ?? null;
}

const HANDED_TO: Readonly<Record<string, RegisterRecipient>> = {
  agency: 'agency',
  lawyer: 'lawyer',
  bailiff: 'bailiff',
  court: 'court',
};
const CHANNELS: Readonly<Record<string, RegisterRecipient>> = {
  email: 'mail',
  letter: 'post',
  registeredLetter: 'post',
};

const forPrograms = (
  { day, language, company, purposes, used }: RegisterFacts,
  columns: RegisterColumn[],
) => ({
  day,
  language,
  controller: {
    name: company.name,
    registration: company.registration,
    address: company.address,
    email: company.email,
    phone: company.phone,
  },
  points: REGISTER_POINTS,
  purposes: purposes.map(({ purpose, people }) => ({
    purpose,
    what: REGISTER_WORDS[language].purposes[purpose].what,
    people,
    limit: LIMIT_OF[purpose],
  })),
  retention: { decided: company.policy.retention ?? null, law: retentionLaw(company.law) },
  recipients: used,
  /** What only the company knows. */
  blanks: REGISTER_WORDS[language].blanks,
  columns,
});
