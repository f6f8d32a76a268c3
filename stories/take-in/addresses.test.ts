// One debtor that cannot be written to never stops the others, and a person hears of it.

import { expect, it } from 'vitest';
import { correctContact } from '../../src/desk/debtors/correct-debtor.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUE = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;
const BAD = 'compta@fautif-sarl.example';

stories('Addresses', open => {
  it('one refused address in a batch of sixty: 59 leave, and the sixtieth becomes a letter to post', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [
      ...Array.from({ length: 59 }, (_, position) => ({
        ...DUE,
        debtor: `Client${String.fromCharCode(65 + Math.floor(position / 26), 65 + (position % 26))} SARL`,
        number: `F-2026-${400 + position}`,
      })),
      { ...DUE, debtor: 'Fautif SARL', number: 'F-2026-500' },
    ]);
    await d.bank('2026-10-02', []);
    d.channel.behave(parcel => (parcel.to.address === BAD ? 'refuse' : 'accept'));
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    const { messages } = await d.send('2026-10-05');
    expect(messages.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(59);
    expect(messages.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { recipient: BAD, evidence: `550 No such recipient: ${BAD}` },
    ]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: addressRefused']);
    expect(await refusedContacts(d)).toEqual([BAD]);
    // The step has not happened: it is prepared again, for the post.
    expect(await d.run('2026-10-05')).toContain('Fautif SARL: send courteousReminder, stepIsDue');
    await d.approveAll('2026-10-05');
    await d.doTasks('2026-10-05');
    expect((await d.sent()).filter(line => line.includes('Fautif'))).toEqual([
      '2026-10-05 Fautif SARL: courteousReminder by letter, 1000.00 for F-2026-500',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a debtor without e-mail and without address is a task for a person, and the others go', async () => {
    const d = await open('Lille');
    d.customer('Muet SARL', { email: null, street: null });
    await d.invoice({ ...DUE, debtor: 'Muet SARL', number: 'F-2026-101' });
    await d.invoice({ ...DUE, debtor: 'Dupont SARL', number: 'F-2026-102' });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual([
      'Dupont SARL: send courteousReminder, stepIsDue',
      'Muet SARL: ask courteousReminder, noAddressForChannel',
    ]);
    expect(await d.journal()).toContain('personAsked');
    // Its step waits for an address; as soon as the accounting tool knows one, it is written to.
    d.customer('Muet SARL', { email: 'compta@muet.example' });
    await d.invoice({
      ...DUE,
      debtor: 'Muet SARL',
      number: 'F-2026-103',
      issued: '2026-10-01',
      due: '2026-11-01',
    });
    await d.workOn('2026-10-06');
    expect((await d.sent()).filter(line => line.includes('Muet'))).toEqual([
      '2026-10-06 Muet SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });

  it('an address that was refused is not written to again', async () => {
    const d = await open('Lille');
    d.customer('Fautif SARL', { street: null });
    await d.invoice({ ...DUE, debtor: 'Fautif SARL', number: 'F-2026-500' });
    await d.bank('2026-10-02', []);
    d.channel.behave('refuse');
    await d.workOn('2026-10-05');
    d.channel.behave('accept');
    await d.workOn('2026-10-06');
    await d.bank('2026-10-06', []);
    await d.workOn('2026-10-07');
    expect(await d.sent()).toEqual([]);
    expect(await d.run('2026-10-08')).toEqual(['Fautif SARL: ask courteousReminder, noAddressForChannel']);
  });

  it('a message that waits while the address is corrected is written anew to the new one', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUE, debtor: 'Nomade SARL', number: 'F-2026-500' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    const [debtor] = await select<{ id: string }>(d.database, 'select debtor_id as id from debtor');
    await correctContact(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: dayOf('2026-10-05'),
      debtorId: debtor?.id ?? '',
      contact: { name: null, email: 'nouveau@nomade.example', phone: null },
    });
    expect((await d.send('2026-10-05')).messages).toMatchObject([
      { outcome: 'withdrawn', evidence: 'addressChanged' },
    ]);
    await d.workOn('2026-10-06');
    expect(d.mails().map(({ to }) => to.address)).toEqual(['nouveau@nomade.example']);
  });

  it('a letter that was posted stays a step although the e-mail beside it was refused', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUE, debtor: 'Fautif SARL', number: 'F-2026-500' });
    await d.workFrom('2026-09-21', { until: '2026-10-23' });
    await d.bank('2026-10-23', []);
    await d.run('2026-10-26');
    await d.approveAll('2026-10-26');
    await d.doTasks('2026-10-26');
    d.channel.behave('refuse');
    await d.send('2026-10-26', { at: '14:30' });
    d.channel.behave('accept');
    await d.workFrom('2026-10-27', { until: '2026-11-03' });
    expect((await d.sent()).filter(line => line.includes('costsNotice'))).toEqual([
      '2026-10-26 Fautif SARL: costsNotice by letter, 1000.00 for F-2026-500',
    ]);
  });

  it('the e-mail beside a letter that was posted first still leaves', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUE, debtor: 'Dupont SARL', number: 'F-2026-101' });
    await d.workFrom('2026-09-21', { until: '2026-10-23' });
    await d.bank('2026-10-23', []);
    await d.run('2026-10-26');
    await d.approveAll('2026-10-26');
    await d.doTasks('2026-10-26');
    await d.run('2026-10-26');
    await d.send('2026-10-26', { at: '14:30' });
    expect((await d.sent()).filter(line => line.includes('costsNotice'))).toEqual([
      '2026-10-26 Dupont SARL: costsNotice by email, 1000.00 for F-2026-101',
      '2026-10-26 Dupont SARL: costsNotice by letter, 1000.00 for F-2026-101',
    ]);
  });

  it('one bad row in a file of invoices never stops the others, and is reported', async () => {
    const d = await open('Lille');
    const view = await d.invoices('2026-09-01', [
      { ...DUE, debtor: 'Dupont SARL', number: 'F-2026-101' },
      { ...DUE, debtor: 'Dupont SARL', number: 'F-2026-102', issued: '31/02/2026' },
      { ...DUE, debtor: 'Autre SARL', number: 'F-2026-103' },
    ]);
    expect(view).toMatchObject({ added: 2 });
    expect(view.problems.filter(({ severity }) => severity === 'error')).toContainEqual({
      severity: 'error',
      place: 'column Date facture row 3',
      found: '31/02/2026',
      expected: 'a day that exists, such as 29/03/2026',
    });
  });
});

async function refusedContacts(d: Diary): Promise<string[]> {
  const rows = await select<{ email: string }>(
    d.database,
    'select email from contact where company_id = $1 and refused_on is not null',
    [d.companyId],
  );
  return rows.map(({ email }) => email);
}
