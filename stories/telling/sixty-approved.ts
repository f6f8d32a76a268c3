// A company with sixty reminders that are approved and may leave: more than one batch.

import { expect } from 'vitest';
import { PARCEL_BATCH } from '../../src/desk/sending/send-messages.ts';
import type { Diary, Open } from './diary.ts';

export async function sixtyApproved(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoices(
    '2026-09-01',
    Array.from({ length: 60 }, (_, position) => ({
      debtor: debtorName(position),
      number: `F-2026-${300 + position}`,
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    })),
  );
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  await d.approveAll('2026-10-05');
  expect(PARCEL_BATCH).toBe(50);
  return d;
}

export const debtorName = (position: number): string =>
  `Client${String.fromCharCode(65 + Math.floor(position / 26), 65 + (position % 26))} SARL`;
