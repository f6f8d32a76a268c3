// Companies: adding one, and its few settings.

import { admitEverybody } from '../../access/directory-sql.ts';
import { addCompany } from '../../desk/company/add-company.ts';
import { closeCompany, reopenCompany } from '../../desk/company/close-company.ts';
import { changePolicy, declareCash } from '../../desk/company/company-policy.ts';
import { isNameTaken } from '../../desk/company/company-refusal.ts';
import { isLawCode, type LawCode } from '../../law/law.ts';
import { formatIban, parseIban } from '../../units/identifiers.ts';
import type { Money } from '../../units/money.ts';
import {
  companyDesk,
  countryOption,
  dayOption,
  oneOf,
  requiredText,
  together,
  wholeNumberOption,
} from '../arguments.ts';
import { type DeskCommand, isSet, OF_A_COMPANY, textOf, UsageError, type Values } from '../command.ts';
import { amountOption } from '../dossier/dossier-named.ts';
import { addedText, setText, tellMissing } from '../text/company-text.ts';
import { doubtfulNumbers } from '../text/doubtful-numbers.ts';
import { jsonText } from '../text/json.ts';
import { clauseIn, TERMS_OPTIONS, TERMS_USAGE, termsIn } from './company-terms.ts';

export const companyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: `acquit company add --name N --country FR [--registration R] [--vat V] [--iban I] [--bic B] [--email E] [--phone P] [--street S] [--postal-code P] [--city C] [--term-days N] [--small-balance A] [--law FR] [--language fr] [--signatory S] | company live | company test | company pause | company resume | company close --because TEXT | company reopen | company cash --on DAY | company terms ${TERMS_USAGE}`,
  options: {
    name: { type: 'string' },
    country: { type: 'string' },
    registration: { type: 'string' },
    vat: { type: 'string' },
    iban: { type: 'string' },
    bic: { type: 'string' },
    email: { type: 'string' },
    phone: { type: 'string' },
    law: { type: 'string' },
    language: { type: 'string' },
    signatory: { type: 'string' },
    on: { type: 'string' },
    because: { type: 'string' },
    street: { type: 'string' },
    'postal-code': { type: 'string' },
    city: { type: 'string' },
    ...TERMS_OPTIONS,
    'term-days': { type: 'string' },
    'small-balance': { type: 'string' },
    ...OF_A_COMPANY,
  },
  async run({ words, values, around }, installation) {
    const [verb] = words;
    if (verb === 'add') {
      const given = newCompany(values);
      if (await isNameTaken(installation.database, given.name))
        throw new UsageError(`--name: there is a company "${given.name}" already`);
      for (const doubt of doubtfulNumbers(given, around.locale ?? 'en')) around.note(doubt);
      const company = await addCompany(installation, {
        company: given,
        day: around.today,
        author: 'command line',
      });
      await admitEverybody(installation.database.through('entry').builder(), company.id);
      around.print(
        isSet(values, 'json')
          ? jsonText({ id: company.id, name: company.name, country: company.country, law: company.law })
          : addedText(company, around),
      );
      return 0;
    }
    if (verb === undefined) throw new UsageError(`found nothing, expected ${VERBS}`);
    const { company, desk } = await companyDesk(installation, values);
    const act = { companyId: company.id, by: 'command line', day: around.today };
    switch (verb) {
      case 'live':
      case 'test':
        await changePolicy(desk, { ...act, change: { mode: verb } });
        break;
      case 'pause':
      case 'resume':
        await changePolicy(desk, { ...act, change: { isPaused: verb === 'pause' } });
        break;
      case 'close':
        await closeCompany(desk, { ...act, because: requiredText(values, 'because') });
        break;
      case 'reopen':
        await reopenCompany(desk, act);
        break;
      case 'cash':
        await declareCash(desk, { ...act, on: dayOption(values, 'on') ?? around.today });
        break;
      case 'terms':
        await changePolicy(desk, { ...act, change: termsIn(values, company.policy) });
        break;
      default:
        throw new UsageError(`found "${verb}", expected ${VERBS}`);
    }
    if (isSet(values, 'json')) around.print(jsonText({ id: company.id, done: verb }));
    else around.print(`${company.name}: ${setText(verb, { values, around })}`);
    if (verb === 'live') tellMissing(company, around);
    return 0;
  },
};

const VERBS = 'add, live, test, pause, resume, close, reopen, cash or terms';
const LONGEST_TERM_DAYS = 365;

function newCompany(values: Values): Parameters<typeof addCompany>[1]['company'] {
  const { law, language, creditorCategory, termDays, smallBalance, ...said } = together({
    name: () => requiredText(values, 'name'),
    country: () => countryOfCompany(values),
    law: () => lawOption(values),
    iban: () => ibanOption(values),
    language: () => oneOf(values, 'language', ['fr', 'nl', 'en', 'de'] as const),
    creditorCategory: () => oneOf(values, 'creditor', ['business', 'individual'] as const),
    termDays: () => termDaysOption(values),
    smallBalance: () => smallBalanceOption(values),
    consumerClause: () => clauseIn(values, null),
  });
  const { consumerClause, ...known } = said;
  const [city, street] = [textOf(values, 'city'), textOf(values, 'street')];
  const lines = street === null ? [] : [street];
  return {
    ...known,
    address:
      city === null && street === null
        ? null
        : { lines, postalCode: textOf(values, 'postal-code'), city, country: said.country },
    ...(law === null ? {} : { law }),
    ...(language === null ? {} : { language }),
    registration: textOf(values, 'registration'),
    vat: textOf(values, 'vat'),
    bic: textOf(values, 'bic'),
    email: textOf(values, 'email'),
    phone: textOf(values, 'phone'),
    signatory: textOf(values, 'signatory'),
    policy: {
      consumerClause,
      ...(creditorCategory === null ? {} : { creditorCategory }),
      ...(termDays === null ? {} : { defaultTermDays: termDays }),
      ...(smallBalance === null ? {} : { smallBalanceMinor: smallBalance.amount }),
    },
  };
}

function lawOption(values: Values): LawCode | null {
  const given = textOf(values, 'law');
  const law = given?.toUpperCase() ?? null;
  if (law !== null && !isLawCode(law))
    throw new UsageError(`--law: found "${given}", expected FR, BE, NL, LU, DE, ES, IT or EU`);
  return law;
}

function ibanOption(values: Values) {
  const text = textOf(values, 'iban');
  const iban = text === null ? null : parseIban(text);
  if (text !== null && iban === null)
    throw new UsageError(
      `--iban: found "${text}", expected an IBAN with right check digits, such as ${formatIban('BE68539007547034')}`,
    );
  return iban;
}

function countryOfCompany(values: Values): string {
  const country = countryOption(values);
  if (country === null) throw new UsageError('--country is missing');
  return country;
}

function termDaysOption(values: Values): number | null {
  const days = textOf(values, 'term-days') === null ? null : wholeNumberOption(values, 'term-days', 0);
  if (days !== null && days > LONGEST_TERM_DAYS)
    throw new UsageError(`--term-days: found "${days}", expected ${LONGEST_TERM_DAYS} at most`);
  return days;
}

function smallBalanceOption(values: Values): Money | null {
  const amount = amountOption(values, 'small-balance', 'EUR');
  if (amount !== null && amount.amount < 0)
    throw new UsageError(
      `--small-balance: found "${textOf(values, 'small-balance')}", expected an amount such as 10, or 0`,
    );
  return amount;
}
