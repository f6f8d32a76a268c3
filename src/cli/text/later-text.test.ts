// Why what was approved does not leave now, in the language of the terminal.

import { expect, it } from 'vitest';
import type { Later } from '../../desk/sending/later.ts';
import type { SentMessage } from '../../desk/sending/send-messages.ts';
import { day } from '../../units/calendar.ts';
import { laterLines } from './later-text.ts';

const waits = (later?: Later): SentMessage => ({
  messageId: 'm',
  debtorId: 'd',
  recipient: 'compta@dupont.example',
  outcome: later === undefined ? 'accepted' : 'later',
  evidence: '',
  ...(later === undefined ? {} : { later }),
});
const atNight = (time: string) =>
  waits({ because: { code: 'outsideHours' }, from: { day: day('2026-10-19'), time } });
const plain = (lines: readonly string[]) => lines.map(line => line.replaceAll(/\s/g, ' '));

it('what waits for the same reason is one line, with the first moment at which any of it may leave', () => {
  const messages = [
    atNight('08:57'),
    waits(),
    atNight('08:43'),
    waits({ because: { code: 'anotherFirst' }, from: null }),
    waits({
      because: { code: 'notAWorkingDay', day: day('2026-10-18'), holiday: null, country: 'FR' },
      from: { day: day('2026-10-19'), time: null },
    }),
  ];
  expect(plain(laterLines(messages, 'en'))).toEqual([
    '2 later: outside the hours in which the company writes to debtors; from 19 October 2026, 08:43',
    '1 later: another message to the same debtor leaves first',
    '1 later: 18 October 2026 is not a working day (FR); from 19 October 2026',
  ]);
  expect(plain(laterLines(messages, 'fr'))[0]).toBe(
    'reportés : 2, hors des heures auxquelles la société écrit à ses débiteurs ; à partir du 19 octobre 2026, 08:43',
  );
});
