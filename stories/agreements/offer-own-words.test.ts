// The words that a company wrote for its offers name its account of before, and it has none now. Its letter does not leave with
// that account, and is not written again run after run: only once the words or the account were put right.

import { expect, it } from 'vitest';
import { saveWording } from '../../src/desk/messages/wordings.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { type LetterText, wordingOf } from '../../src/letters/wording/letter-text.ts';
import { day } from '../../src/units/calendar.ts';
import { formatIban } from '../../src/units/identifiers.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const { iban } = COMPANIES.Lille;
const words = (how: string): LetterText => ({
  subject: 'Proposition pour solder {{ numbers }}',
  body: `{{ greeting }}\n\nNous vous proposons de régler {{ amount }} au lieu de {{ whole }} ({{ numbers }}) au plus tard le {{ payOn }}.\n\n${how}\n\n<payment/>\n\n<signature/>`,
});

const shippedWith = (how: string): LetterText => {
  const { subject, body } = wordingOf({ language: 'fr', kind: 'courteousReminder', variant: null });
  return { subject, body: body.replace('<payment/>', how) };
};

const save = (d: Diary, on: string, how: string, basedOn: number) =>
  saveWording(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day(on),
    key: 'said.settlement',
    language: 'fr',
    text: words(how),
    basedOn,
  });

const account = (d: Diary, value: string | null) =>
  d.database.query('update company set iban = $2 where company_id = $1', [d.companyId, value]);

const work = async (d: Diary, on: string): Promise<void> => {
  await d.run(on);
  await d.send(on);
};

/** Offered on Friday 9 October 2026; the account is gone before its letter leaves. It is tried that day and on each run. */
async function offered(open: Open): Promise<Diary> {
  const d = await open('Lille');
  const dates = { issued: '2026-09-01', due: '2026-09-30' };
  await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '1000.00' });
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const saved = await save(d, '2026-10-08', `Par virement sur ${formatIban(iban ?? '')}.`, 0);
  expect(saved).toEqual({ kind: 'saved', version: 1 });
  await account(d, null);
  const outcome = await d.offer('2026-10-09', { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-30' });
  expect(outcome.kind).toBe('done');
  await d.send('2026-10-09');
  for (const on of ['2026-10-12', '2026-10-13', '2026-10-14']) await work(d, on);
  expect(await d.withdrawn()).toEqual(['settlementOffer: creditorCorrected']);
  expect(await d.confirmed()).toEqual([]);
  expect(await toMend(d, '2026-10-14')).toEqual(['said.settlement fr']);
  return d;
}

/** What the screen of the day names, once. */
async function toMend(d: Diary, on: string): Promise<string[]> {
  const { wordsToMend } = await todayView(d.database, { companyId: d.companyId, day: day(on) });
  return wordsToMend.map(({ key, language }) => `${key} ${language}`);
}

stories('An offer in own words that name an account of before', open => {
  it('is tried once, and leaves once the words are put right', async () => {
    const d = await offered(open);
    await save(d, '2026-10-14', 'Demandez-nous notre compte.', 1);
    expect(await toMend(d, '2026-10-14')).toEqual([]);
    await work(d, '2026-10-15');
    await work(d, '2026-10-16');
    expect(await d.confirmed()).toEqual(['2026-10-15 Dupont SARL: settlementOffer by email']);
  });

  it('is tried once, and leaves once the company has an account again', async () => {
    const d = await offered(open);
    await account(d, iban);
    expect(await toMend(d, '2026-10-14')).toEqual([]);
    await work(d, '2026-10-15');
    await work(d, '2026-10-16');
    expect(await d.confirmed()).toEqual(['2026-10-15 Dupont SARL: settlementOffer by email']);
  });

  it('a reminder in such words does not leave either: a person is asked, and it leaves once they are put right', async () => {
    const d = await open('Lille');
    const old = shippedWith(`Par virement sur ${formatIban(iban ?? '')}.`);
    const saved = { companyId: d.companyId, by: 'Marie', key: 'courteousReminder', language: 'fr' } as const;
    await saveWording(d.desk(), { ...saved, day: day('2026-10-01'), text: old, basedOn: 0 });
    await account(d, null);
    await d.invoice({
      ...{ number: 'F-2026-101', debtor: 'Dupont SARL', amount: '1000.00' },
      ...{ issued: '2026-09-01', due: '2026-09-30' },
    });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: ask courteousReminder, creditorCorrected']);
    expect(await toMend(d, '2026-10-05')).toEqual(['courteousReminder fr']);
    const text = shippedWith('Demandez-nous notre compte.');
    await saveWording(d.desk(), { ...saved, day: day('2026-10-05'), text, basedOn: 1 });
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });
});
