// Companies: adding one, and its few settings.

import { admitEverybody } from '../access/directory-sql.ts';
import { addCompany } from '../desk/company/add-company.ts';
import { changePolicy, declareCash } from '../desk/company/company-policy.ts';
import { isNameTaken } from '../desk/company/company-refusal.ts';
import { isLawCode } from '../law/law.ts';
import { isCountry } from '../units/countries.ts';
import { formatIban, parseIban } from '../units/identifiers.ts';
import { companyDesk, dayOption, oneOf, requiredText, wholeNumberOption } from './arguments.ts';
import { type DeskCommand, isSet, textOf, UsageError, type Values } from './command.ts';
import { clauseIn, TERMS_OPTIONS, TERMS_USAGE, termsIn } from './company-terms.ts';
import { amountOption } from './dossier-named.ts';
import { doubtfulNumbers } from './doubtful-numbers.ts';

export const companyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: `acquit company add --name N --country FR [--registration R] [--vat V] [--iban I] [--email E] [--phone P] [--law FR] [--language fr] [--signatory S] | company live | company test | company pause | company resume | company cash --on DAY | company terms ${TERMS_USAGE}`,
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
    street: { type: 'string' },
    'postal-code': { type: 'string' },
    city: { type: 'string' },
    ...TERMS_OPTIONS,
    'term-days': { type: 'string' },
    'small-balance': { type: 'string' },
    company: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ words, values, around }, installation) {
    const [verb] = words;
    if (verb === 'add') {
      const given = newCompany(values);
      if (await isNameTaken(installation.database, given.name))
        throw new UsageError(`--name: there is a company "${given.name}" already`);
      for (const doubt of doubtfulNumbers(given)) around.note(doubt);
      const company = await addCompany(installation, {
        company: given,
        day: around.today,
        author: 'command line',
      });
      await admitEverybody(installation.database.through('entry').builder(), company.id);
      around.print(
        isSet(values, 'json')
          ? JSON.stringify(
              { id: company.id, name: company.name, country: company.country, law: company.law },
              null,
              1,
            )
          : `${company.name} is added.`,
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
      case 'cash':
        await declareCash(desk, { ...act, on: dayOption(values, 'on') ?? around.today });
        break;
      case 'terms':
        await changePolicy(desk, { ...act, change: termsIn(values, company.policy) });
        break;
      default:
        throw new UsageError(`found "${verb}", expected ${VERBS}`);
    }
    around.print(
      isSet(values, 'json') ? JSON.stringify({ id: company.id, done: verb }) : `${company.name}: ${verb}`,
    );
    return 0;
  },
};

const VERBS = 'add, live, test, pause, resume, cash or terms';
const LONGEST_TERM_DAYS = 365;

function newCompany(values: Values): Parameters<typeof addCompany>[1]['company'] {
  const law = textOf(values, 'law')?.toUpperCase();
  if (law !== undefined && !isLawCode(law))
    throw new UsageError(`--law: found "${law}", expected FR, BE, NL, LU, DE, ES, IT or EU`);
  const ibanText = textOf(values, 'iban');
  const iban = ibanText === null ? null : parseIban(ibanText);
  if (ibanText !== null && iban === null)
    throw new UsageError(
      `--iban: found "${ibanText}", expected an IBAN with right check digits, such as ${formatIban('BE68539007547034')}`,
    );
  const country = requiredText(values, 'country').toUpperCase();
  if (!isCountry(country))
    throw new UsageError(`--country: found "${country}", expected a country of two letters such as FR`);
  const city = textOf(values, 'city');
  const street = textOf(values, 'street');
  const address =
    city === null && street === null
      ? null
      : { lines: street === null ? [] : [street], postalCode: textOf(values, 'postal-code'), city, country };
  const language = oneOf(values, 'language', ['fr', 'nl', 'en', 'de'] as const);
  const creditorCategory = oneOf(values, 'creditor', ['business', 'individual'] as const);
  const termDays = textOf(values, 'term-days') === null ? null : wholeNumberOption(values, 'term-days', 0);
  if (termDays !== null && termDays > LONGEST_TERM_DAYS)
    throw new UsageError(`--term-days: found "${termDays}", expected ${LONGEST_TERM_DAYS} at most`);
  const smallBalance = amountOption(values, 'small-balance', 'EUR');
  if (smallBalance !== null && smallBalance.amount < 0)
    throw new UsageError(
      `--small-balance: found "${textOf(values, 'small-balance')}", expected an amount such as 10, or 0`,
    );
  return {
    name: requiredText(values, 'name'),
    country,
    iban,
    address,
    ...(law === undefined ? {} : { law }),
    ...(language === null ? {} : { language }),
    registration: textOf(values, 'registration'),
    vat: textOf(values, 'vat'),
    bic: textOf(values, 'bic'),
    email: textOf(values, 'email'),
    phone: textOf(values, 'phone'),
    signatory: textOf(values, 'signatory'),
    policy: {
      consumerClause: clauseIn(values, null),
      ...(creditorCategory === null ? {} : { creditorCategory }),
      ...(termDays === null ? {} : { defaultTermDays: termDays }),
      ...(smallBalance === null ? {} : { smallBalanceMinor: smallBalance.amount }),
    },
  };
}
