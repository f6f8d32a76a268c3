// What was written to people and said by them is kept until its time is over, and then it is gone: from every table, and
// from the journal, which stays a chain that anybody can check.

import { expect, it } from 'vitest';
import { erasePapers } from '../../src/desk/retention/erase-papers.ts';
import { changeRetention, retentionView } from '../../src/desk/retention/retention.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { alsoBy, type Diary, type Open, stories } from '../telling/diary.ts';
import { placesOf } from '../telling/places-of.ts';

const AUBRY = 'Aubry Menuiserie';
const MARTIN = 'Martin Frères';
const DUPONT = 'Dupont SARL';
const LATE = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;
const PERIODS = { recoveryYears: 5, accountsYears: 10 };

/** What would name somebody, by whom it is about. */
const SAID_BY_AUBRY = [
  'zoe@aubry.example',
  '+33 3 20 00 11 22',
  'entre deux chantiers',
  'Une porte voilée',
  'Porte remise',
  'Mme Dupont',
  'Le client a appelé',
  'Recouvre SA',
  'DOS-77',
  'Sans nouvelles',
];
const OF_AUBRY = ['Aubry', 'AUBRY', '8 rue du Rabot', ...SAID_BY_AUBRY];

const act = (d: Diary, on: string) => ({ companyId: d.companyId, by: 'marie', day: day(on) });

/** Three customers in autumn 2026: one pays after much talk, one pays and buys again in 2031, one never pays. */
async function autumn(open: Open): Promise<Diary> {
  const d = await open('Lille');
  d.customer(AUBRY, { email: 'zoe@aubry.example', phone: '+33 3 20 00 11 22', street: '8 rue du Rabot' });
  d.customer(MARTIN, { email: 'compta@martin.example' });
  await d.invoices('2026-09-01', [
    { ...LATE, number: 'F-201', debtor: AUBRY },
    { ...LATE, number: 'F-202', debtor: MARTIN },
    { ...LATE, number: 'F-203', debtor: DUPONT },
  ]);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const debtor = AUBRY;
  const disputeId = await d.dispute('2026-10-06', {
    debtor,
    invoice: 'F-201',
    amount: '100.00',
    said: 'Une porte voilée',
  });
  await d.answer('2026-10-07', { debtor, disputeId, answer: { kind: 'refused', because: 'Porte remise' } });
  await d.call('2026-10-07', { debtor, result: { kind: 'nothing' }, cause: null });
  const holdId = await d.hold('2026-10-07', { debtor });
  await d.release('2026-10-08', { debtor, holdId });
  const agency = { recipientKind: 'agency', recipient: 'Recouvre SA', reference: 'DOS-77' } as const;
  await d.stop('2026-10-08', { debtor, entry: { kind: 'handOver', ...agency, because: 'Sans nouvelles' } });
  await d.resume('2026-10-08', { debtor, kind: 'handOver' });
  const plan = await d.propose('2026-10-08', { debtor, count: 3, firstOn: '2026-11-06' });
  if (plan.kind !== 'done') throw new Error(plan.kind);
  await d.cancelPlan('2026-10-08', { debtor, planId: plan.planId });
  await d.promise('2026-10-08', { debtor, on: '2026-10-15', quote: 'Je règle entre deux chantiers' });
  await d.bank('2026-10-15', [
    { from: 'AUBRY MENUISERIE', amount: '1000.00', text: 'F-201 AUBRY' },
    { from: 'MARTIN FRERES', amount: '1000.00', text: 'F-202' },
  ]);
  await d.run('2026-10-16');
  await d.invoice({
    number: 'F-900',
    debtor: MARTIN,
    issued: '2031-08-01',
    due: '2031-08-31',
    amount: '50.00',
  });
  return d;
}

async function decideAndErase(d: Diary, on: string, periods = PERIODS) {
  await changeRetention(d.desk(), { ...act(d, on), periods });
  return erasePapers(d.desk(), act(d, on));
}

const wordsOf = (d: Diary, debtor: string) =>
  select<{ step: string; subject: string; text: string; recipient: string | null }>(
    d.database,
    `select m.step_key as step, m.subject, m.body_text as text, v.recipient from message m
       join delivery v using (company_id, message_id) join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id where b.name = $1 order by m.prepared_at`,
    [debtor],
  );

