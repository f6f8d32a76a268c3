// A registered letter says so on its face, and is frozen so; its tracking number is known when it is posted, and is proof then.
// Dupont SARL owes 1,000.00 since 30 September 2026; the formal notice is due on Monday 16 November.

import { expect, it } from 'vitest';
import { frozenLetter } from '../../src/desk/messages/frozen-letter.ts';
import { frozenHash } from '../../src/desk/messages/prepare-message.ts';
import { postLetter } from '../../src/desk/sending/post-letter.ts';
import { letterPage } from '../../src/letters/rendering/page.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const MONDAY = '2026-11-16';

type Row = { id: string; step: string; subject: string; text: string; html: string; hash: string };

/** The messages of the dossier that have a letter, the last one first. */
async function withLetter(d: Diary) {
  const rows = await select<Row>(
    d.database,
    `select message_id as id, step_key as step, subject, body_text as text, body_html as html, frozen_hash as hash
       from message where company_id = $1 and letter is not null order by prepared_on desc`,
    [d.companyId],
  );
  return Promise.all(
    rows.map(async row => ({
      ...row,
      letter: await frozenLetter(d.database, { companyId: d.companyId, messageId: row.id }),
    })),
  );
}

async function noticed(open: Open, place: 'Lille' | 'Liège'): Promise<Diary> {
  const d = await open(place);
  await d.invoice({
    number: 'F-2026-101',
    debtor: 'Dupont SARL',
    issued: '2026-09-01',
    due: '2026-09-30',
    amount: '1000.00',
  });
  await d.workFrom('2026-10-05', { until: '2026-11-13' });
  await d.bank('2026-11-15', []);
  await d.run(MONDAY);
  return d;
}

stories('A registered letter', open => {
  it('says so on its face, and an ordinary one does not', async () => {
    const d = await noticed(open, 'Lille');
    const [notice, earlier] = await withLetter(d);
    expect(notice?.step).toBe('formalNotice');
    if (!notice?.letter || !earlier?.letter) throw new Error('no letters');
    expect(letterPage(notice.letter).registered).toBe('Lettre recommandée avec avis de réception');
    expect(letterPage(earlier.letter).registered).toBeNull();
  });

  it('is the same letter, with the same hash, once it is posted; its number is in the register', async () => {
    const d = await noticed(open, 'Lille');
    await d.approveAll(MONDAY);
    const [before] = await withLetter(d);
    if (!before?.letter) throw new Error('no letter');
    const { subject, text, html, letter, hash } = before;
    expect(frozenHash({ subject, text, html, letter })).toBe(hash);
    const posting = {
      companyId: d.companyId,
      by: 'Marie',
      day: day(MONDAY),
      messageId: before.id,
      postedOn: day(MONDAY),
    };
    expect(await postLetter(d.desk(), { ...posting, trackingNumber: '1A 207 318 4412 9' })).toBe('done');
    expect((await withLetter(d))[0]).toEqual(before);
    const posted = await select<{ content: string }>(
      d.database,
      `select content from journal where company_id = $1 and kind = 'letterPosted' and subject_id = $2`,
      [d.companyId, before.id],
    );
    expect(posted.map(({ content }) => JSON.parse(content))).toEqual([
      { channel: 'registeredLetter', note: '1A 207 318 4412 9' },
    ]);
    expect((await d.verify()).isSound).toBe(true);
  });
});
