// Prepared on Thursday, approved on Saturday, and nothing leaves before Monday: what a person approved is not lost, and what
// leaves says what is true on the day on which it leaves.

import { expect, it } from 'vitest';
import { messageDetail } from '../../src/desk/messages/batch-view.ts';
import { editMessage } from '../../src/desk/messages/edit-message.ts';
import { undoApprovals } from '../../src/desk/messages/review-batch.ts';
import { saveWording } from '../../src/desk/messages/wordings.ts';
import type { LetterText } from '../../src/letters/wording/letter-text.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

// Due on Sunday 4 October 2026. The request for a date is due ten days after, on Wednesday the 14th.
const DUPONT = { number: 'F-2026-101', debtor: 'Dupont SARL', amount: '1000.00' };
const DATES = { issued: '2026-09-04', due: '2026-10-04' };

const OWN: LetterText = {
  subject: 'Une date pour {{ number }}',
  body: `{{ greeting }}

Quand pensez-vous régler la facture {{ number }}, échue le {{ dueOn }}, de {{ amount }} ?

<invoices/>

<payment/>

<signature/>`,
};

/** The request for a date waits: prepared on Wednesday 14 October, ten days after the due date. */
async function prepared(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice({ ...DUPONT, ...DATES });
  await d.workFrom('2026-10-05', { until: '2026-10-13' });
  await d.bank('2026-10-13', []);
  await d.run('2026-10-14');
  return d;
}

/** What the server does while nobody works, the weekend included. */
async function weekend(d: Diary): Promise<void> {
  await d.bank('2026-10-16', []);
  for (const on of ['2026-10-17', '2026-10-18', '2026-10-19']) await d.run(on);
}

const waiting = (d: Diary) =>
  select<{ id: string; state: string; by: string | null; on: string; version: number }>(
    d.database,
    `select message_id as id, state, approved_by as by, prepared_on as on, version from message where company_id = $1 and state in ('prepared', 'approved')`,
    [d.companyId],
  );

async function shown(d: Diary) {
  const [message] = await waiting(d);
  return messageDetail(d.database, { companyId: d.companyId, messageId: message?.id ?? '' });
}