stories('Papers that have outlived their time', open => {
  it('keep everything where nobody decided how long', async () => {
    const d = await autumn(open);
    expect(await erasePapers(d.desk(), act(d, '2060-01-05'))).toBeNull();
    expect(await placesOf(d, SAID_BY_AUBRY)).not.toEqual([]);
  });

  it('lose what was written and said, five years after the last invoice was settled and not a day before', async () => {
    const d = await autumn(open);
    expect(await decideAndErase(d, '2031-10-15')).toMatchObject({ debtors: 0, entries: 0 });
    expect(await placesOf(d, SAID_BY_AUBRY)).toEqual(
      expect.arrayContaining([
        ...[
          'contact',
          'contact_note',
          'delivery',
          'dispute',
          'dossier_stop',
          'hold',
          'journal',
          'payment_promise',
        ],
      ]),
    );
    const view = await retentionView(d.database, { companyId: d.companyId, day: day('2031-10-16') });
    expect(view.recovery.debtors.map(({ name, isOver }) => [name, isOver])).toEqual([
      [AUBRY, true],
      [MARTIN, false],
    ]);
    expect(view.kept).toEqual([{ because: 'openInvoice', debtors: 1, example: DUPONT }]);
    expect(await erasePapers(d.desk(), act(d, '2031-10-16'))).toMatchObject({
      debtors: 2,
      messages: 2,
      accounts: 0,
      altered: [],
    });
    expect(await placesOf(d, SAID_BY_AUBRY)).toEqual([]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('go by their own age: who buys on keeps an address and the papers of today, who still owes keeps all', async () => {
    const d = await autumn(open);
    await decideAndErase(d, '2031-10-16');
    expect(await wordsOf(d, MARTIN)).toEqual([
      { step: 'courteousReminder', subject: '', text: '', recipient: null },
    ]);
    expect(await placesOf(d, ['compta@martin.example'])).toEqual(['contact']);
    const [mail] = await wordsOf(d, DUPONT);
    expect(mail?.text).toContain('F-203');
  });

  it('leave every sum and count as it was, and a second go finds nothing', async () => {
    const d = await autumn(open);
    const sums = () =>
      Promise.all(
        [
          'select sum(settled) as of from invoice',
          'select sum(amount) as of from allocation',
          'select count(*) as of from message',
          "select count(*) as of from delivery where state = 'delivered'",
          'select count(*) as of from payment_promise',
        ].map(text => select(d.database, text)),
      );
    const before = await sums();
    await decideAndErase(d, '2031-10-16');
    expect(await sums()).toEqual(before);
    expect(await erasePapers(d.desk(), act(d, '2031-10-16'))).toMatchObject({ debtors: 0, entries: 0 });
    expect((await d.journal()).filter(kind => kind === 'papersErased')).toHaveLength(2);
  });

  it('name nobody in the accounts either, ten years after the end of their year: no table, no entry, no file', async () => {
    const d = await autumn(open);
    expect(await decideAndErase(d, '2037-10-15')).toMatchObject({ accounts: 0 });
    expect(await placesOf(d, OF_AUBRY)).toEqual(
      expect.arrayContaining(['debtor', 'payment', 'statement_line']),
    );
    expect(await erasePapers(d.desk(), act(d, '2037-10-16'))).toMatchObject({
      accounts: 2,
      invoices: 2,
    });
    expect(await placesOf(d, OF_AUBRY)).toEqual([]);
    expect(await placesOf(d, [MARTIN])).toEqual(['debtor']);
    expect(await d.verify()).toMatchObject({ isSound: true, moneyFaults: [] });
  });

  it('are erased once where two processes begin at the same time', async () => {
    const d = await autumn(open);
    await changeRetention(d.desk(), { ...act(d, '2031-10-16'), periods: PERIODS });
    const other = await alsoBy(d);
    try {
      const both = await Promise.all(
        [d.desk(), d.desk(other.database)].map(desk => erasePapers(desk, act(d, '2031-10-16'))),
      );
      expect(both.reduce((sum, one) => sum + (one?.debtors ?? 0), 0)).toBe(2);
    } finally {
      await other.close();
    }
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('are not erased where an entry was changed behind the back of the journal: it is named, and stays for whoever looks', async () => {
    const d = await autumn(open);
    await d.database.past('erasure', all =>
      all.query(`update journal set content = '{"note":"rien"}' where kind = 'disputeOpened'`),
    );
    const erased = await decideAndErase(d, '2031-10-16');
    expect(erased).toMatchObject({ debtors: 1, altered: [{ name: AUBRY }] });
    expect(await placesOf(d, ['zoe@aubry.example'])).toContain('delivery');
    const { chainFaults } = await d.verify();
    expect(chainFaults.map(({ position }) => position)).toEqual([erased?.altered[0]?.position]);
  });

  it('are not kept shorter than the law asks of accounts', async () => {
    const d = await open('Lille');
    const periods = { recoveryYears: 5, accountsYears: 6 };
    expect(await changeRetention(d.desk(), { ...act(d, '2026-11-02'), periods })).toEqual({
      kind: 'tooShort',
      place: 'accountsYears',
      least: 10,
    });
    expect(
      (await retentionView(d.database, { companyId: d.companyId, day: day('2026-11-02') })).periods,
    ).toBeNull();
  });
});
