// A process dies before its first statement, the next one before its second, and so on until one lives: while the mail that
// answers ours is read, and while a company goes live. Each answer is there once, and each is there.

import { expect, it } from 'vitest';
import { Killed, Life, mortalDatabase } from '../../simulation/faults/mortal.ts';
import { changePolicy } from '../../src/desk/company/company-policy.ts';
import { readMailbox } from '../../src/desk/sending/read-mailbox.ts';
import type { Database, Installation } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { makeFakeMailbox } from '../../test/contracts/fake-mailbox.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const MOREL = { ...DUPONT, number: 'F-2026-102', debtor: 'Morel SA' } as const;

/** Tries it until one process lives, and says how many did not. */
async function deathsOf(d: Diary, work: (life: Life) => Promise<unknown>): Promise<number> {
  for (let step = 1; ; step += 1) {
    try {
      await work(new Life(`process ${step}`, step));
      return step - 1;
    } catch (fault) {
      if (!(fault instanceof Killed)) throw fault;
      expect(await d.verify(), `dead at ${step}`).toMatchObject({ isSound: true });
    }
  }
}

/** All doors of an installation lead to a database that dies with its process. */
function mortal(database: Database, life: Life): Installation {
  const dying: Installation['past'] = (_door, work) => work(mortalDatabase(database, life));
  return {
    ofCompany: companyId => ({ ...mortalDatabase(database.ofCompany(companyId), life), past: dying }),
    through: () => ({ ...database, ...mortalDatabase(database, life), past: dying }),
    past: dying,
  };
}

const rows = async (d: Diary, text: string): Promise<string[]> =>
  (await select<{ line: string }>(d.database, text, [d.companyId])).map(({ line }) => line);

stories('Processes that die while they read', open => {
  it('the answers in the mailbox leave each of them once, with its hold, and lose none', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [DUPONT, MOREL]);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const sent = await rows(
      d,
      `select m.message_id || ' ' || b.name as line from message m join dossier o using (company_id, dossier_id)
         join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id where m.company_id = $1 order by b.name`,
    );
    expect(sent).toHaveLength(2);
    const mailbox = makeFakeMailbox();
    for (const [at, line] of sent.entries())
      mailbox.receive(
        Buffer.from(
          [
            'From: Claire Martin <claire@client.example>',
            `Message-ID: <${at}@client.example>`,
            'Subject: Re: Facture',
            'Content-Type: text/plain; charset=utf-8',
            `In-Reply-To: <${line.split(' ')[0]}.email@lumen.example>`,
            '',
            'Nous payons le 15.',
          ].join('\r\n'),
        ),
        day('2026-10-06'),
      );
    const deaths = await deathsOf(d, life =>
      readMailbox(
        { ...d.desk(), database: mortal(d.database, life) },
        { mailbox, name: 'compta', day: day('2026-10-06'), holdBecause: kind => kind },
      ),
    );
    expect(deaths).toBeGreaterThan(10);
    expect(await rows(d, `select kind as line from debtor_answer where company_id = $1`)).toHaveLength(2);
    expect(await rows(d, 'select because as line from hold where company_id = $1')).toEqual([
      'reply',
      'reply',
    ]);
    expect(
      await rows(d, "select kind as line from journal where company_id = $1 and kind = 'replyReceived'"),
    ).toHaveLength(2);
  });

  it('a company that goes live takes back what was rehearsed with it, or stays in test mode', async () => {
    const d = await open('Lille', { mode: 'test' });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05', { mode: 'nothingLeaves', day: null });
    const STATE = `select (c.policy ->> 'mode') || ' ' || m.state as line from company c join message m using (company_id) where c.company_id = $1`;
    const states = new Set<string>();
    const deaths = await deathsOf(d, async life => {
      for (const line of await rows(d, STATE)) states.add(line);
      await changePolicy(
        { ...d.desk(), database: mortalDatabase(d.database, life) },
        { companyId: d.companyId, by: 'marie', day: day('2026-10-06'), change: { mode: 'live' } },
      );
    });
    for (const line of await rows(d, STATE)) states.add(line);
    expect(deaths).toBeGreaterThan(3);
    // Nothing between the two.
    expect([...states]).toEqual(['test closed', 'live withdrawn']);
  });
});
