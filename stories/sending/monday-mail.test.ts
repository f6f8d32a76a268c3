// Monday's mail to whoever directs. The week of Monday 5 October 2026, Lille: Dupont owes 8,400.00 since 25 September, Morel
// owed 1,200.00 since the same day and paid 1,000.00 on Friday 2 October.

import { expect, it } from 'vitest';
import { digestLetter } from '../../src/api/mail/digest-letter.ts';
import { mailDigests, wantDigest } from '../../src/desk/overview/monday-mail.ts';
import type { OfficeLetter } from '../../src/desk/overview/office-mail.ts';
import { companiesWithDigest } from '../../src/store/overview/digests.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

/** Seven in the morning in Lille, summer time. */
const SEVEN = '05:00:00.000Z';
const DIRECTOR = 'director-of-the-story';

async function week(open: Open): Promise<Diary> {
  const d = await open('Lille');
  const dates = { issued: '2026-08-26', due: '2026-09-25' };
  await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '8400.00' });
  await d.invoice({ number: 'F-2026-102', debtor: 'Garage Morel', ...dates, amount: '1200.00' });
  await d.bank('2026-10-02', [{ from: 'Garage Morel', amount: '1000.00', text: 'F-2026-102' }]);
  await d.database.query(
    "insert into access_user (id, name, email) values ($1, 'Chantal', 'chantal@lumen.example')",
    [DIRECTOR],
  );
  await belongs(d);
  await d.run('2026-10-05');
  return d;
}

const belongs = (d: Diary, role = 'owner') =>
  d.database.query('insert into access_membership (company_id, user_id, role) values ($1, $2, $3)', [
    d.companyId,
    DIRECTOR,
    role,
  ]);

const want = (d: Diary, on: string, language: 'fr' | 'nl' | 'en' | 'de' | null = 'fr') =>
  wantDigest(d.desk(), { companyId: d.companyId, userId: DIRECTOR, language, day: day(on) });

/** What leaves at this moment; `takes`: whether the mail server does. */
async function mail(d: Diary, on: string, time = SEVEN, takes = true): Promise<OfficeLetter[]> {
  const letters: OfficeLetter[] = [];
  const context = { ...d.desk(), clock: { now: () => `${on}T${time}` } };
  const post = async (letter: OfficeLetter) => letters.push(letter) > 0 && takes;
  await mailDigests(context, { companyId: d.companyId, day: day(on), post, words: digestLetter });
  return letters;
}

const plain = (line: string): string => line.replaceAll(/\s/g, ' ');
const figures = (letter: OfficeLetter | undefined): string[] =>
  (letter?.tables ?? []).flatMap(({ rows }) => rows.map(row => plain(row.join(': '))));

stories('Monday’s mail', open => {
  it('tells what came in, what is late and by how much it moved, and what waits', async () => {
    const d = await week(open);
    await want(d, '2026-10-01');
    const [letter, ...others] = await mail(d, '2026-10-05');
    expect(others).toEqual([]);
    expect(letter?.to).toBe('chantal@lumen.example');
    // 8,400.00 and the 200.00 that Morel still owes; on 28 September it was 8,400.00 + 1,200.00 = 9,600.00.
    expect(figures(letter)).toEqual([
      'Entré la semaine passée: 1 000,00 €',
      expect.stringMatching(/^Attendu cette semaine: .* € \(entre .* € et .* €\)$/),
      'En retard: 8 600,00 €, 2 débiteurs',
      'En une semaine: 1 000,00 € de moins',
      'À valider: 2 messages, 8 600,00 €',
    ]);
    expect(letter?.subject).not.toMatch(/Dupont|Morel/);
    expect(letter?.subject).toContain('5 octobre 2026');
  });

  it('goes to nobody who has not asked for it, and to nobody who has left or sees a part alone', async () => {
    const d = await week(open);
    expect(await mail(d, '2026-10-05')).toEqual([]);
    await want(d, '2026-10-05');
    const change = (role: string) =>
      d.database.query('update access_membership set role = $2 where company_id = $1', [d.companyId, role]);
    await change('collector');
    expect(await mail(d, '2026-10-05')).toEqual([]);
    await d.database.query('delete from access_membership where company_id = $1', [d.companyId]);
    expect(await mail(d, '2026-10-12')).toEqual([]);
  });

  it('leaves at seven, once a week, however often it is looked at', async () => {
    const d = await week(open);
    await want(d, '2026-10-01');
    expect(await mail(d, '2026-10-05', '04:59:59.000Z')).toEqual([]);
    expect(await mail(d, '2026-10-05')).toHaveLength(1);
    for (const on of ['2026-10-05', '2026-10-06', '2026-10-11'])
      expect(await mail(d, on, '12:00:00.000Z')).toEqual([]);
    expect(await mail(d, '2026-10-12')).toHaveLength(1);
    const waiting = async (on: string) => [
      ...(await companiesWithDigest(d.database, { week: day(on), most: 5 })),
    ];
    expect([await waiting('2026-10-12'), await waiting('2026-10-19')]).toEqual([[], [d.companyId]]);
  });

  it('is one mail where two processes look at the same moment', async () => {
    const d = await week(open);
    await want(d, '2026-10-01');
    const both = await Promise.all([mail(d, '2026-10-05'), mail(d, '2026-10-05')]);
    expect(both.flat()).toHaveLength(1);
  });

  it('is tried again an hour after the mail server refused it, and made up for after an outage', async () => {
    const d = await week(open);
    await want(d, '2026-10-01');
    expect(await mail(d, '2026-10-05', SEVEN, false)).toHaveLength(1);
    expect(await mail(d, '2026-10-05', '05:30:00.000Z')).toEqual([]);
    expect(await mail(d, '2026-10-05', '06:00:00.000Z')).toHaveLength(1);
    // The server was off from Sunday to Wednesday.
    expect(await mail(d, '2026-10-14')).toHaveLength(1);
    expect(await mail(d, '2026-10-15')).toEqual([]);
  });

  it('is in the language that the person chose, and ends when they say so', async () => {
    const d = await week(open);
    await want(d, '2026-10-01', 'nl');
    expect(figures((await mail(d, '2026-10-05'))[0])[0]).toBe('Vorige week ontvangen: € 1.000,00');
    await want(d, '2026-10-06', null);
    expect(await mail(d, '2026-10-12')).toEqual([]);
    // Asked for in the middle of a week, it begins with the next.
    await want(d, '2026-10-14', 'de');
    expect(await mail(d, '2026-10-15')).toEqual([]);
    expect((await mail(d, '2026-10-19'))[0]?.lines[0]).toMatch(/^Guten Tag Chantal/);
  });
});
