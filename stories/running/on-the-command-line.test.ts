// Disputes, promises and agreements as a script enters them, each answer one JSON document.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { day, day as dayOf } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { promisedOnCall } from '../telling/said.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

stories('On the command line', open => {
  it('disputes and promises are entered, shown and taken back; a refusal exits with 1, bad usage with 2', async () => {
    const d = await open('Lille');
    const say = await listening(d);
    const disputed = await say(
      'dispute',
      'F-2026-101',
      '--amount',
      '300',
      '--said',
      'abîmé',
      '--category',
      'quality',
    );
    expect(disputed).toMatchObject({ code: 0, answer: { kind: 'done' } });
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('700.00');
    expect((await say('dispute', 'F-2026-101', '--amount', '9000', '--said', 'tout')).code).toBe(1);
    expect((await say('dispute', 'F-2026-101', '--amount', 'much', '--said', 'tout')).code).toBe(2);
    const refused = ['--outcome', 'refused', '--because', 'Bon signé'];
    expect((await say('dispute', 'F-2026-101', ...refused)).code).toBe(0);
    const promised = await say('promise', 'Dupont', 'SARL', '--on', '2026-10-16', '--amount', '400.00');
    expect(promised.code).toBe(0);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('600.00');
    const back = ['--take-back', promised.answer?.promiseId ?? '', '--because', 'Erreur'];
    expect((await say('promise', 'Dupont', ...back)).code).toBe(0);
    const { answer } = await say('agreements', 'Dupont');
    expect(answer).toMatchObject({
      disputes: [{ state: 'closed', outcome: { kind: 'refused' } }],
      promises: [{ state: 'takenBack' }],
    });
  });

  it('a run names the message that it prepared, and a dry run none: it keeps none that could be approved', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect((await acquit(d, ['company', 'cash', '--on', '2026-10-05'])).code).toBe(0);
    // 30 September and three days is a Saturday: the courteous reminder goes on Monday 5 October.
    const dry = await acquit(d, ['run', '--day', '2026-10-05', '--dry-run']);
    const run = await acquit(d, ['run', '--day', '2026-10-05']);
    for (const { answer } of [dry, run])
      expect(answer).toMatchObject({ dossiers: [{ decision: 'send', step: 'courteousReminder' }] });
    expect(dry.answer).toMatchObject({ dryRun: true, dossiers: [{ message: null }] });
    expect(run.answer).toMatchObject({ dryRun: false, dossiers: [{ message: expect.any(String) }] });
  });

  it('why an invoice is open comes with the day on which it is likely to be paid, from what this customer did', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-2026-90', issued: '2026-05-01', due: '2026-05-31' });
    await d.bank('2026-06-10', [{ from: 'DUPONT SARL', text: 'F-2026-90', amount: '1000.00' }]);
    await d.invoice(DUPONT);
    // Ten days late once: the tenth day after 30 September, and not yet any interval to speak of.
    expect((await acquit(d, ['why', 'F-2026-101', '--day', '2026-10-05'])).answer).toMatchObject({
      expected: { expectedOn: '2026-10-10', restsOn: { own: 1, company: 1 } },
    });
    expect((await acquit(d, ['why', 'F-2026-90', '--day', '2026-10-05'])).answer).toMatchObject({
      expected: null,
    });
  });

  it('plans, offers, hand-overs, closures and write-offs too', async () => {
    const d = await open('Lille');
    const say = await listening(d);
    const plan = await say('plan', 'Dupont', '--count', '2', '--first', '2026-10-20');
    const written = ['--accepted-by', 'M. Dupont', '--proof', 'mail'];
    expect((await say('plan', 'Dupont', '--accept', plan.answer?.planId ?? '', ...written)).code).toBe(0);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('0.00');
    expect((await say('plan', 'Dupont', '--end', plan.answer?.planId ?? '', '--because', 'Fini')).code).toBe(
      0,
    );
    const settle = ['--amount', '800', '--by', '2026-10-16', '--because', 'Pour en finir'];
    expect((await say('settle', 'Dupont', ...settle)).code).toBe(0);
    expect((await say('settle', 'Dupont', ...settle)).answer?.kind).toBe('alreadyThere');
    expect((await say('hand-over', 'Dupont', '--to', 'Recouvra', '--because', 'Muet')).code).toBe(0);
    expect(await d.whyCodes('F-2026-101', '2026-10-05')).toContain('handedOver');
    expect((await say('hand-over', 'Dupont', '--take-back', '--because', 'Sans suite')).code).toBe(0);
    expect((await say('close', 'Dupont', '--because', 'Trop petit')).code).toBe(0);
    expect((await say('reopen', 'Dupont', '--because', 'Finalement')).code).toBe(0);
    const given = [
      '--reason',
      'goodwill',
      '--because',
      'Geste',
      '--amount',
      '100',
      '--invoice',
      'F-2026-101',
    ];
    expect((await say('write-off', 'Dupont', ...given)).code).toBe(0);
    const { answer } = await say('agreements', 'Dupont');
    expect(answer).toMatchObject({
      plans: [{ state: 'ended' }],
      offers: [{ state: 'running' }],
      stops: [
        { kind: 'handOver', isInForce: false },
        { kind: 'closure', isInForce: false },
      ],
      writeOffs: [{ amount: { amount: '100.00' }, reason: 'goodwill' }],
    });
    // An accepted plan acknowledges the debt: the limitation starts anew (C. civ. 2240).
    expect(await d.journal()).toContain('lawFactEntered');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('what one may not give up alone is agreed to by another; the outcome of a dispute and the acceptance of a plan go back', async () => {
    const d = await open('Lille');
    const say = await listening(d);
    const asked = await say('write-off', 'Dupont', '--because', 'Radié', '--as', 'marie');
    expect(asked).toMatchObject({ code: 0, answer: { kind: 'proposed' } });
    const answer = ['concession', 'Dupont', '--id', asked.answer?.concessionId ?? '', '--answer'];
    expect((await say('agreements', 'Dupont')).answer).toMatchObject({
      concessions: [{ kind: 'writeOff', by: 'marie', givenUp: { amount: '1000.00' } }],
    });
    expect(await say(...answer, 'agree', '--as', 'Marie')).toMatchObject({
      code: 1,
      answer: { kind: 'approvalMissing' },
    });
    expect((await say(...answer, 'decline', '--because', 'Il paiera', '--as', 'paul')).code).toBe(0);
    expect((await say(...answer, 'reopen', '--as', 'paul')).code).toBe(0);
    expect((await say(...answer, 'withdraw', '--because', 'Il a payé', '--as', 'marie')).code).toBe(0);

    expect((await say('dispute', 'F-2026-101', '--amount', '300', '--said', 'abîmé')).code).toBe(0);
    expect((await say('dispute', 'F-2026-101', '--outcome', 'refused', '--because', 'Bon')).code).toBe(0);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('1000.00');
    expect((await say('dispute', 'F-2026-101', '--take-back-outcome')).code).toBe(0);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('700.00');

    // A call noted with the wrong customer goes, and its promise with it.
    const result = { kind: 'promise', promise: PROMISE_ON_CALL } as const;
    const noted = await d.call('2026-10-05', { debtor: 'Dupont SARL', result, cause: null });
    expect(noted.kind).toBe('done');
    const listed = await say('call', 'Dupont');
    expect(listed.answer).toMatchObject([{ on: '2026-10-05', outcome: 'reached', result: 'promise' }]);
    expect(await say('call', 'Dupont', '--take-back')).toMatchObject({ code: 0, answer: { kind: 'done' } });
    expect((await say('call', 'Dupont')).answer).toEqual([]);
    const { rows } = await d.database.query(
      'select from payment_promise where company_id = $1 and taken_back_on is null',
      [d.companyId],
    );
    expect(rows).toHaveLength(0);

    const plan = await say('plan', 'Dupont', '--count', '2', '--first', '2026-10-20');
    const id = plan.answer?.planId ?? '';
    const written = ['--accepted-by', 'M. Dupont', '--proof', 'mail'];
    expect((await say('plan', 'Dupont', '--accept', id, ...written)).code).toBe(0);
    expect((await say('plan', 'Dupont', '--take-back', 'acceptance', '--id', id)).code).toBe(0);
    expect((await say('agreements', 'Dupont')).answer).toMatchObject({
      concessions: [],
      plans: [{ state: 'proposed' }],
    });
  });
});

const PROMISE_ON_CALL = promisedOnCall(day('2026-10-16'));

async function listening(d: Diary) {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-02');
  return (...words: string[]) => acquit(d, words);
}

type Answer = { kind?: string; promiseId?: string; planId?: string; concessionId?: string };

async function acquit(d: Diary, words: readonly string[]): Promise<{ code: number; answer: Answer | null }> {
  const printed: string[] = [];
  const around = surroundings({ today: dayOf('2026-10-05'), print: text => printed.push(text) });
  const code = await runCommandLine([...words, '--json'], around, (_around, work) => work(d.installation()));
  return { code, answer: printed.length === 0 ? null : JSON.parse(printed.join('\n')) };
}
