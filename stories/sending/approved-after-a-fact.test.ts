// What was paid, promised or disputed a moment ago is not approved: whoever approves is told at once, not by a message that vanishes
// afterwards. Monday 5 October 2026, two reminders wait: Dupont SARL over 8,400.00 and Garage Morel over 1,200.00. Alice has both on
// her screen; then something happens to Morel, and she approves before the round of twenty seconds has looked at it.

import { expect, it } from 'vitest';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import { batchView } from '../../src/desk/messages/batch-view.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { link, MONDAY, messagesOf, pagesOf, prepared, say, standing } from '../telling/approvals.ts';
import { type Diary, stories } from '../telling/diary.ts';

const MOREL = 'Garage Morel';
const PAID = [{ from: MOREL, amount: '1200.00', text: 'F-2026-102' }];
const act = (d: Diary) => ({ companyId: d.companyId, by: 'Alice', day: day(MONDAY) });

const onScreen = async (d: Diary) =>
  (await batchView(d.database, { companyId: d.companyId, day: day(MONDAY) })).messages;

const asRead = (d: Diary, screen: Awaited<ReturnType<typeof onScreen>>) =>
  approveBatch(d.desk(), {
    ...act(d),
    ids: screen.map(({ id }) => id),
    read: new Map(screen.map(({ id, contentVersion }) => [id, contentVersion])),
  });

const idOf = async (d: Diary, name: string, state: string) =>
  (await messagesOf(d)).find(one => one.name === name && one.state === state)?.id;

stories('Approving what has changed a moment ago', open => {
  it('tells that Morel has paid, approves Dupont, and never says that Morel was approved', async () => {
    const d = await prepared(open);
    const screen = await onScreen(d);
    const morel = await idOf(d, MOREL, 'prepared');
    const dupont = await idOf(d, 'Dupont SARL', 'prepared');
    await d.bank(MONDAY, PAID);
    expect(await asRead(d, screen)).toEqual({
      changed: [dupont],
      refused: [
        {
          messageId: morel,
          refusal: 'notPrepared',
          because: [{ code: 'paidInFull', invoice: 'F-2026-102' }],
        },
      ],
    });
    expect(await standing(d)).toEqual(['Dupont SARL: approved Alice', 'Garage Morel: withdrawn null']);
    expect((await d.journal()).filter(kind => kind === 'messageApproved')).toHaveLength(1);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('names the new amount and the message that asks for it, which waits', async () => {
    const d = await prepared(open);
    const screen = await onScreen(d);
    const morel = await idOf(d, MOREL, 'prepared');
    await d.bank(MONDAY, [{ from: MOREL, amount: '400.00', text: 'F-2026-102' }]);
    const { changed, refused } = await asRead(d, screen);
    expect(changed).toHaveLength(1);
    const instead = await idOf(d, MOREL, 'prepared');
    expect(instead).not.toBe(morel);
    expect(refused).toMatchObject([
      {
        messageId: morel,
        refusal: 'changedSinceRead',
        since: { changed: ['text', 'amount'], messageId: instead },
      },
    ]);
    const [waits] = (await onScreen(d)).filter(({ id }) => id === instead);
    expect(waits).toMatchObject({ state: 'prepared', amount: { amount: 80_000 } });
  });

  it('one message alone, which is disputed by now, says so', async () => {
    const d = await prepared(open);
    const morel = (await onScreen(d)).filter(({ debtorName }) => debtorName === MOREL);
    await d.dispute(MONDAY, { debtor: MOREL, invoice: 'F-2026-102', amount: '1200.00' });
    const { changed, refused } = await asRead(d, morel);
    expect(changed).toEqual([]);
    expect(refused).toMatchObject([{ refusal: 'notPrepared', because: [{ code: 'disputed' }] }]);
  });

  it('all, as a command says it, names whoever has paid, and sends nothing to them', async () => {
    const d = await prepared(open);
    const morel = await idOf(d, MOREL, 'prepared');
    await d.bank(MONDAY, PAID);
    const { changed, refused } = await approveBatch(d.desk(), { ...act(d), ids: 'all' });
    expect(changed).toEqual([await idOf(d, 'Dupont SARL', 'approved')]);
    expect(refused).toMatchObject([{ messageId: morel, because: [{ code: 'paidInFull' }] }]);
    await d.send(MONDAY);
    expect(await d.sent()).toHaveLength(1);
  });

  it('by link, the page says which message does not leave, and why', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    await d.bank(MONDAY, PAID);
    const [status, page] = await say(pagesOf(d), url.replace('https://acquit.example', ''), [['act', 'all']]);
    expect(status).toBe(200);
    expect(page).toContain('Un message est approuvé');
    expect(page).toMatch(/Un message ne part pas\s: la situation a changé/);
    expect(page).toMatch(/<strong>Garage Morel<\/strong> · Ne part pas · [^<]*F-2026-102[^<]*(payée|réglée)/);
    expect(await standing(d)).toEqual(['Dupont SARL: approved Alice Martin', 'Garage Morel: withdrawn null']);
  });

  it('decides nothing again where nothing has happened, nor what is not approved here', async () => {
    const d = await prepared(open);
    const dupont = (await onScreen(d)).filter(({ debtorName }) => debtorName !== MOREL);
    await d.bank(MONDAY, PAID);
    const before = (await d.journal()).length;
    await asRead(d, dupont);
    // The approval of Dupont, and no word about Morel, whose dossier still waits for its look.
    expect((await d.journal()).slice(before)).toEqual(['messageApproved']);
    expect(await standing(d)).toEqual(['Dupont SARL: approved Alice', 'Garage Morel: prepared null']);
  });

  it('waits for a round that decides the dossier at this moment, and tells what it decided', async () => {
    const d = await prepared(open);
    const screen = await onScreen(d);
    await d.bank(MONDAY, PAID);
    const [row] = await select<{ id: string }>(
      d.database,
      `select o.dossier_id as id from dossier o join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
        where o.company_id = $1 and b.name = $2`,
      [d.companyId, MOREL],
    );
    let approving: ReturnType<typeof asRead> | undefined;
    await d.database.transaction(async db => {
      await db.query('select 1 from dossier where company_id = $1 and dossier_id = $2 for update', [
        d.companyId,
        row?.id,
      ]);
      approving = asRead(d, screen);
      const waiting = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`;
      for (let n = 0; n === 0; ) n = (await select<{ n: number }>(d.database, waiting, []))[0]?.n ?? 0;
    });
    expect((await approving)?.refused).toMatchObject([{ because: [{ code: 'paidInFull' }] }]);
  });
});
