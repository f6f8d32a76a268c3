// What waits for approval asks for what is owed now, not for what was owed at six. Monday 5 October 2026, two reminders wait:
// Dupont SARL over 8,400.00 and Garage Morel over 1,200.00. Then something happens to Morel, and is taken back. The server looks
// at the messages that wait every twenty seconds; here the looks are made by hand.

import { expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { decideWaitingOfAll } from '../../src/desk/deciding/waiting-anew.ts';
import { unmatchedPayments } from '../../src/desk/money/bank-view.ts';
import { confirmMatch, unallocate } from '../../src/desk/money/confirm-match.ts';
import { recordPayment, undoPayment } from '../../src/desk/money/record-payment.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { MONDAY, prepared } from '../telling/approvals.ts';
import { type Diary, stories } from '../telling/diary.ts';

const act = (d: Diary) => ({ companyId: d.companyId, by: 'Marie', day: day(MONDAY) });
const MOREL = 'Garage Morel';
const WHOLE = ['Dupont SARL 840000', 'Garage Morel 120000'];
const REST = ['Dupont SARL 840000', 'Garage Morel 80000'];
const NONE = ['Dupont SARL 840000'];

/** What waits for approval, with what it asks for. */
async function waiting(d: Diary): Promise<string[]> {
  const rows = await select<{ name: string; asked: number }>(
    d.database,
    `select b.name, m.asked from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where m.company_id = $1 and m.state = 'prepared' and m.confirms is null order by b.name`,
    [d.companyId],
  );
  return rows.map(({ name, asked }) => `${name} ${asked}`);
}

async function lookAgain(d: Diary): Promise<string[]> {
  await decideWaitingOfAll(d.installation(), { day: day(MONDAY), author: 'daily run' });
  return waiting(d);
}

const paid = async (d: Diary) => [
  { invoiceId: await d.invoiceIdOf('F-2026-102'), amount: money(40_000, 'EUR') },
];

stories('A message that waits', open => {
  it('asks for what is left once a bank file was taken in, and for all of it once that was undone', async () => {
    const d = await prepared(open);
    const view = await d.bank(MONDAY, [{ from: MOREL, amount: '400.00', text: 'F-2026-102' }]);
    // Taking in is not slowed down by it.
    expect(await waiting(d)).toEqual(WHOLE);
    expect(await lookAgain(d)).toEqual(REST);
    await d.undoImport(MONDAY, view.importId);
    expect(await lookAgain(d)).toEqual(WHOLE);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('is gone once all of it is paid, and nothing else is written to anybody', async () => {
    const d = await prepared(open);
    const before = await select<{ id: string }>(d.database, 'select message_id as id from message', []);
    await d.bank(MONDAY, [{ from: MOREL, amount: '1200.00', text: 'F-2026-102' }]);
    expect(await lookAgain(d)).toEqual(NONE);
    expect(await d.withdrawn()).toHaveLength(1);
    const after = await select<{ id: string }>(d.database, 'select message_id as id from message', []);
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
  });

  it('asks for what is left once a person has confirmed a match, and is held while that money is in doubt again', async () => {
    const d = await prepared(open);
    await d.bank(MONDAY, [{ from: 'Assurances du Nord', amount: '400.00', text: 'virement' }]);
    await lookAgain(d);
    const { entries } = await unmatchedPayments(d.database, {
      companyId: d.companyId,
      cursor: null,
      limit: 5,
    });
    const paymentId = entries[0]?.id ?? '';
    expect(paymentId).not.toBe('');
    const said = { ...act(d), paymentId, allocations: await paid(d), because: [] };
    expect(await confirmMatch(d.desk(), said)).toBe('done');
    expect(await lookAgain(d)).toEqual(REST);
    expect(await unallocate(d.desk(), { ...act(d), paymentId, allocationId: null })).toBe('done');
    expect(await lookAgain(d)).not.toEqual(REST);
  });

  it('asks for what is left once a cheque was entered by hand, and for all of it once that was taken back', async () => {
    const d = await prepared(open);
    const cheque = { receivedOn: day(MONDAY), amount: money(40_000, 'EUR'), means: 'cheque' } as const;
    const said = { ...act(d), ...cheque, payerName: MOREL, text: 'chèque 12', allocations: await paid(d) };
    const recorded = await recordPayment(d.desk(), said);
    if (recorded.kind !== 'done') throw new Error(recorded.refusal);
    expect(await lookAgain(d)).toEqual(REST);
    expect(await undoPayment(d.desk(), { ...act(d), paymentId: recorded.paymentId })).toBe('done');
    expect(await lookAgain(d)).toEqual(WHOLE);
  });

  it('asks for what is left once a credit note was taken in, and for all of it once that was undone', async () => {
    const d = await prepared(open);
    const note = { number: 'A-2026-7', debtor: MOREL, issued: MONDAY, amount: '400.00' };
    const view = await d.creditNote({ ...note, corrects: 'F-2026-102' });
    expect(await lookAgain(d)).toEqual(REST);
    await d.undoImport(MONDAY, view.importId);
    expect(await lookAgain(d)).toEqual(WHOLE);
  });

  it('does not ask for what is disputed, and asks for it again once the dispute is lifted', async () => {
    const d = await prepared(open);
    const disputeId = await d.dispute(MONDAY, { debtor: MOREL, invoice: 'F-2026-102', amount: '400.00' });
    expect(await lookAgain(d)).toEqual(REST);
    await d.answer(MONDAY, { debtor: MOREL, disputeId, answer: { kind: 'lifted', because: 'Erreur' } });
    expect(await lookAgain(d)).toEqual(WHOLE);
  });

  it('is counted as stopped by money where money came, and not where something is disputed or credited', async () => {
    const tuesday = '2026-10-06';
    const stopped = async (happens: (d: Diary) => Promise<unknown>): Promise<[number, number]> => {
      const d = await prepared(open);
      await d.approveAll(MONDAY);
      await happens(d);
      await d.send(tuesday);
      const today = await todayView(d.database, { companyId: d.companyId, day: day(tuesday) });
      return [
        (await d.withdrawn()).filter(line => line.includes('amountChanged')).length,
        today.stoppedBecausePaid,
      ];
    };
    const part = { debtor: MOREL, amount: '400.00' };
    const note = { ...part, number: 'A-2026-7', issued: tuesday, corrects: 'F-2026-102' };
    const money = [{ from: MOREL, amount: '400.00', text: 'F-2026-102' }];
    expect(await stopped(d => d.bank(tuesday, money))).toEqual([1, 1]);
    expect(await stopped(d => d.dispute(tuesday, { ...part, invoice: 'F-2026-102' }))).toEqual([1, 0]);
    expect(await stopped(d => d.creditNote(note))).toEqual([1, 0]);
  });

  it('does not wait over a Sunday for more than may be asked for: it is taken back, and written anew on Monday', async () => {
    const d = await prepared(open);
    await d.bank('2026-10-09', []);
    const sunday = '2026-10-11';
    const look = async () => {
      d.at(sunday, '10:00');
      await decideWaitingOfAll(d.installation(), { day: day(sunday), author: 'daily run' });
      return waiting(d);
    };
    await d.dispute(sunday, { debtor: MOREL, invoice: 'F-2026-102', amount: '400.00' });
    expect(await look()).toEqual(NONE);
    expect(await d.withdrawn()).toEqual([expect.stringContaining('amountChanged')]);
    // Of what nothing was taken back the message waits as before.
    await d.dispute(sunday, { debtor: 'Dupont SARL', invoice: 'F-2026-101', amount: '0.01' });
    expect(await look()).toEqual([]);
    await d.bank('2026-10-11', []);
    await d.run('2026-10-12');
    expect(await waiting(d)).toEqual(['Dupont SARL 839999', 'Garage Morel 80000']);
  });

  it('is looked at once for one event: nothing that has not been touched is decided anew', async () => {
    const d = await prepared(open);
    expect(await lookAgain(d)).toEqual(WHOLE);
    const before = await d.journal();
    expect(await lookAgain(d)).toEqual(WHOLE);
    expect(await d.journal()).toEqual(before);
  });
});

const SIGNER = portalSigner('secret of the story');

stories('A message that waits for whoever answers on their page', open => {
  it('does not ask for what they dispute there', async () => {
    const d = await open('Lille');
    const dates = { issued: '2026-08-26', due: '2026-09-25' };
    await d.invoice({ number: 'F-2026-102', debtor: MOREL, ...dates, amount: '1200.00' });
    await d.bank('2026-10-02', []);
    const pageLinks = { signer: SIGNER, publicUrl: 'https://acquit.example' };
    const run = { companyId: d.companyId, day: day(MONDAY), author: 'run', isDryRun: false };
    await dailyRun({ ...d.desk(), pageLinks }, run);
    const [row] = await select<{ url: string }>(
      d.database,
      `select view ->> 'pageUrl' as url from message where company_id = $1`,
      [d.companyId],
    );
    const portal = debtorPortal(d.installation(), SIGNER);
    const visit = await portal.visitByToken(row?.url.split('/').at(-1) ?? '', day(MONDAY));
    if (visit === null) throw new Error('the link opens nothing');
    const invoiceId = await d.invoiceIdOf('F-2026-102');
    const page = await portal.page(visit, day(MONDAY));
    const outcome = await portal.answer({
      visit,
      dossierId: page?.claims[0]?.dossierId ?? '',
      answer: {
        kind: 'dispute',
        invoiceId,
        amount: money(40_000, 'EUR'),
        category: 'quality',
        note: 'Cassé',
      },
      day: day(MONDAY),
      formKey: 'form 1',
      files: [],
      holdBecause: () => 'Réponse du client',
    });
    expect(outcome).toMatchObject({ kind: 'done', effect: 'dispute' });
    expect(await lookAgain(d)).toEqual(['Garage Morel 80000']);
  });
});
