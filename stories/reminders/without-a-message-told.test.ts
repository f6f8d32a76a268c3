// Of whom a message is left out is told on every screen that says why nothing was sent, and a person sends it after all.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { invoicePage } from '../../src/desk/claims/invoice-page.ts';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { forecastView } from '../../src/desk/deciding/forecast.ts';
import { notReminded } from '../../src/desk/deciding/not-reminded.ts';
import { whyView } from '../../src/desk/deciding/why.ts';
import { batchView } from '../../src/desk/messages/batch-view.ts';
import { sendLeftOut } from '../../src/desk/reports/send-left-out.ts';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { stories } from '../telling/diary.ts';
import { invoicesOf, numberOf, seen } from '../telling/two-wordings.ts';
import { leftOut, namesIn, startWithout, takingPart } from '../telling/without-a-message.ts';

stories('A message that was left out', open => {
  it('every screen says that the debtor goes without on purpose, and until when', async () => {
    const d = await open('Lille');
    const { first, without } = await leftOut(d);
    const on = day('2026-10-05');
    const asked = { companyId: d.companyId, day: on };
    const reason = {
      code: 'messageLeftOut',
      step: 'courteousReminder',
      comparison: 'Sans rappel',
      on: '2026-10-05',
      until: '2026-11-04',
    } as const;
    expect(reasonText(reason, 'fr')).toMatch(/^Volontairement sans ce message .*jusqu’au 4\snovembre 2026$/);
    const { excluded } = await batchView(d.database, asked);
    const said = excluded.filter(({ because }) => because[0]?.code === 'messageLeftOut');
    expect(said.map(({ debtorName }) => debtorName).sort()).toEqual(without);
    expect(said[0]?.because[0]).toEqual(reason);
    const debtor = await debtorView(d.database, { ...asked, debtorId: first.debtorId });
    expect(debtor?.decision?.because[0]).toEqual(reason);
    expect(debtor?.timeline.map(({ title }) => title)).toContain('messageLeftOut');
    expect(await d.whyCodes(numberOf(first.name), '2026-10-06')).toContain('messageLeftOut');
    const { invoices } = await notReminded(d.database, { ...asked, day: day('2026-10-06') });
    const onPurpose = invoices.filter(({ because }) => because[0]?.code === 'messageLeftOut');
    expect(onPurpose.map(({ debtorName }) => debtorName).sort()).toEqual(without);
    expect(onPurpose[0]?.because[0]).toEqual(reason);
    const invoiceId = await d.invoiceIdOf(numberOf(first.name));
    const page = await invoicePage(d.database, { ...asked, invoiceId });
    expect(page?.history.map(({ title }) => title)).toContain('messageLeftOut');
    // Nothing was sent, asked or announced: no step stands beside the invoice.
    expect(page?.invoice.stepKey).toBeNull();
  });

  it('before the run its page says who is drawn to go without, and once entered that it is so', async () => {
    const d = await open('Lille');
    await d.invoices('2026-10-01', invoicesOf(12, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await startWithout(d, '2026-10-02');
    const all = invoicesOf(12, { series: 'A', due: '2026-09-30' }).map(({ number }) => number);
    const saidOn = (on: string) =>
      Promise.all(
        all.map(async invoiceNumber => {
          const asked = { companyId: d.companyId, day: day(on) };
          const why = await whyView(d.database, { ...asked, invoiceNumber });
          const debtorId = why?.debtorId ?? '';
          const invoiceId = why?.invoice.id ?? '';
          const debtor = await debtorView(d.database, { ...asked, debtorId });
          const page = await invoicePage(d.database, { ...asked, invoiceId });
          // The page of the debtor, that of the invoice and the command line say one thing.
          expect([debtor?.decision, page?.decision]).toEqual([why?.decision, why?.decision]);
          return why?.decision;
        }),
      );
    const friday = await saidOn('2026-10-02');
    await d.bank('2026-10-04', []);
    const monday = await saidOn('2026-10-05');
    await d.run('2026-10-05');
    const taking = await takingPart(d);
    const drawn = { code: 'messageWillBeLeftOut', step: 'courteousReminder', comparison: 'Sans rappel' };
    const later = { code: 'nextStepLater', step: 'courteousReminder', stepDueOn: '2026-10-05' };
    for (const [at, { arm, name }] of taking.entries()) {
      const isWithout = arm === 'b';
      const notYet = { ...drawn, hasEntered: false };
      expect(friday[at]?.because).toEqual(isWithout ? [later, notYet] : [later]);
      expect([name, monday[at]?.kind]).toEqual([name, isWithout ? 'wait' : 'send']);
      expect(monday[at]?.because.slice(0, 1)).toMatchObject([isWithout ? notYet : { code: 'stepIsDue' }]);
    }
  });

  it('the calendar of coming messages tells them apart before the day, and never counts them', async () => {
    const d = await open('Lille');
    await d.invoices('2026-10-01', invoicesOf(12, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await startWithout(d, '2026-10-02');
    const asked = { companyId: d.companyId, day: day('2026-10-02'), days: 14 };
    const { days } = await forecastView(d.database, asked);
    const reminders = days.find(one => one.day === '2026-10-05');
    await d.run('2026-10-05');
    const taking = await takingPart(d);
    expect(reminders?.leftOut.map(({ debtorName }) => debtorName).sort()).toEqual(namesIn(taking, 'b'));
    expect(reminders?.count).toBe(namesIn(taking, 'a').length);
    expect(days.find(one => one.day === '2026-10-12')).toMatchObject({ count: 12, leftOut: [] });
  });

  it('a person sends one of them the message after all: it waits for approval, and the debtor stays in its group', async () => {
    const d = await open('Lille');
    const { first, without } = await leftOut(d);
    d.at('2026-10-06', '09:00');
    const act = { companyId: d.companyId, by: 'Marie', day: day('2026-10-06'), debtorId: first.debtorId };
    await d.bank('2026-10-05', []);
    expect(await sendLeftOut(d.desk(), act)).toEqual({ messages: 1 });
    expect(await sendLeftOut(d.desk(), act)).toBeNull();
    expect((await d.journal()).at(-1)).toBe('messagePrepared');
    expect(await d.journal()).toContain('leftOutSent');
    await d.approveAll('2026-10-06');
    await d.send('2026-10-06');
    const after = await seen(d, '2026-10-07');
    expect(after.arms).toMatchObject([{}, { arm: 'b', debtors: without.length, told: 1 }]);
    expect((await takingPart(d)).find(({ name }) => name === first.name)).toMatchObject({
      arm: 'b',
      told: ['2026-10-06 courteousReminder'],
    });
    // Whoever was never left out has nothing to send.
    const told = (await takingPart(d)).find(({ arm }) => arm === 'a');
    expect(await sendLeftOut(d.desk(), { ...act, debtorId: told?.debtorId ?? '' })).toBeNull();
  });

  it('is sent after all from the command line, once', async () => {
    const d = await open('Lille');
    const { first } = await leftOut(d);
    await d.bank('2026-10-05', []);
    d.at('2026-10-06', '09:00');
    const send = async () => {
      const answers: string[] = [];
      const code = await runCommandLine(
        ['comparison', 'send', first.name, '--day', '2026-10-06'],
        surroundings({ print: line => void answers.push(line), today: day('2026-10-06') }),
        async (_around, work) => work(d.installation()),
      );
      return { code, answers };
    };
    expect(await send()).toEqual({ code: 0, answers: ['1 to approve'] });
    expect(await send()).toEqual({ code: 1, answers: [] });
  });
});
