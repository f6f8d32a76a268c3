// A firm tries Acquit in test mode, message after message, and goes live some days later. No customer has had anything, so
// the first that leaves is the first step, and nothing dates from a rehearsal.

import { expect, it } from 'vitest';
import { makeFakeChannel } from '../../src/channels/fake.ts';
import { takeBackAllRehearsed } from '../../src/desk/sending/take-back-rehearsed.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { claimFiles, sheetOf, unpacked } from '../telling/claim-files.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const IN_TEST = { mode: 'nothingLeaves', day: null } as const;
const inTrial = () => ({ mode: 'rehearsal', day: null, channel: makeFakeChannel() }) as const;
const SERVER = { smtpUrl: 'smtps://mail.example', by: 'run' } as const;
const REMINDER = 'Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101';

const costsNotice = async (d: Diary): Promise<string[]> =>
  (
    await select<{ line: string }>(
      d.database,
      `select concat_ws(' ', channel, d.state, delivered_on) as line from delivery d join message m using (company_id, message_id)
        where company_id = $1 and step_key = 'costsNotice' order by channel`,
      [d.companyId],
    )
  ).map(({ line }) => line);

const fileOf = claimFiles();

stories('After a rehearsal', open => {
  it('the file of a claim names no mail that the debtor never had, and says how many were tried', async () => {
    const d = await open('Lille', { mode: 'test' });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    expect((await d.send('2026-10-05', IN_TEST)).messages).toHaveLength(1);
    const made = await fileOf(d, '2026-10-06');
    expect(Object.keys(unpacked(made)).filter(name => name.endsWith('.html'))).toEqual([]);
    const sheet = sheetOf(made).replaceAll(/\s+/g, ' ');
    expect(sheet).toContain('Courriels d’essai, que le débiteur n’a pas reçus, non joints : 1.');
    expect(sheet).not.toContain('Rappel courtois');
  });

  it('the first message that leaves is the first step', async () => {
    const d = await open('Lille', { mode: 'test' });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    expect((await d.send('2026-10-05', IN_TEST)).messages).toHaveLength(1);
    // In test mode the ladder is played on, so that its next steps can be seen.
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: wait, nextStepLater']);
    await d.change('2026-10-06', { mode: 'live' });
    expect(await d.sent()).toEqual([]);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([`2026-10-06 ${REMINDER}`]);
  });

  it('what had left before it, and what a person did, stays', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.change('2026-10-06', { mode: 'test' });
    await d.bank('2026-10-09', []);
    await d.run('2026-10-12');
    await d.approveAll('2026-10-12');
    expect((await d.send('2026-10-12', IN_TEST)).messages).toHaveLength(1);
    await d.change('2026-10-13', { mode: 'live' });
    expect(await d.sent()).toEqual([`2026-10-05 ${REMINDER}`]);
    await d.workOn('2026-10-13');
    expect(await d.sent()).toEqual([
      `2026-10-05 ${REMINDER}`,
      '2026-10-13 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it('of a live company with a trial mailbox nothing counts once a mail server is named', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    expect((await d.send('2026-10-05', inTrial())).messages).toHaveLength(1);
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: wait, nextStepLater']);
    await takeBackAllRehearsed(d.installation(), { ...SERVER, day: dayOf('2026-10-06') });
    expect(await d.withdrawn()).toEqual(['courteousReminder: onlyRehearsed']);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([`2026-10-06 ${REMINDER}`]);
    // What left since is no rehearsal.
    await takeBackAllRehearsed(d.installation(), { ...SERVER, day: dayOf('2026-10-07') });
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: wait, nextStepLater']);
  });

  it('what was prepared upon a rehearsal does not leave as the next step', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05', inTrial());
    await d.bank('2026-10-09', []);
    expect(await d.run('2026-10-12')).toEqual(['Dupont SARL: send dateRequest, stepIsDue']);
    await d.approveAll('2026-10-12');
    // The first mail through the server that delivers.
    await d.send('2026-10-12');
    expect(await d.sent()).toEqual([]);
    await d.bank('2026-10-12', []);
    await d.workOn('2026-10-13');
    expect(await d.sent()).toEqual([`2026-10-13 ${REMINDER}`]);
  });

  it('a trial mailbox that is still the mail server takes nothing back', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05', inTrial());
    await takeBackAllRehearsed(d.installation(), {
      ...SERVER,
      smtpUrl: 'smtp://localhost:1025',
      day: dayOf('2026-10-06'),
    });
    expect(await d.withdrawn()).toEqual([]);
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: wait, nextStepLater']);
  });

  it('a letter that a person posted stays, its e-mail of the rehearsal does not', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-09-21', { until: '2026-10-23' });
    await d.change('2026-10-24', { mode: 'test' });
    // The costs notice of Monday 26 October goes by e-mail and by letter.
    await d.bank('2026-10-23', []);
    await d.run('2026-10-26');
    await d.approveAll('2026-10-26');
    await d.send('2026-10-26', IN_TEST);
    await d.bank('2026-10-26', []);
    await d.doTasks('2026-10-27');
    await d.change('2026-10-28', { mode: 'live' });
    expect(await costsNotice(d)).toEqual(['email withdrawn', 'letter done 2026-10-27']);
  });

  it.each(['nothingLeaves', 'live'] as const)(
    'a company that changed its mode under way neither writes nor is said to have written (%s)',
    async mode => {
      const d = await open('Lille', { mode: mode === 'live' ? 'test' : 'live' });
      await d.invoice(DUPONT);
      await d.bank('2026-10-02', []);
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      expect((await d.send('2026-10-05', { mode })).messages).toEqual([]);
      expect(await d.sent()).toEqual([]);
    },
  );

  it.each([
    ['live', 'http://localhost:3210/p/x', 0],
    ['live', 'https://acquit.example/p/x', 1],
    ['rehearsal', 'http://localhost:3210/p/x', 1],
  ] as const)('%s, a text whose link is %s leaves %i times', async (mode, link, times) => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.database.query(`update message set body_text = body_text || $1`, [`\n${link}`]);
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05', { mode });
    expect(await d.sent()).toHaveLength(times);
  });
});
