// What the environment says and cannot be right: each variable with what was found and what was expected. An address may
// carry a password, which is not repeated.

import { isTrialMailbox } from '../desk/sending/sending-rules.ts';
import { LOCALES, type Locale } from '../messages/format.ts';
import { parseDay } from '../units/calendar.ts';
import { isServerAddress, SERVER_EXPECTED, withoutPassword } from './text/command-words.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the terminal, as POSIX says it (Base Definitions 8.2); English for any other than ours. */
export function localeIn(env: Environment): Locale {
  const said = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return LOCALES.find(locale => new RegExp(`^${locale}([_.@-]|$)`, 'i').test(said)) ?? 'en';
}

/** One sentence per fault; none where the command may begin. */
export function environmentFaults(env: Environment): string[] {
  const checks: readonly (readonly [string, (text: string) => boolean, string])[] = [
    ['ACQUIT_PORT', isPort, 'a number from 0 to 65535'],
    ['ACQUIT_TODAY', text => parseDay(text) !== null, 'a day such as 2026-03-29'],
    [
      'ACQUIT_URL',
      text => hasProtocol(text, ['http:', 'https:']),
      'an address such as https://acquit.example',
    ],
    ['DATABASE_URL', isServerAddress, SERVER_EXPECTED],
    [
      'SMTP_URL',
      text => hasProtocol(text, ['smtp:', 'smtps:']),
      'a mail server such as smtps://user:password@mail.example (signs such as / # ? in a password as %2F %23 %3F)',
    ],
    [
      'IMAP_URL',
      text => hasProtocol(text, ['imap:', 'imaps:']),
      'a mailbox such as imaps://user:password@mail.example/INBOX',
    ],
    [
      'ACQUIT_OIDC_ISSUER',
      text => hasProtocol(text, ['http:', 'https:']),
      'an address such as https://login.example',
    ],
  ];
  const faults = checks.flatMap(([name, isRight, expected]) => {
    const text = env[name];
    return text === undefined || text === '' || isRight(text)
      ? []
      : [`${name}: found "${withoutPassword(text)}", expected ${expected}`];
  });
  return [...faults, ...signOnFaults(env), ...testModeFaults(env)];
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

const hasProtocol = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '';

/** All three are named, or none: half a provider is a mistake worth a word. */
function signOnFaults(env: Environment): string[] {
  const names = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map(name => `ACQUIT_OIDC_${name}`);
  const missing = names.filter(name => !env[name]);
  if (missing.length === 0 || missing.length === names.length) return [];
  return [`Single sign-on needs ${names.join(', ')}: ${missing.join(' and ')} not found`];
}

function testModeFaults(env: Environment): string[] {
  const { ACQUIT_TODAY: today, SMTP_URL: smtp } = env;
  if (!today || !smtp || isTrialMailbox(smtp)) return [];
  return [
    'ACQUIT_TODAY is for test mode: with a mail server elsewhere, messages would leave on a day that is not today.',
  ];
}

/** As many signs as 24 random bytes have in base64. */
const SAFE_SECRET_SIGNS = 32;

/** Of a secret that can be guessed: whoever guesses it signs sessions and the pages of debtors. Null where it is long enough. */
export const tooFewSigns = (secret: string): { readonly found: string; readonly expected: string } | null =>
  secret.length >= SAFE_SECRET_SIGNS
    ? null
    : { found: String(secret.length), expected: String(SAFE_SECRET_SIGNS) };
