// A company is closed: what waits is withdrawn, nothing of it is written any more whichever way it comes, and an owner opens it again.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { closeCompany, isCompanyClosed, reopenCompany } from '../../src/desk/company/close-company.ts';
import { changePolicy } from '../../src/desk/company/company-policy.ts';
import { companiesAtOnce } from '../../src/desk/overview/all-companies-view.ts';
import { runCompanies } from '../../src/desk/run-companies.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const MONDAY = '2026-10-05';

const act = ({ companyId }: Diary, day = MONDAY) => ({ companyId, by: 'Marie', day: dayOf(day) });
const close = (d: Diary) => closeCompany(d.desk(), { ...act(d), because: 'Fin de mandat' });

/** A reminder is approved and waits to leave. */
async function waiting(d: Diary): Promise<void> {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run(MONDAY);
  await d.approveAll(MONDAY);
}

const refused = (tried: Promise<unknown>) =>
  tried.then(
    () => 'written',
    (fault: unknown) => (isCompanyClosed(fault) ? 'closed' : fault),
  );

stories('A closed company', open => {
  it('sends nothing that waited, and says why', async () => {
    const d = await open('Lille');
    await waiting(d);
    expect(await close(d)).toMatchObject({ withdrawn: 1, company: { closedOn: MONDAY, isPaused: true } });
    expect(await close(d)).toMatchObject({ withdrawn: 0 });
    await d.send(MONDAY);
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: companyClosed']);
    expect((await d.journal()).filter(kind => kind === 'companyClosed')).toHaveLength(1);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('is read as before, and written by nobody but for how long its papers are kept', async () => {
    const d = await open('Lille');
    await waiting(d);
    await close(d);
    const before = await d.journal();
    expect(await refused(d.hold(MONDAY, { debtor: 'Dupont SARL' }))).toBe('closed');
    expect(await refused(d.promise(MONDAY, { debtor: 'Dupont SARL', on: '2026-10-30' }))).toBe('closed');
    expect(await refused(changePolicy(d.desk(), { ...act(d), change: { isPaused: false } }))).toBe('closed');
    expect(await d.journal()).toEqual(before);
    expect(await refused(changePolicy(d.desk(), { ...act(d), change: { retention: null } }))).toBe('written');
    const watched = { companyIds: [d.companyId], wholeIds: [d.companyId], userId: 'marie' };
    const lines = await companiesAtOnce(d.database, { watched, day: dayOf(MONDAY) });
    expect(lines).toMatchObject([{ outstanding: { amount: 100_000 }, company: { closedOn: MONDAY } }]);
  });

  it('has no day that is run', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await close(d);
    const ran: string[] = [];
    const onRun = ({ name }: { name: string }) => ran.push(name);
    await runCompanies(d.installation(), { day: dayOf(MONDAY), author: 'run', onRun });
    expect(ran).toEqual([]);
    await reopenCompany(d.desk(), act(d));
    await runCompanies(d.installation(), { day: dayOf(MONDAY), author: 'run', onRun });
    expect(ran).toHaveLength(1);
  });

  it('is opened again paused, so that nothing leaves before somebody has looked', async () => {
    const d = await open('Lille');
    await waiting(d);
    await close(d);
    expect(await reopenCompany(d.desk(), act(d))).toMatchObject({
      company: { closedOn: null, isPaused: true },
    });
    await d.bank('2026-10-05', []);
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: hold, companyPaused']);
    await changePolicy(d.desk(), { ...act(d, '2026-10-06'), change: { isPaused: false } });
    await d.workOn('2026-10-07');
    expect(await d.sent()).toEqual([
      '2026-10-07 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });

  it('is closed and opened on the command line, which says why nothing else is done', async () => {
    const d = await open('Lille');
    await waiting(d);
    const notes: string[] = [];
    const note = (text: string) => notes.push(text);
    const around = surroundings({ today: dayOf(MONDAY), print: note, note });
    const acquit = (...words: string[]) => runCommandLine(words, around, (_, work) => work(d.installation()));
    expect(await acquit('company', 'close')).toBe(2);
    expect(await acquit('company', 'close', '--because', 'Fin de mandat')).toBe(0);
    expect(await acquit('company', 'resume')).toBe(2);
    expect(notes.join('\n')).toContain(
      'This company is closed, and only read: acquit company reopen opens it again',
    );
    expect(await acquit('company', 'reopen')).toBe(0);
    expect(await acquit('company', 'resume')).toBe(0);
  });
});
