import { z } from '@hono/zod-openapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { debtorSchema } from '../../src/api/schemas/debtor.ts';
import { legalSchema, publicationSchema, ratesSchema } from '../../src/api/schemas/legal.ts';
import { deadlinesSchema, type RoadsJson, roadsSchema } from '../../src/api/schemas/roads.ts';
import { statementSchema, termsSchema } from '../../src/api/schemas/terms.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';
import { type AskAsOwner, askAsOwner } from './as-owner.ts';

const COMPANY = `/api/companies/${COMPANY_ID}`;

describe('the law of a debtor', () => {
  let ask: AskAsOwner;
  beforeAll(async () => {
    ask = await askAsOwner();
  });

  const statusOf = async (path: string, method = 'GET', body?: unknown) =>
    (await ask(path, method, body)).status;
  /** The answer, after the published schema accepted it. */
  const roads = async (query: string): Promise<RoadsJson> =>
    roadsSchema.parse(await (await ask(`${COMPANY}/debtors/debtor-1/roads${query}`)).json());
  const verdict = async (query: string) =>
    (await roads(query)).roads.find(({ key }) => key === 'FR_INJONCTION')?.verdict;

  it('says which roads to a title are open, and which open when a person says what nobody knew', async () => {
    expect(await verdict('')).toBe('notKnownYet');
    expect(await verdict('?dispute=none')).toBe('eligible');
    expect(await verdict('?dispute=serious')).toBe('notEligible');
  });

  it('tells the deadlines that follow a step that was taken', async () => {
    const { deadlines } = await roads('?event=orderMade&on=2026-10-12');
    expect(deadlines).toMatchObject([{ key: 'serveOrder', plain: '2027-01-12' }]);
    expect(await statusOf(`${COMPANY}/debtors/debtor-1/roads?event=orderMade`)).toBe(422);
    expect(await statusOf(`${COMPANY}/debtors/debtor-99/roads`)).toBe(404);
  });

  it('takes an insolvency entered by hand, and takes it back', async () => {
    const path = `${COMPANY}/debtors/debtor-1/insolvency`;
    expect(await statusOf(path, 'POST', { openedOn: '2026-03-02', source: 'BODACC' })).toBe(200);
    const seen = legalSchema.parse(await (await ask(`${COMPANY}/legal`)).json());
    expect(seen.proceedings).toMatchObject([{ debtorId: 'debtor-1', deadlines: [] }]);
    expect(await statusOf(path, 'DELETE')).toBe(200);
    expect(await statusOf(path, 'DELETE')).toBe(404);
    expect(await statusOf(path, 'POST', { source: 'BODACC' })).toBe(422);
  });

  it('lists the claims that time is killing, the nearest first', async () => {
    const seen = legalSchema.parse(await (await ask(`${COMPANY}/legal`)).json());
    expect(seen.limitationSoon.map(({ lastDay }) => lastDay)).toEqual(['2026-02-14', '2026-06-12']);
  });

  it('shows each rate with where it was read, and takes a file of new ones as a whole or not at all', async () => {
    const seen = ratesSchema.parse(await (await ask(`${COMPANY}/rates`)).json());
    // First semester of 2026: ECB 2.15 + 10 (C. com. L441-10 II).
    expect(seen.rates.find(({ table }) => table === 'fr.b2b')).toMatchObject({
      ratePercent: '12.15',
      status: 'published',
      confidence: 'high',
    });
    const enter = async (content: unknown) => {
      const body = { fileName: 'rates-2027.json', content };
      return publicationSchema.parse(await (await ask(`${COMPANY}/rates/publications`, 'POST', body)).json());
    };
    const rate = {
      table: 'be.civil',
      from: '2027',
      rate: '4.50',
      source: 'Moniteur belge',
      confidence: 'high',
    };
    expect(await enter({ rates: [rate] })).toMatchObject({ kind: 'accepted', rates: 1 });
    const refused = await enter({ rates: [rate, { ...rate, rate: '450' }] });
    expect(refused).toMatchObject({ kind: 'refused', problems: [{ place: 'rates[1].rate', found: '450' }] });
  });

  it('takes a fact of the law, says what it does to limitation, gives the days after it, and takes it back', async () => {
    const path = `${COMPANY}/debtors/debtor-1/law-facts`;
    const fact = { kind: 'ownFormalNotice', on: '2026-03-02', source: 'Recommandé 1A' };
    expect(await statusOf(path, 'POST', fact)).toBe(200);
    expect((await roads('')).facts).toMatchObject([
      {
        kind: 'ownFormalNotice',
        limitation: { effect: 'nothing', article: expect.stringContaining('Cass.') },
      },
    ]);
    const order = await ask(path, 'POST', { kind: 'orderMade', on: '2026-03-02', source: 'TC Paris' });
    const { factId } = z.object({ factId: z.string() }).parse(await order.json());
    const days = deadlinesSchema.parse(await (await ask(`${COMPANY}/law/deadlines`)).json());
    expect(days).toMatchObject([{ debtorId: 'debtor-1', key: 'serveOrder', plain: '2026-09-02' }]);
    expect(await statusOf(`${COMPANY}/law-facts/${factId}`, 'DELETE')).toBe(200);
    expect(await statusOf(`${COMPANY}/law-facts/${factId}`, 'DELETE')).toBe(404);
    expect(await statusOf(path, 'POST', { ...fact, on: '2099-01-01' })).toBe(422);
    expect(await statusOf(path, 'POST', { ...fact, kind: 'unheardOf' })).toBe(422);
    expect(await statusOf(`${COMPANY}/debtors/debtor-99/law-facts`, 'POST', fact)).toBe(404);
  });

  it('shows and changes what the terms of sale say, and leaves what is not said', async () => {
    const path = `${COMPANY}/terms-of-sale`;
    const changed = await ask(path, 'PATCH', { contractRatePercent: '9.5' });
    expect(termsSchema.parse(await changed.json()).contractRatePercent).toBe('9.5');
    expect(await statusOf(path, 'PATCH', { registeredLetters: 'electronic' })).toBe(200);
    expect(termsSchema.parse(await (await ask(path)).json())).toMatchObject({
      contractRatePercent: '9.5',
      registeredLetters: 'electronic',
      creditorCategory: 'business',
      consumerClause: null,
    });
    expect(await statusOf(path, 'PATCH', { contractRatePercent: 'much' })).toBe(422);
  });

  it('gives the account of an invoice with every segment, its rate and its article', async () => {
    const debtor = debtorSchema.parse(await (await ask(`${COMPANY}/debtors/debtor-1`)).json());
    const number = debtor.invoices.find(({ daysLate }) => daysLate > 0)?.number ?? '';
    const answer = await ask(`${COMPANY}/legal-statement?invoice=${encodeURIComponent(number)}`);
    const { events, costsLeft, orderArticle } = statementSchema.parse(await answer.json());
    expect(costsLeft).toEqual({ amount: '40.00', currency: 'EUR' });
    expect(orderArticle).toContain('1343-1');
    expect(events.at(-1)?.segments[0]).toMatchObject({ article: 'C. com. L441-10 II', confidence: 'high' });
  });

  it('refuses a statement of an invoice that nobody knows, and an order that names a part twice', async () => {
    expect(await statusOf(`${COMPANY}/legal-statement?invoice=X-1`)).toBe(404);
    const order = 'interest,interest,principal';
    expect(await statusOf(`${COMPANY}/legal-statement?invoice=X-1&order=${order}`)).toBe(422);
  });
});
