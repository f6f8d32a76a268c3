import { z } from '@hono/zod-openapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Asking, read, readProblem, signedIn } from '../../test/browser/ask.ts';
import { COMPANY_ID } from '../../test/browser/fixture/desk.ts';
import { messageIdOf } from '../../test/browser/fixture/messages.ts';
import { approvalSchema, batchMessageSchema, batchSchema, messageDetailSchema } from './schemas/batch.ts';
import { pageOf } from './schemas/common.ts';
import { balanceSchema, explanationSchema, forecastSchema, runSchema } from './schemas/day.ts';
import { debtorLineSchema, debtorSchema, holdSchema } from './schemas/debtor.ts';
import {
  importSchema,
  paymentReferenceSchema,
  paymentSchema,
  takeInProgressSchema,
  takenInSchema,
} from './schemas/money-in.ts';
import { companySchema, todaySchema } from './schemas/today.ts';

const COMPANY = `/api/companies/${COMPANY_ID}`;
const COMPANY_ROUTE = '/api/companies/{companyId}';
const descriptionSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ parameters: z.array(z.object({ name: z.string() })).optional() })),
  ),
});

let asking: Asking;
beforeAll(async () => {
  asking = await signedIn();
});
const ask: Asking['ask'] = (path, init) => asking.ask(path, init);
const post: Asking['post'] = (path, body, headers) => asking.post(path, body, headers);

describe('what the API answers', () => {
  it('shows today with every amount as a decimal string', async () => {
    const today = await read(todaySchema, await ask(`${COMPANY}/today`));
    // 6420.00 + 1180.40 is what Menuiserie Vasseur owes late; the sum over all debtors is worked out in the fixture.
    expect(today.overdue.amount).toMatch(/^\d+\.\d{2}$/);
    expect(today.company.mode).toBe('test');
  });

  it('shows a debtor with the segments of the interest of each late invoice', async () => {
    const debtor = await read(debtorSchema, await ask(`${COMPANY}/debtors/debtor-1`));
    // 6420.00 × 12.15 % × 47 / 365 = 100.44; 1180.40 × 12.15 % × 12 / 365 = 4.72.
    expect(debtor.invoices.map(one => one.interest.amount)).toEqual(['100.44', '4.72', '0.00']);
    expect(debtor.overdue).toEqual({ amount: '7600.40', currency: 'EUR' });
  });

  it('answers every question in the shape it publishes', async () => {
    await read(batchSchema, await ask(`${COMPANY}/batch`));
    await read(pageOf(debtorLineSchema, 'x'), await ask(`${COMPANY}/debtors?search=garage&limit=10`));
    await read(balanceSchema, await ask(`${COMPANY}/balance?day=2026-03-31`));
    await read(forecastSchema, await ask(`${COMPANY}/forecast?days=5`));
    await read(explanationSchema, await ask(`${COMPANY}/explanation?invoice=F-2026-0101`));
    await read(runSchema, await post(`${COMPANY}/runs`, { dryRun: true }));
    await read(pageOf(importSchema, 'y'), await ask(`${COMPANY}/imports`));
    await read(pageOf(paymentSchema, 'z'), await ask(`${COMPANY}/payments/unmatched`));
    await read(companySchema, await ask(`${COMPANY}/pause`, { method: 'DELETE' }));
  });

  it('hands out the letter and the transfer code of a message, and says when there is none', async () => {
    const letter = await ask(`${COMPANY}/messages/${messageIdOf(1)}/letter`);
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    const code = await ask(`${COMPANY}/messages/${messageIdOf(1)}/pay-code`);
    expect(code.headers.get('content-type')).toBe('image/png');
    await readProblem(await ask(`${COMPANY}/messages/${messageIdOf(4)}/letter`), 404);
  });

  it('describes itself in OpenAPI 3.1, every operation with a name of its own', async () => {
    const response = await ask('/api/openapi.json');
    const description: unknown = await response.json();
    expect(description).toMatchObject({ openapi: '3.1.0' });
    const names = JSON.stringify(description).match(/"operationId":"\w+"/g) ?? [];
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
  });

  it('describes the key of each POST inside a company, and of no other request', async () => {
    const description = descriptionSchema.parse(await (await ask('/api/openapi.json')).json());
    const operations = Object.entries(description.paths).flatMap(([path, byMethod]) =>
      Object.entries(byMethod).map(([method, { parameters = [] }]) => ({
        route: `${method} ${path}`,
        hasKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
      })),
    );
    const without = operations.filter(({ route, hasKey }) => route.startsWith('post') && !hasKey);
    expect(operations.filter(({ hasKey }) => hasKey).length).toBeGreaterThan(40);
    expect(operations.filter(({ route, hasKey }) => hasKey && !route.startsWith('post'))).toEqual([]);
    // Sessions and accounts alone.
    for (const { route } of without)
      expect(route).toMatch(/^post \/api\/(session|account|password-resets|invitation|company-proposals)\b/);
    const hold = operations.find(({ route }) => route.endsWith('/dossiers/{dossierId}/holds'));
    expect(hold).toEqual({ route: `post ${COMPANY_ROUTE}/dossiers/{dossierId}/holds`, hasKey: true });
  });
});

