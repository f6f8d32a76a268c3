// What `acquit doctor` says, as lines in the language of the terminal. Its sentences are written in English where they are found,
// which is what --json tells; one that is not known here, such as what an administrator types, is shown as it is written.
// 'secret: kept in the data folder' in French is 'secret : conservé dans le dossier de données'.

import type { BankAccountView } from '../../desk/money/bank-accounts.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';

type Say = { readonly locale: Locale };
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
} as const satisfies Readonly<Record<string, Line>>;

type Told = keyof typeof LINES;

type Account = Pick<BankAccountView, 'account' | 'knownUntil' | 'isFresh'>;

export type Health = Readonly<Record<Told, string>> & {
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

/** What is told in words stands first, in the order in which it is told. */
export function healthLines(health: Health, locale: Locale): string[] {
  const say = { locale };
  const { migrations, isPretending, companies } = health;
  return [
    ...Object.keys(health)
      .filter(isTold)
      .map(key => LINES[key]({ said: healthText(health[key], locale) }, say)),
    ...(isPretending ? [m.doctor_isPretending({}, say)] : []),
    m.doctor_migrations({ known: String(migrations.length), last: migrations.at(-1) ?? '-' }, say),
    ...companies.flatMap(company => [
      m.terminal_what({ name: company.name, said: modeText(company, say) }, say),
      ...company.bankAccounts.map(account => `  ${accountText(account, say)}`),
    ]),
  ];
}

const isTold = (key: string): key is Told => Object.hasOwn(LINES, key);

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

type Sentence = readonly [RegExp, (parts: readonly string[], say: Say) => string];

const SENTENCES: readonly Sentence[] = [
  [
    /^PostgreSQL (\S+), embedded in (.+)$/,
    ([version = '', folder = ''], say) => m.doctor_embedded({ version, folder }, say),
  ],
  [
    /^PostgreSQL (\S+), (.+), by (--server|DATABASE_URL)$/,
    ([version = '', address = '', by = ''], say) => m.doctor_server({ version, address, by }, say),
  ],
  [/^row-level security keeps companies apart$/, (_, say) => m.doctor_wall({}, say)],
  [/^no SMTP_URL: /, (_, say) => m.doctor_noMail({}, say)],
  [/^no IMAP_URL: /, (_, say) => m.doctor_noMailbox({}, say)],
  [/^no ACQUIT_URL: messages carry no link/, (_, say) => m.doctor_pageNone({}, say)],
  [/^no ACQUIT_URL: in test mode alone, at (.+)$/, ([url = ''], say) => m.doctor_pageTrial({ url }, say)],
  [/^at (\S+)$/, ([url = ''], say) => m.doctor_pageAt({ url }, say)],
  [/^([A-Z_]+) is set$/, ([variable = ''], say) => m.doctor_isSet({ variable }, say)],
  [/^kept in the data folder$/, (_, say) => m.doctor_secretKept({}, say)],
  [
    /^ACQUIT_SECRET: found (\d+) signs, expected (\d+) or more/,
    ([found = '', expected = ''], say) => m.doctor_weakSecret({ found, expected }, say),
  ],
  [/^nothing in the journal speaks against it$/, (_, say) => m.doctor_clockRight({}, say)],
];

function healthText(written: string, locale: Locale): string {
  for (const [pattern, say] of SENTENCES) {
    const found = pattern.exec(written);
    if (found !== null) return say(found.slice(1), { locale });
  }
  return written;
}
