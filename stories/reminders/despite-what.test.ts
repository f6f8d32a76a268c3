// "Despite our messages" is said of the invoices that those messages were about. An invoice that fell due last week was in none of
// them, and an older one that is paid is no longer what is asked for.

import { expect, it } from 'vitest';
import { openTasks } from '../../src/store/messages/open-tasks.ts';
import { stories } from '../telling/diary.ts';

const FIRST = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const SECOND = { ...FIRST, number: 'F-2026-102', issued: '2026-10-02', due: '2026-10-23', amount: '500.00' };

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ');

stories('Despite what was written', open => {
  it('of two invoices, the message that claims says which one was written about', async () => {
    const d = await open('Lille', { minimumGapDays: 3 });
    await d.invoice(FIRST);
    await d.invoice(SECOND);
    await d.workFrom('2026-10-05', { until: '2026-10-26' });
    const claiming = d.mails().filter(({ text }) => /restent impayées/.test(text));
    expect(claiming.length).toBeGreaterThan(0);
    expect(plain(claiming.at(0)?.text)).toContain(
      'Vos 2 factures ci-dessous restent impayées, dont F-2026-101 malgré nos messages du 5 octobre et du 12 octobre',
    );
  });

  it('an invoice that was never written about does not take over what was said about a paid one', async () => {
    const d = await open('Lille', { minimumGapDays: 3 });
    await d.invoice(FIRST);
    await d.invoice(SECOND);
    await d.workFrom('2026-10-05', { until: '2026-10-21' });
    await d.bank('2026-10-22', [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    await d.workFrom('2026-10-23', { until: '2026-11-20' });
    const [claiming] = d.mails().filter(({ text }) => /reste impayée/.test(text));
    expect(plain(claiming?.text)).toMatch(
      /La facture F-2026-102, échue depuis \d+ jours, reste impayée malgré nos messages du 28 octobre et du 2 novembre et notre appel/,
    );
  });

  it.each([
    { outcome: 'notReached', said: /12 octobre et notre appel du 19 octobre\./ },
    { outcome: 'wrongNumber', said: /malgré nos messages du 5 octobre et du 12 octobre\./ },
  ] as const)('a call, $outcome, is told as what it was', async ({ outcome, said }) => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    await d.workFrom('2026-10-05', { until: '2026-10-16' });
    await d.bank('2026-10-16', []);
    await d.run('2026-10-19');
    await d.approveAll('2026-10-19');
    const [call] = await openTasks(d.database, { companyId: d.companyId, limit: 10 });
    if (call === undefined) throw new Error('No call is asked for');
    const nothing = { kind: 'nothing' } as const;
    const { messageId } = call;
    await d.call('2026-10-19', { debtor: 'Dupont SARL', result: nothing, cause: null, messageId, outcome });
    await d.workFrom('2026-10-20', { until: '2026-10-30' });
    const claiming = d.mails().filter(({ text }) => /reste impayée/.test(text));
    expect(claiming).toHaveLength(1);
    expect(plain(claiming[0]?.text)).toMatch(said);
  });
});