describe('approving', () => {
  it('approves one message, takes it back, and says which others a rule refused', async () => {
    const approved = await read(
      approvalSchema,
      await post(`${COMPANY}/approvals`, { ids: [messageIdOf(1), messageIdOf(12)] }),
    );
    expect(approved.approved.map(one => [one.id, one.state])).toEqual([[messageIdOf(1), 'approved']]);
    expect(approved.refused.map(one => one.messageId)).toEqual([messageIdOf(12)]);
    const undone = await read(
      approvalSchema,
      await ask(`${COMPANY}/messages/${messageIdOf(1)}/approval`, { method: 'DELETE' }),
    );
    expect(undone.approved[0]?.state).toBe('prepared');
  });

  it('has one effect and one answer for a POST repeated with the same key', async () => {
    const headers = { 'idempotency-key': 'hold-once' };
    const body = { because: 'Litige sur la livraison', until: '2026-04-10' };
    const first = await read(holdSchema, await post(`${COMPANY}/dossiers/dossier-2/holds`, body, headers));
    const again = await post(`${COMPANY}/dossiers/dossier-2/holds`, body, headers);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await read(holdSchema, again)).toEqual(first);
    const debtor = await read(debtorSchema, await ask(`${COMPANY}/debtors/debtor-2`));
    expect(debtor.holds.length).toBe(1);
    const other = await post(`${COMPANY}/dossiers/dossier-2/holds`, { ...body, until: null }, headers);
    expect((await readProblem(other, 422)).type).toBe('/api/docs#keyReused');
  });
});

describe('two people editing one message', () => {
  it('tells the second one that it changed, and asks for the version they saw', async () => {
    const path = `${COMPANY}/messages/${messageIdOf(2)}`;
    const seen = await ask(path);
    const etag = seen.headers.get('etag') ?? '';
    const words = { subject: 'Facture F-2026-0201', text: 'Bonjour, 3 261,50 EUR restent dus.' };
    const missing = await ask(path, { method: 'PATCH', body: words, headers: { 'if-match': '' } });
    await readProblem(missing, 428);
    const saved = await ask(path, { method: 'PATCH', body: words, headers: { 'if-match': etag } });
    expect((await read(messageDetailSchema, saved)).version).toBe(2);
    const late = await ask(path, { method: 'PATCH', body: words, headers: { 'if-match': etag } });
    expect((await readProblem(late, 412)).version).toBe(2);
  });
});

