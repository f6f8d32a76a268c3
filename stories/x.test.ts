import { it } from 'vitest';
import { stories } from './diary.ts';
stories('x', open => {
  it('x', async () => {
    const d = await open('Lille');
    await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' });
    await d.workFrom('2026-09-21', { until: '2026-11-16' });
    console.log(JSON.stringify((await d.database.query('select decision from dossier')).rows[0], null, 1));
    const e = await open('Liège', { consumerClause: { ratePercent: '8', hasIndemnity: true, isSmallEnterprise: false } });
    e.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await e.invoice({ number: 'F-2026-101', debtor: 'Jeanne Dumoulin', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' });
    await e.workFrom('2026-09-21', { until: '2026-10-05' });
    console.log(JSON.stringify((await e.database.query('select decision from dossier')).rows[0], null, 1));
  });
});
