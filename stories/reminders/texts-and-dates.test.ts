// A text that cannot be right stops before anything leaves, and a date is a day of the calendar wherever the database stands.

import { afterEach, expect, it } from 'vitest';
import { WORDINGS } from '../../src/letters/wording/letter-text.ts';
import { select } from '../../src/store/select.ts';
import { alsoBy, type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-05',
  amount: '1000.00',
} as const;
const REMINDER = '2026-09-08 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101';

const shipped = { ...WORDINGS.fr };
afterEach(() => {
  Object.assign(WORDINGS.fr, shipped);
});

/** Puts another body under the first French reminder, as an edit of the file would. */
function breakReminder(body: string): void {
  Object.assign(WORDINGS.fr, { courteousReminder: { ...shipped.courteousReminder, body } });
}

async function everythingOf(d: Diary): Promise<{ sent: string[]; prepared: string[] }> {
  return {
    sent: await d.sent(),
    prepared: (await d.journal()).filter(kind => kind === 'messagePrepared'),
  };
}

stories('Texts', open => {
  const broken = [
    { what: 'names a value that does not exist', body: 'Bonjour {{ nobodyKnows }}', says: /nobodyKnows/ },
    { what: 'is not finished', body: 'Bonjour {% if amount %}', says: /not closed/ },
  ];
  for (const { what, body, says } of broken)
    it(`a wording that ${what} stops the run with its reason, and the reminder leaves once it is repaired`, async () => {
      const d = await open('Lille');
      await d.invoice(DUPONT);
      await d.bank('2026-09-07', []);
      breakReminder(body);
      await expect(d.run('2026-09-08')).rejects.toThrow(says);
      await d.approveAll('2026-09-08');
      await d.send('2026-09-08');
      expect(await everythingOf(d)).toEqual({ sent: [], prepared: [] });
      Object.assign(WORDINGS.fr, shipped);
      await d.workOn('2026-09-08');
      expect(await d.sent()).toEqual([REMINDER]);
    });

  it('a wording without the amount is refused for that message, and nothing leaves', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-09-07', []);
    breakReminder('Bonjour, merci de penser à nous.');
    expect(await d.run('2026-09-08')).toEqual(['Dupont SARL: ask courteousReminder, notLawful']);
    await d.approveAll('2026-09-08');
    await d.send('2026-09-08');
    expect(await everythingOf(d)).toEqual({ sent: [], prepared: [] });
  });
});

stories('Dates', open => {
  it('a database that writes 05.09.2026, in the time of Auckland, changes no day', async () => {
    const d = await open('Lille');
    await d.database.query(
      `do $$ begin
         execute format('alter database %I set datestyle to ''German, DMY''', current_database());
         execute format('alter database %I set timezone to ''Pacific/Auckland''', current_database());
       end $$`,
    );
    // Sessions of a second process begin under the new settings.
    const { database, close } = await alsoBy(d);
    await d.invoice(DUPONT);
    await d.bank('2026-09-07', []);
    expect(await d.run('2026-09-07', database)).toEqual(['Dupont SARL: wait, nextStepLater']);
    await d.run('2026-09-08', database);
    await d.approveAll('2026-09-08');
    await d.send('2026-09-08', { database });
    expect(await select(database, 'select issued_on as "issuedOn" from invoice', [])).toEqual([
      { issuedOn: '2026-09-01' },
    ]);
    await close();
    expect(await d.sent()).toEqual([REMINDER]);
  });
});