describe('taking in and matching', () => {
  it('says for each file what came of it, and where an unusable one went wrong', async () => {
    const form = new FormData();
    form.append('file', new File([''], 'vide.xml'));
    const response = await asking.upload(`${COMPANY}/files`, form);
    const { files } = await read(takenInSchema, response);
    expect(files[0]?.problems[0]?.found).toBe('0 bytes');
  });

  it('confirms a receipt with amounts of the right currency, and refuses a third decimal', async () => {
    const path = `${COMPANY}/payments/payment-1/allocations`;
    const amount = (text: string) => ({
      allocations: [{ invoiceId: 'invoice-8-0', amount: { amount: text, currency: 'EUR' } }],
    });
    const refused = await readProblem(await post(path, amount('1560.305')), 422);
    expect(refused.problems?.[0]?.place).toBe('allocations.0.amount');
    await read(paymentReferenceSchema, await post(path, amount('1560.30')));
  });

  it('refuses a day that does not exist and a day in the future', async () => {
    await readProblem(await post(`${COMPANY}/cash-declarations`, { on: '2026-02-30' }), 422);
    const future = await readProblem(await post(`${COMPANY}/cash-declarations`, { on: '2026-12-31' }), 409);
    expect(future.refusal).toBe('dayInFuture');
  });
});

describe('who may pass', () => {
  it('answers another company exactly as one that does not exist', async () => {
    const other = await ask('/api/companies/company-2/today');
    const missing = await ask('/api/companies/nothing/today');
    expect(await readProblem(other, 404)).toEqual(await readProblem(missing, 404));
  });

  it('asks for a sign-in, and shows nothing before', async () => {
    await readProblem(await ask(`${COMPANY}/today`, { headers: { cookie: '' } }), 401);
  });

  it('refuses a change that another site makes the browser send', async () => {
    const headers = { origin: 'https://attacker.example' };
    await readProblem(await post(`${COMPANY}/approvals`, { ids: 'all' }, headers), 403);
    const batch = await read(batchSchema, await ask(`${COMPANY}/batch`));
    expect(batch.messages.every(one => one.state !== 'approved')).toBe(true);
  });

  it('sends a strict content policy and forbids framing', async () => {
    const policy = (await ask('/health')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('records what a call gave, and refuses words it does not know', async () => {
    const path = `${COMPANY}/messages/${messageIdOf(12)}/call-outcomes`;
    await readProblem(await post(path, { outcome: 'shouted' }), 422);
    const done = await read(
      batchMessageSchema,
      await post(path, { outcome: 'reached', note: 'Paie vendredi' }),
    );
    expect(done.state).toBe('done');
  });
});

describe('files handed in', () => {
  const formOf = (...files: readonly (readonly [name: string, content: string])[]): FormData => {
    const form = new FormData();
    for (const [name, content] of files) form.append('file', new File([content], name));
    return form;
  };

  it('takes several at once, and shows line by line what they would change', async () => {
    const body = formOf(['a.xml', '<Invoice/>'], ['vide.xml', '']);
    const path = `${COMPANY}/files?dryRun=true`;
    const taken = await read(takenInSchema, await asking.upload(path, body));
    expect(taken.files.map(({ file, importId, refused }) => [file, importId, refused])).toEqual([
      ['a.xml', null, 0],
      ['vide.xml', null, 1],
    ]);
    expect(taken.files[0]?.lines[0]).toMatchObject({ outcome: 'added', what: 'invoice' });
  });

  it('goes on by itself where asked, and says how far it is', async () => {
    const body = formOf(['a.xml', '<Invoice/>']);
    const started = await read(takeInProgressSchema, await asking.upload(`${COMPANY}/take-ins`, body));
    const shown = await ask(`${COMPANY}/take-ins/${started.id}`);
    expect(await read(takeInProgressSchema, shown)).toMatchObject({ filesTotal: 1, filesDone: 1 });
    await readProblem(await ask(`${COMPANY}/take-ins/unknown`, { method: 'DELETE' }), 404);
  });
});
