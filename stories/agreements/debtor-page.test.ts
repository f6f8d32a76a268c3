// A message carries the link to the page of its debtor. Whoever opens it finds the amount of the letter in hand, to the
// cent; once money came in, what is left.

import { expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const SIGNER = portalSigner('secret of the story');
const LINKS = { signer: SIGNER, publicUrl: 'https://acquit.example' };

/** The daily run of an installation that debtors can reach; the address that the message carries. */
async function runWithPage(d: Diary, on: string): Promise<{ token: string; asked: number; text: string }> {
  await dailyRun(
    { ...d.desk(), pageLinks: LINKS },
    { companyId: d.companyId, day: day(on), author: 'run', isDryRun: false },
  );
  const [message] = await select<{ url: string; asked: number; text: string }>(
    d.database,
    `select view ->> 'pageUrl' as url, asked, body_text as text from message where company_id = $1 and state = 'prepared' and prepared_on = $2`,
    [d.companyId, on],
  );
  if (message === undefined) throw new Error(`Nothing was prepared on ${on}`);
  expect(message.text).toContain(message.url);
  return { ...message, token: message.url.slice(message.url.lastIndexOf('/') + 1) };
}

async function toPay(d: Diary, token: string, on: string): Promise<number[]> {
  const portal = debtorPortal(d.installation(), SIGNER);
  const visit = await portal.visitByToken(token, day(on));
  if (visit === null) throw new Error('the link opens nothing');
  const page = await portal.page(visit, day(on));
  return (page?.claims ?? []).map(claim => claim.toPay.amount);
}

stories('The page of a debtor', open => {
  it('asks for the amount of the message it was opened from, and for the rest once money came in', async () => {
    const d = await open('Lille');
    await d.invoice({
      number: 'F-2026-101',
      debtor: 'Dupont SARL',
      issued: '2026-08-31',
      due: '2026-09-30',
      amount: '1000.00',
    });
    await d.workFrom('2026-10-05', { until: '2026-11-03' });
    await d.bank('2026-11-03', []);
    // The last notice, 35 days after the due date: 35 days at 12.40 % on 1,000.00 are 11.89, and 40.00.
    const { token, asked } = await runWithPage(d, '2026-11-04');
    expect(asked).toBe(105_189);
    // Before it leaves, the page asks for the principal; from the day it left, for what it says.
    expect(await toPay(d, token, '2026-11-04')).toEqual([100_000]);
    await d.approveAll('2026-11-04');
    await d.send('2026-11-04');
    expect(await toPay(d, token, '2026-11-04')).toEqual([105_189]);
    expect(await toPay(d, token, '2026-11-20')).toEqual([105_189]);
    await d.bank('2026-11-05', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    await d.run('2026-11-06');
    expect(await toPay(d, token, '2026-11-06')).toEqual([60_000]);
  });

  it('before the due date shows what the message announces, with the means to pay it', async () => {
    const d = await open('Lille');
    const dates = { issued: '2026-09-30', due: '2026-10-30' };
    await d.invoice({ number: 'F-7', debtor: 'Dupont SARL', ...dates, amount: '1500.00' });
    await d.bank('2026-10-23', []);
    // Five days before 30 October is Sunday the 25th: the message is of Monday.
    const { token, asked } = await runWithPage(d, '2026-10-26');
    expect(asked).toBe(150_000);
    expect(await toPay(d, token, '2026-10-26')).toEqual([150_000]);
  });

  it('of one company opens nothing of another, and each message has its own link', async () => {
    const d = await open('Lille');
    await d.invoice({
      number: 'F-1',
      debtor: 'Dupont SARL',
      issued: '2026-08-31',
      due: '2026-09-30',
      amount: '100.00',
    });
    await d.bank('2026-10-02', []);
    const { token } = await runWithPage(d, '2026-10-05');
    const named = SIGNER.read(token);
    expect(named?.companyId).toBe(d.companyId);
    const other = SIGNER.tokenOf({
      companyId: '01a0e73e-1280-7a20-98bf-4ed9be77bcbb',
      linkId: named?.linkId ?? '',
    });
    expect(await debtorPortal(d.installation(), SIGNER).visitByToken(other, day('2026-10-05'))).toBeNull();
  });
});
