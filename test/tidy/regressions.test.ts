// Thirty-four things that went wrong in other products, each with the story that keeps it from going wrong here. A story
// may be renamed, here as there; none may disappear.

import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, textOf } from './project.ts';

/** Number, file of the story, and its title as it stands in the file. */
const REGRESSIONS: readonly (readonly [number: number, file: string, title: string])[] = [
  [1, 'one-message', 'the run started three times at once and again five minutes later prepares one message'],
  [
    2,
    'one-message',
    'the database itself refuses a second message that waits or of one day, and a rung that is taken twice',
  ],
  [3, 'outage', 'when nothing ran for *, the next due step comes once, and the spacing is kept'],
  [4, 'in-doubt', 'a mail in the hands of a process that died is in doubt and is not sent again'],
  [
    5,
    'money-arrives',
    'a payment that arrives between approval and sending stops the reminder, and the reason is on record',
  ],
  [
    6,
    'money-arrives',
    'after a part payment the mail names the rest and the whole invoice, and asks for no other amount',
  ],
  [7, 'money-arrives', 'who pays one of three invoices is not written to again inside the minimum gap'],
  [
    8,
    'money-arrives',
    'a small rest of a large invoice is not chased by itself: 990 paid of 1,000 with a threshold of 50',
  ],
  [9, 'money-arrives', 'money that may be his and is not allocated holds every reminder of a debtor'],
  [
    9,
    'never-dunned',
    'a credit note that is not used yet holds the reminders of its debtor, and of nobody else',
  ],
  [10, 'never-dunned', 'a cancelled invoice is never dunned, and a cancelled credit note holds nothing'],
  [11, 'held-and-paused', 'a held dossier inside an approved batch does not leave, and the others do'],
  [
    11,
    'still-wanted-tasks',
    'a debtor who is held after it was printed is not called, and the person sees why',
  ],
  [12, 'addresses', 'a debtor without e-mail and without address is a task for a person, and the others go'],
  [
    13,
    'texts-and-dates',
    'a wording that * stops the run with its reason, and the reminder leaves once it is repaired',
  ],
  [
    14,
    'money-arrives',
    'two invoices in one letter and the last one paid: the dossier goes on for the other',
  ],
  [
    15,
    'ladder',
    'when the oldest is paid the message falls back to the level of the next, no jump to a final notice',
  ],
  [
    16,
    'terms-and-amounts',
    'an invoice in two instalments is late for the first alone, and the second has its own clock',
  ],
  [
    17,
    'held-and-paused',
    'one of four invoices is held: the others go on, and it comes back on its own clock',
  ],
  [18, 'ladder', 'an invoice that is not yet due is not called late in any message'],
  [
    19,
    'terms-and-amounts',
    'on any past day, not due and every age add up to the balance, and less loose money to the ledger',
  ],
  [20, 'money-arrives', 'a payment whose text says 2012 does not pay invoice 12'],
  [21, 'texts-and-dates', 'a database that writes 05.09.2026, in the time of Auckland, changes no day'],
  [22, 'calendars', '29 February is a day like another: an invoice due then is late from 1 March'],
  [
    22,
    'terms-and-amounts',
    '45 jours fin de mois is read in favour of the customer: the later of both readings',
  ],
  [23, 'terms-and-amounts', 'interest runs across two rates and two part payments, to the cent'],
  [24, 'ladder', 'a message that was sent by hand from the batch and one of the daily run are the same'],
  [
    25,
    'terms-and-amounts',
    'an answer that comes twice, from the server and later by another way, has one effect',
  ],
  [
    25,
    'paid-online',
    'is booked once when the call of the provider and its synchronous answer both arrive, and again',
  ],
  [
    26,
    'one-message',
    'an invoice that is two months late when it is taken in climbs one rung a day at most, with the gap between',
  ],
  [27, 'never-dunned', 'a credit note is never dunned'],
  [27, 'never-dunned', 'an invoice that was credited in full is never dunned'],
  [
    28,
    'money-arrives',
    'an import of payments that is taken back puts the debt back, and an approved text over the rest does not leave',
  ],
  [29, 'outage', 'while the mail server is down nothing counts as sent, and the step comes when it is back'],
  [
    30,
    'addresses',
    'one refused address in a batch of sixty: 59 leave, and the sixtieth becomes a letter to post',
  ],
  [
    31,
    'killed-while-sending',
    'a process that is killed in the middle of sixty mails leaves none lost and none twice',
  ],
  [32, 'one-message', 'two processes that send at once deliver each message once'],
  [33, 'calendars', '* skips no due date and picks none twice'],
  [
    34,
    'money-arrives',
    'a part payment between approval and sending withdraws the old amount; the new one leaves after approval',
  ],
];

const COUNT = 34;

describe('what went wrong in other products', () => {
  it('has a story, each of the thirty-four', () => {
    const numbers = new Set(REGRESSIONS.map(([number]) => number));
    expect([...numbers]).toEqual(Array.from({ length: COUNT }, (_one, position) => position + 1));
  });

  it.each(REGRESSIONS)('%i: %s.test.ts tells that %s', (_number, file, title) => {
    const path =
      PROJECT_FILES.find(one => one.startsWith('stories/') && one.endsWith(`/${file}.test.ts`)) ?? '';
    expect(path).not.toBe('');
    // As a title, in any of the three quotes; a star stands for what a table of cases fills in.
    const words = title.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    expect(textOf(path)).toMatch(new RegExp(`it\\(\\s*['"\`]${words.join('.*')}['"\`]`));
  });
});