stories('Approved before the weekend', open => {
  it('what was prepared on Wednesday and approved on Saturday leaves on Monday, with the days of Monday', async () => {
    const d = await prepared(open);
    await d.bank('2026-10-15', []);
    await d.run('2026-10-16');
    await d.approveAll('2026-10-17');
    // Whoever approved is told on Saturday what will happen.
    expect(await shown(d)).toMatchObject({
      state: 'approved',
      preparedOn: '2026-10-14',
      course: { kind: 'writtenAnew', leavesOn: '2026-10-19', asksAgain: null },
    });
    await weekend(d);
    expect(await waiting(d)).toMatchObject([{ state: 'approved', by: 'marie', on: '2026-10-19' }]);
    expect(await shown(d)).toMatchObject({
      preparedOn: '2026-10-19',
      course: { kind: 'approvalKept', by: 'marie', on: '2026-10-17' },
    });
    await d.send('2026-10-19');
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-19 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    );
    // From 4 to 19 October.
    expect(d.mails().at(-1)?.text).toMatch(/depuis\s15\sjours/);
    expect(await d.journal()).toContain('approvalKept');
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('nothing of it leaves with the old text, even where the daily run has not been there yet', async () => {
    const d = await prepared(open);
    await d.approveAll('2026-10-17');
    await d.bank('2026-10-16', []);
    const before = (await d.sent()).length;
    expect((await d.send('2026-10-19')).messages).toMatchObject([{ outcome: 'later' }]);
    expect(await d.sent()).toHaveLength(before);
    expect(await waiting(d)).toMatchObject([{ state: 'approved', on: '2026-10-14' }]);
    await d.run('2026-10-20');
    await d.bank('2026-10-19', []);
    await d.send('2026-10-20');
    expect((await d.sent()).at(-1)).toContain('2026-10-20 Dupont SARL: dateRequest');
    expect(d.mails().at(-1)?.text).toMatch(/depuis\s16\sjours/);
  });

  it('the approval that was kept can be taken back until it leaves', async () => {
    const d = await prepared(open);
    await d.approveAll('2026-10-17');
    await weekend(d);
    const [message] = await waiting(d);
    expect(message).toMatchObject({ state: 'approved', on: '2026-10-19' });
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-19') };
    await undoApprovals(d.desk(), { ...act, ids: [message?.id ?? ''] });
    const before = (await d.sent()).length;
    await d.send('2026-10-19');
    expect(await d.sent()).toHaveLength(before);
  });

  it('another amount on Monday is for a person to approve, who is told that it had been approved', async () => {
    const d = await prepared(open);
    await d.approveAll('2026-10-17');
    await d.bank('2026-10-16', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    for (const on of ['2026-10-17', '2026-10-18', '2026-10-19']) await d.run(on);
    expect(await waiting(d)).toMatchObject([{ state: 'prepared', by: null }]);
    expect(await shown(d)).toMatchObject({
      amount: { amount: 60_000 },
      course: {
        kind: 'approvalLost',
        by: 'marie',
        on: '2026-10-17',
        because: { code: 'amountChanged', was: { amount: 100_000 }, now: { amount: 60_000 } },
      },
    });
    const before = (await d.sent()).length;
    await d.send('2026-10-19');
    expect(await d.sent()).toHaveLength(before);
  });

  it('own words cannot be written anew: it is said before the weekend, and asked again after it', async () => {
    const d = await prepared(open);
    const message = await shown(d);
    const text = `${message?.text}\nComme convenu, je passe vous voir mardi.`;
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-14') };
    const edit = { messageId: message?.id ?? '', version: 1, subject: message?.subject ?? '', text };
    expect(await editMessage(d.desk(), { ...act, ...edit })).toEqual({ kind: 'done' });
    await d.approveAll('2026-10-17');
    expect(await shown(d)).toMatchObject({
      course: { kind: 'writtenAnew', leavesOn: '2026-10-19', asksAgain: 'ownText' },
    });
    await weekend(d);
    expect(await waiting(d)).toMatchObject([{ state: 'prepared', by: null }]);
    expect(await shown(d)).toMatchObject({
      course: { kind: 'approvalLost', by: 'marie', ownText: text, because: { code: 'outdated' } },
    });
  });

  it('other words saved meanwhile are for a person to approve: nobody has read them in this message', async () => {
    const d = await prepared(open);
    await d.approveAll('2026-10-17');
    const act = { companyId: d.companyId, by: 'Marie', day: day('2026-10-17') };
    const words = { key: 'dateRequest', language: 'fr', text: OWN, basedOn: 0 } as const;
    expect(await saveWording(d.desk(), { ...act, ...words })).toEqual({ kind: 'saved', version: 1 });
    // It is said on Saturday already.
    expect(await shown(d)).toMatchObject({
      course: { kind: 'writtenAnew', leavesOn: '2026-10-19', asksAgain: 'otherWords' },
    });
    await weekend(d);
    expect(await waiting(d)).toMatchObject([{ state: 'prepared', by: null, on: '2026-10-19' }]);
    expect(await shown(d)).toMatchObject({ course: { kind: 'approvalLost', by: 'marie' } });
    const before = (await d.sent()).length;
    await d.send('2026-10-19');
    expect(await d.sent()).toHaveLength(before);
  });

  it('other words shipped by an update are for a person to approve, however a text was frozen before it', async () => {
    const others = [
      // As if the version of before had greeted otherwise,
      "frozen_hash = md5('Cher client')",
      // or had frozen less than this one composes from.
      "view = view - 'recipientName'",
    ];
    for (const other of others) {
      const d = await prepared(open);
      await d.approveAll('2026-10-17');
      await d.database.query(`update message set ${other} where company_id = $1 and state = 'approved'`, [
        d.companyId,
      ]);
      // It is said on Saturday already.
      expect(await shown(d)).toMatchObject({ course: { kind: 'writtenAnew', asksAgain: 'otherWords' } });
      await weekend(d);
      expect(await waiting(d)).toMatchObject([{ state: 'prepared', by: null, on: '2026-10-19' }]);
      await d.send('2026-10-19');
      expect((await d.sent()).filter(sent => sent.includes('dateRequest'))).toEqual([]);
    }
  });

  it('what leaves within its days says nothing of this', async () => {
    const d = await prepared(open);
    expect(await shown(d)).toMatchObject({ course: null });
    await d.approveAll('2026-10-14');
    expect(await shown(d)).toMatchObject({ course: null });
  });
});
