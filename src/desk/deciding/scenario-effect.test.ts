import { expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { comparedMessages } from './scenario-effect.ts';

const message = (on: string, stepKey: string, debtor = 'Dupont') => ({
  debtorId: debtor,
  debtorName: debtor,
  day: day(on),
  stepKey,
  channels: ['email' as const],
  amount: money(50_000, 'EUR'),
});

it('a day with as many messages is named where a courteous one becomes a final notice, or goes to somebody else', () => {
  const before = [
    message('2026-10-05', 'courteousReminder'),
    message('2026-10-06', 'courteousReminder'),
    message('2026-10-07', 'courteousReminder'),
  ];
  const after = [
    message('2026-10-05', 'lastNotice'),
    message('2026-10-06', 'courteousReminder', 'Morel'),
    message('2026-10-07', 'courteousReminder'),
  ];
  expect(comparedMessages(before, after).days).toEqual([
    { day: '2026-10-05', before: 1, after: 1, steps: { lastNotice: 1 }, isChanged: true },
    { day: '2026-10-06', before: 1, after: 1, steps: { courteousReminder: 1 }, isChanged: true },
    { day: '2026-10-07', before: 1, after: 1, steps: { courteousReminder: 1 }, isChanged: false },
  ]);
});
