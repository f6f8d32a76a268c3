// Whoever approves has read a text, an amount and a recipient: they approve those and nothing that took their place since.
// Monday 5 October 2026, two reminders wait: Dupont SARL over 8,400.00 and Garage Morel over 1,200.00. Alice reads them.

import { expect, it } from 'vitest';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import { batchView, messageDetail } from '../../src/desk/messages/batch-view.ts';
import { editMessage } from '../../src/desk/messages/edit-message.ts';
import { undoApprovals } from '../../src/desk/messages/review-batch.ts';
import { day } from '../../src/units/calendar.ts';
import { MONDAY, messagesOf, prepared, standing } from '../telling/approvals.ts';
import { type Diary, stories } from '../telling/diary.ts';

const act = (d: Diary, by: string) => ({ companyId: d.companyId, by, day: day(MONDAY) });

/** By name: the batch as it stands on a screen. */
async function seen(d: Diary) {
  const { messages } = await batchView(d.database, { companyId: d.companyId, day: day(MONDAY) });
  return new Map(messages.map(one => [one.debtorName, one]));
}

type Seen = Awaited<ReturnType<typeof seen>>;

const approveAsRead = (d: Diary, screen: Seen, names: readonly string[] = [...screen.keys()]) => {
  const named = [...screen.values()].filter(({ debtorName }) => names.includes(debtorName));
  return approveBatch(d.desk(), {
    ...act(d, 'Alice'),
    ids: named.map(({ id }) => id),
    read: new Map(named.map(({ id, contentVersion }) => [id, contentVersion])),
  });
};

async function paulAdds(d: Diary, id: string, words: string): Promise<void> {
  const detail = await messageDetail(d.database, { companyId: d.companyId, messageId: id });
  if (detail === null) throw new Error('not there');
  const { version, subject, text } = detail;
  const edit = { messageId: id, version, subject, text: `${text}\n\n${words}` };
  expect((await editMessage(d.desk(), { ...act(d, 'Paul'), ...edit })).kind).toBe('done');
}

stories('An approval names what was read', open => {
  it('a word that Paul writes between the reading of Alice and her approval is not approved by her', async () => {
    const d = await prepared(open);
    const screen = await seen(d);
    const id = screen.get('Dupont SARL')?.id ?? '';
    await paulAdds(d, id, 'Votre directeur m’a promis le contraire.');
    const { changed, refused } = await approveAsRead(d, screen, ['Dupont SARL']);
    expect(changed).toEqual([]);
    expect(refused).toEqual([
      {
        messageId: id,
        refusal: 'changedSinceRead',
        because: [],
        since: { changed: ['text'], messageId: id },
      },
    ]);
    expect(await standing(d)).toEqual(['Dupont SARL: prepared null', 'Garage Morel: prepared null']);
    // She reads it again: now it is what she approves.
    expect((await approveAsRead(d, await seen(d), ['Dupont SARL'])).changed).toEqual([id]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('of all of a batch the others are approved, and a new amount is named with the message that waits instead', async () => {
    const d = await prepared(open);
    const screen = await seen(d);
    // 400.00 of 1,200.00 come in, and the run writes to Garage Morel over 800.00.
    await d.bank(MONDAY, [{ from: 'Garage Morel', amount: '400.00', text: 'F-2026-102' }]);
    await d.run(MONDAY);
    const { changed, refused } = await approveAsRead(d, screen);
    expect(changed).toEqual([screen.get('Dupont SARL')?.id]);
    const now = (await messagesOf(d)).find(
      ({ name, state }) => name === 'Garage Morel' && state === 'prepared',
    );
    expect(refused).toEqual([
      {
        messageId: screen.get('Garage Morel')?.id,
        refusal: 'changedSinceRead',
        because: [],
        since: { changed: ['text', 'amount'], messageId: now?.id },
      },
    ]);
    expect(now?.by).toBeNull();
  });

  it('a new recipient is named, too', async () => {
    const d = await prepared(open);
    const screen = await seen(d);
    await d.database.query(
      `update delivery set recipient = 'autre@morel.example' where company_id = $1 and message_id = $2`,
      [d.companyId, screen.get('Garage Morel')?.id],
    );
    const { refused } = await approveAsRead(d, screen);
    expect(refused.map(({ since }) => since?.changed)).toEqual([['recipient']]);
  });

  it('an approval that Paul gave and took back meanwhile changed no word: what Alice read is approved', async () => {
    const d = await prepared(open);
    const screen = await seen(d);
    const ids = [...screen.values()].map(({ id }) => id);
    await approveBatch(d.desk(), { ...act(d, 'Paul'), ids: 'all' });
    await undoApprovals(d.desk(), { ...act(d, 'Paul'), ids });
    expect(await approveAsRead(d, screen)).toEqual({ changed: expect.any(Array), refused: [] });
    expect(await standing(d)).toEqual(['Dupont SARL: approved Alice', 'Garage Morel: approved Alice']);
  });

  it('whoever names no version approves the message as it stands, by id and all together', async () => {
    const d = await prepared(open);
    const [first] = [...(await seen(d)).values()];
    const id = first?.id ?? '';
    await paulAdds(d, id, 'Merci de m’appeler.');
    expect((await approveBatch(d.desk(), { ...act(d, 'Alice'), ids: [id] })).changed).toEqual([id]);
    expect((await approveBatch(d.desk(), { ...act(d, 'Alice'), ids: 'all' })).refused).toEqual([]);
    expect(await standing(d)).toEqual(['Dupont SARL: approved Alice', 'Garage Morel: approved Alice']);
  });
});
