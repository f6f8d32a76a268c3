// What waits was written with who signed, who was written to and where pages opened on its day. When one of them changes, a text that
// nobody has approved is written anew by itself; one that was approved is too, and asks for its approval again, with the reason.

import { expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { type CompanyCorrection, correctCompany } from '../../src/desk/company/correct-company.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { correctDebtor } from '../../src/desk/debtors/correct-debtor.ts';
import { decideWaitingOfAll } from '../../src/desk/deciding/waiting-anew.ts';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import { type PageLinks, pagesAt } from '../../src/desk/messages/page-links.ts';
import { sendMessages } from '../../src/desk/sending/send-messages.ts';
import { lookAtOtherPages } from '../../src/store/companies/companies-with-work.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const MONDAY = '2026-10-05';
const on = dayOf(MONDAY);
const DUPONT = {
  ...{ number: 'F-2026-101', debtor: 'Dupont SARL', amount: '1000.00' },
  ...{ issued: '2026-09-01', due: '2026-09-30' },
} as const;
const linksTo = (publicUrl: string, isForTrials = false): PageLinks => ({
  signer: portalSigner('secret of the story'),
  publicUrl,
  isForTrials,
});

async function prepared(open: Open, pageLinks: PageLinks | null = null): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-02');
  await dailyRun(
    { ...d.desk(), pageLinks },
    { companyId: d.companyId, day: on, author: 'run', isDryRun: false },
  );
  expect(await waiting(d)).toHaveLength(1);
  return d;
}

const act = (d: Diary) => ({ companyId: d.companyId, by: 'Marie', day: on });

const debtorIdOf = async (d: Diary): Promise<string> =>
  (await select<{ id: string }>(d.database, 'select debtor_id as id from debtor', []))[0]?.id ?? '';

const correct = (d: Diary, correction: CompanyCorrection) =>
  correctCompany(d.desk(), { ...act(d), correction });

/** The texts that wait, each with its state before it. */
async function waiting(d: Diary): Promise<string[]> {
  const rows = await select<{ text: string }>(
    d.database,
    `select state || ' ' || body_text as text from message where company_id = $1 and state in ('prepared', 'approved') and confirms is null`,
    [d.companyId],
  );
  return rows.map(({ text }) => text.replace(/\s+/g, ' '));
}

/** As the server looks at what waits every twenty seconds. */
async function lookAgain(d: Diary, pageLinks: PageLinks | null = null): Promise<string> {
  await decideWaitingOfAll({ ...d.installation(), pageLinks }, { day: on, author: 'daily run' });
  const [text = '', ...more] = await waiting(d);
  expect(more).toEqual([]);
  return text;
}

stories('A text that waits', open => {
  it('is signed by whoever signs now, and approved again where it had been approved', async () => {
    const d = await prepared(open);
    await correct(d, { signatory: 'Claire Vasseur' });
    expect(await lookAgain(d)).toMatch(/^prepared .*Claire Vasseur/);
    await d.approveAll(MONDAY);
    await correct(d, { signatory: 'Anne Duval', phone: '+33320000001' });
    const text = await lookAgain(d);
    expect(text).toMatch(/^prepared .*Anne Duval/);
    expect(text).not.toContain('Claire Vasseur');
    expect(await d.withdrawn()).toEqual([
      'courteousReminder: creditorCorrected',
      'courteousReminder: creditorCorrected',
    ]);
    await d.send(MONDAY);
    expect(await d.sent()).toEqual([]);
    await d.approveAll(MONDAY);
    await d.send(MONDAY);
    expect(d.mails()).toMatchObject([{ text: expect.stringContaining('Anne Duval') }]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('approved a moment after the signature changed, is not approved unread', async () => {
    const d = await prepared(open);
    const [{ id } = { id: '' }] = await d.messagesWith('waiting');
    await correct(d, { signatory: 'Anne Duval' });
    const outcome = await approveBatch(d.desk(), { ...act(d), ids: [id] });
    expect(outcome).toMatchObject({ changed: [], refused: [{ because: [{ code: 'creditorCorrected' }] }] });
    expect(await waiting(d)).toEqual([expect.stringMatching(/^prepared .*Anne Duval/)]);
  });

  it('does not leave with the signature of before where nobody has looked again', async () => {
    const d = await prepared(open);
    await d.approveAll(MONDAY);
    await d.database.query(`update company set signatory = 'Anne Duval' where company_id = $1`, [
      d.companyId,
    ]);
    await d.send(MONDAY);
    expect(d.mails()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: creditorCorrected']);
  });

  it('names the customer and its person as they are named now, in its language', async () => {
    const d = await prepared(open);
    const debtorId = await debtorIdOf(d);
    const asked = { ...act(d), debtorId };
    expect(await correctDebtor(d.desk(), { ...asked, correction: { name: 'Dupont & Fils SARL' } })).toBe(
      'done',
    );
    await lookAgain(d);
    expect(
      await select(
        d.database,
        `select view -> 'debtor' ->> 'name' as name from message where state = 'prepared'`,
        [],
      ),
    ).toEqual([{ name: 'Dupont & Fils SARL' }]);
    expect(await correctDebtor(d.desk(), { ...asked, correction: { language: 'nl' } })).toBe('done');
    expect(await lookAgain(d)).toContain('factuur');
    expect(await d.withdrawn()).toEqual([
      'courteousReminder: writtenBefore',
      'courteousReminder: writtenBefore',
    ]);
  });

  it('has the link that it lacked once the address is named, and that of the new address once it moved', async () => {
    const d = await prepared(open);
    expect(await lookAgain(d)).not.toContain('/p/');
    for (const address of ['https://acquit.example', 'https://recouvrement.example']) {
      const pageLinks = linksTo(address);
      await lookAtOtherPages(d.installation().database, { pagesAt: address, day: on });
      expect(await lookAgain(d, pageLinks)).toContain(`${address}/p/`);
    }
    expect(await d.withdrawn()).toEqual([
      'courteousReminder: writtenBefore',
      'courteousReminder: writtenBefore',
    ]);
  });

  it('keeps its link where the process that looks knows no address', async () => {
    const d = await prepared(open, linksTo('https://acquit.example'));
    await correct(d, { email: 'compta@lille.example' });
    expect(pagesAt(linksTo('http://localhost:3210', true))).toBe(null);
    await d.database.query('update dossier set look_on = $1', [MONDAY]);
    const before = await lookAgain(d, linksTo('https://acquit.example'));
    expect(before).toContain('https://acquit.example/p/');
    await d.database.query('update dossier set look_on = $1', [MONDAY]);
    expect(await lookAgain(d, linksTo('http://localhost:3210', true))).toBe(before);
  });

  it('with a link to where no page opens any more does not leave', async () => {
    const d = await prepared(open, linksTo('https://acquit.example'));
    await d.approveAll(MONDAY);
    await d.send(MONDAY);
    expect(d.mails()).toHaveLength(1);
    const other = await prepared(open, linksTo('https://acquit.example'));
    await other.approveAll(MONDAY);
    await sendMessages(
      { ...other.desk(), pageLinks: linksTo('https://recouvrement.example') },
      {
        ...{ companyId: other.companyId, channel: other.channel, mode: 'live', day: on, isUrgent: true },
        ...{
          printLetter: async () => new Uint8Array(),
          author: 'sender',
          worker: 'elsewhere 1',
          isDead: () => false,
        },
      },
    );
    expect(await other.withdrawn()).toEqual(['courteousReminder: writtenBefore']);
  });
});
