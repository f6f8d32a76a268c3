import { beforeAll, describe, expect, it } from 'vitest';
import { batchMessageSchema } from '../../src/api/schemas/batch.ts';
import { invoiceReferenceSchema } from '../../src/api/schemas/correction.ts';
import { debtorSchema } from '../../src/api/schemas/debtor.ts';
import { takenInSchema } from '../../src/api/schemas/money-in.ts';
import { todaySchema } from '../../src/api/schemas/today.ts';
import { type Asking, read, readProblem, signedIn } from '../browser/ask.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';

const COMPANY = `/api/companies/${COMPANY_ID}`;

let asking: Asking;
beforeAll(async () => {
  asking = await signedIn();
});
const ask: Asking['ask'] = (path, init) => asking.ask(path, init);

describe('what a person does by hand', () => {
  it('notes a posted letter, and asks for the tracking number of a registered one', async () => {
    const registered = `${COMPANY}/messages/letter-debtor-10/posting`;
    const put = (path: string, body: unknown) => ask(path, { method: 'PUT', body });
    const refused = await readProblem(await put(registered, { postedOn: '2026-03-31' }), 409);
    expect(refused.refusal).toBe('trackingNumberMissing');
    await readProblem(await put(registered, { postedOn: '2026-02-30', trackingNumber: '1A 1' }), 422);
    const posted = await put(registered, { postedOn: '2026-03-31', trackingNumber: '1A 204 553 7701 3' });
    expect(await read(batchMessageSchema, posted)).toMatchObject({ state: 'done', openTasks: [] });
    const letter = await put(`${COMPANY}/messages/letter-debtor-14/posting`, { postedOn: '2026-03-31' });
    expect((await read(batchMessageSchema, letter)).state).toBe('done');
    const today = await read(todaySchema, await ask(`${COMPANY}/today`));
    expect(today.letters).toEqual([]);
  });

  it('lists what failed or is in doubt, each with the words of whoever refused it', async () => {
    const today = await read(todaySchema, await ask(`${COMPANY}/today`));
    expect(today.troubles.map(one => [one.state, one.evidence])).toEqual([
      ['inDoubt', null],
      ['failed', '550 5.1.1 mailbox unavailable'],
    ]);
  });
});

describe('what a person corrects', () => {
  const patch = (path: string, body: unknown) => ask(`${COMPANY}${path}`, { method: 'PATCH', body });

  it('the kind of a debtor, which is then assumed no longer, its law and its scenario', async () => {
    const debtor = await read(
      debtorSchema,
      await patch('/debtors/debtor-5', { kind: 'consumer', law: 'BE', scenario: null }),
    );
    expect(debtor).toMatchObject({ kind: 'consumer', isKindAssumed: false, scenarioChosen: null });
    expect(debtor.scenarioChoices).toEqual(['be-consumer', 'fr-consumer', 'fr-hardship', 'be-hardship']);
    await readProblem(await patch('/debtors/debtor-5', {}), 422);
    await readProblem(await patch('/debtors/debtor-5', { law: 'XX' }), 422);
    await readProblem(await patch('/debtors/nobody', { name: 'X' }), 404);
  });

  it('the person whom reminders go to; an address must look like one', async () => {
    const path = `${COMPANY}/debtors/debtor-11/contact`;
    const put = (body: unknown) => ask(path, { method: 'PUT', body });
    const debtor = await read(
      debtorSchema,
      await put({ name: 'Anne Roux', email: 'anne@bellerive.example' }),
    );
    expect(debtor.contacts).toMatchObject([
      { name: 'Anne Roux', email: 'anne@bellerive.example', phone: null },
    ]);
    await readProblem(await put({ name: 'Anne Roux', email: 'anne' }), 422);
  });

  it('the due date that an invoice lacked, not before its issue', async () => {
    // F-2026-1301 is issued on 2026-03-07: thirty days before 2026-04-06.
    const early = await readProblem(await patch('/invoices/invoice-13-0', { dueOn: '2026-03-01' }), 409);
    expect(early.refusal).toBe('dueBeforeIssue');
    await readProblem(await patch('/invoices/invoice-13-0', { contractRatePercent: '12,5 %' }), 422);
    await read(
      invoiceReferenceSchema,
      await patch('/invoices/invoice-13-0', { dueOn: '2026-04-15', contractRatePercent: '15' }),
    );
    const debtor = await read(debtorSchema, await ask(`${COMPANY}/debtors/debtor-13`));
    expect(debtor.invoices[0]).toMatchObject({
      dueOn: '2026-04-15',
      dueFrom: 'stated',
      contractRatePercent: '15',
    });
  });

  it('the columns of a table, told with the file', async () => {
    const send = (hints: string) => {
      const form = new FormData();
      form.append('file', new File(['a;b'], 'ventes.csv'));
      form.append('hints', hints);
      return asking.upload(`${COMPANY}/files?dryRun=true`, form);
    };
    const hints = { mapping: { dueDate: 'À payer avant le' }, decimalSign: ',' };
    const { files } = await read(takenInSchema, await send(JSON.stringify(hints)));
    expect(files[0]).toMatchObject({ importId: null, table: { mapping: hints.mapping, decimalSign: ',' } });
    await readProblem(await send('{"mapping": {"shoe": "size"}}'), 422);
    await readProblem(await send('not JSON'), 422);
  });
});
