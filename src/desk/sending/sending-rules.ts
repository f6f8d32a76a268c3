// When and whether anything may leave. Three modes: without a mail server nothing leaves the machine; with a trial
// mailbox on it, it is a rehearsal, on the day each message was prepared for; live, the clock and the debtor's sending
// windows rule. A live company whose mail server is not named is in none of them: what was approved waits. 10:15 in Brussels on a working Tuesday may send; 12:00, Sundays and 11 November may not.

import type { CompanyPolicy } from '../../claim/parties.ts';
import { type CalendarDate, day } from '../../units/calendar.ts';
import { remembered } from '../../units/remembered.ts';
import { THIS_MACHINE } from '../../units/this-machine.ts';
import { type HolidayRegion, isWorkingDay } from '../../units/working-days.ts';

export type SendingMode = 'nothingLeaves' | 'rehearsal' | 'live' | 'serverMissing';

/** Where servers listen that deliver: 25 (RFC 5321), 465 and 587 (RFC 8314), and none, which is one of these. */
const DELIVERING: ReadonlySet<string> = new Set(['25', '465', '587', '']);

/** On this very machine, it shows every mail and delivers none. A relay that stands there too is as real as one elsewhere. */
export function isTrialMailbox(smtpUrl: string): boolean {
  if (!URL.canParse(smtpUrl)) return false;
  const { hostname, port } = new URL(smtpUrl);
  return THIS_MACHINE.includes(hostname) && !DELIVERING.has(port);
}

/** A company in test mode sends to a trial mailbox at most. */
export function sendingMode({
  smtpUrl,
  policy,
}: {
  smtpUrl: string | null;
  policy: Pick<CompanyPolicy, 'mode'>;
}): SendingMode {
  // A server started without its settings would else note as sent what no customer ever gets.
  if (smtpUrl === null) return policy.mode === 'live' ? 'serverMissing' : 'nothingLeaves';
  if (isTrialMailbox(smtpUrl)) return 'rehearsal';
  return policy.mode === 'live' ? 'live' : 'nothingLeaves';
}

/** A link from a trial, which opens on this machine alone: no customer can follow it. `pagesAt` is where pages open now, if anywhere. */
export const leadsNowhere = (
  text: string,
  { mode, pagesAt }: { mode: SendingMode; pagesAt: string | null },
): boolean =>
  mode === 'live' &&
  /\bhttps?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(text) &&
  (pagesAt === null || !text.includes(pagesAt));

/** Time zone of the country's capital; the whole Union fits in four. */
const TIME_ZONES: Readonly<Record<string, string>> = {
  IE: 'Europe/Dublin',
  PT: 'Europe/Lisbon',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  FI: 'Europe/Helsinki',
  EE: 'Europe/Tallinn',
  LV: 'Europe/Riga',
  LT: 'Europe/Vilnius',
  RO: 'Europe/Bucharest',
  BG: 'Europe/Sofia',
  CY: 'Asia/Nicosia',
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
  LU: 'Europe/Luxembourg',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
};
const DEFAULT_TIME_ZONE = 'Europe/Paris';

export type LocalTime = { readonly day: CalendarDate; readonly time: string };

/** The day and time of day ('HH:MM') in a country at an instant. A batch asks of one minute over and over, and of each it is told once. */
export function localTime(instant: string, country: string): LocalTime {
  const timeZone = TIME_ZONES[country] ?? DEFAULT_TIME_ZONE;
  const minute = Math.floor(Date.parse(instant) / 60_000);
  return remembered(minutes, `${timeZone} ${minute}`, () => shownBy(clockOf(timeZone), minute * 60_000));
}

const minutes = new Map<string, LocalTime>();

function shownBy(clock: Intl.DateTimeFormat, at: number): LocalTime {
  const parts = clock.formatToParts(at);
  const part = (type: string): string => parts.find(candidate => candidate.type === type)?.value ?? '';
  return {
    day: day(`${part('year')}-${part('month')}-${part('day')}`),
    time: `${part('hour')}:${part('minute')}`,
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept by zone: making one costs 0.1 ms, and every parcel asks. */
const clockOf = (timeZone: string): Intl.DateTimeFormat =>
  remembered(
    clocks,
    timeZone,
    () =>
      new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  );

/** Whether a message may leave for a debtor of that country at the instant. */
export function isInSendingWindow({
  instant,
  country,
  region = null,
  windows,
}: {
  instant: string;
  country: string;
  region?: HolidayRegion | null;
  windows: CompanyPolicy['sendingWindows'];
}): boolean {
  const local = localTime(instant, country);
  return (
    isWorkingDay(local.day, region === null ? { country } : { country, region }) &&
    windows.some(({ from, to }) => from <= local.time && local.time < to)
  );
}
