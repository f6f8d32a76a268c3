// What `acquit doctor` says: as lines in the language of the terminal, and in English with --json.
// 'secret: kept in the data folder' in French is 'secret : conservé dans le dossier de données'.

import type { BankAccountView } from '../../desk/money/bank-accounts.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';

type Say = { readonly locale: Locale };
/** A fact, found once and said in any language. */
export type Saying = (say: Say) => string;
type Line = (inputs: { said: string }, say: Say) => string;

const LINES = {
  database: m.doctor_database,
  companiesApart: m.doctor_companiesApart,
  mail: m.doctor_mail,
  answers: m.doctor_answers,
  debtorPage: m.doctor_debtorPage,
  secret: m.doctor_secret,
  today: m.doctor_today,
  clock: m.doctor_clock,
  backup: m.doctor_backup,
} as const satisfies Readonly<Record<string, Line>>;

export type Told = Readonly<Record<keyof typeof LINES, Saying>>;

type Account = Pick<BankAccountView, 'account' | 'knownUntil' | 'isFresh'>;

export type Health = {
  /** In the order in which it is told. */
  readonly told: Told;
  readonly migrations: readonly string[];
  readonly isPretending: boolean;
  readonly companies: readonly {
    readonly name: string;
    readonly mode: 'test' | 'live';
    readonly bankAccounts: readonly Account[];
    readonly missing: readonly Lacking[];
  }[];
};

const LACKING = {
  IBAN: m.doctor_iban,
  'e-mail address of the sender': m.doctor_email,
  'postal address': m.doctor_address,
} as const;
export type Lacking = keyof typeof LACKING;

export function healthLines({ told, migrations, isPretending, companies }: Health, locale: Locale): string[] {
  const say = { locale };
  return [
    ...Object.keys(told)
      .filter(isTold)
      .map(key => LINES[key]({ said: told[key](say) }, say)),
    ...(isPretending ? [m.doctor_isPretending({}, say)] : []),
    m.doctor_migrations({ known: String(migrations.length), last: migrations.at(-1) ?? '-' }, say),
    ...companies.flatMap(company => [
      m.terminal_what({ name: company.name, said: modeText(company, say) }, say),
      ...company.bankAccounts.map(account => `  ${accountText(account, say)}`),
    ]),
  ];
}

const isTold = (key: string): key is keyof Told => Object.hasOwn(LINES, key);

/** With --json what is found is said in English, whatever the terminal speaks. */
export const healthJson = ({ told, ...rest }: Health) => ({
  ...Object.fromEntries(Object.entries(told).map(([key, saying]) => [key, saying({ locale: 'en' })])),
  ...rest,
});

function modeText({ mode, missing }: Health['companies'][number], say: Say): string {
  const said = mode === 'live' ? m.doctor_live({}, say) : m.doctor_test({}, say);
  if (missing.length === 0) return said;
  return m.doctor_missing({ said, what: missing.map(lacking => LACKING[lacking]({}, say)).join(', ') }, say);
}

function accountText({ account, knownUntil, isFresh }: Account, say: Say): string {
  const known =
    knownUntil === null ? m.doctor_noStatement({}, say) : m.doctor_knownUntil({ day: knownUntil }, say);
  const said = isFresh ? known : m.doctor_notFresh({ said: known }, say);
  return m.terminal_what({ name: account || m.doctor_unnamedAccount({}, say), said }, say);
}
