// What no route can take is refused at the door, in words: other methods, other types, a sign that no text may hold, days that
// nobody means. It came back as "nothing here" or as a fault of the server.

import { beforeAll, describe, expect, it } from 'vitest';
import { type Asking, readProblem, signedIn } from '../browser/ask.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';

const COMPANY = `/api/companies/${COMPANY_ID}`;
const PAID = {
  receivedOn: '2026-03-29',
  amount: { amount: '12.34', currency: 'EUR' },
  means: 'cash',
  payerName: 'Vasseur',
};

let asking: Asking;
beforeAll(async () => {
  asking = await signedIn();
});

describe('an address', () => {
  it('says which methods it takes where it does not take one', async () => {
    const answer = await asking.ask(`${COMPANY}/debtors`, { method: 'PUT' });
    expect({ status: answer.status, allow: answer.headers.get('allow') }).toEqual({
      status: 405,
      allow: 'GET, HEAD, OPTIONS',
    });
    const asked = await asking.ask(`${COMPANY}/payments`, { method: 'OPTIONS' });
    expect({ status: asked.status, allow: asked.headers.get('allow') }).toEqual({
      status: 204,
      allow: 'GET, HEAD, POST, OPTIONS',
    });
    expect((await asking.ask(`${COMPANY}/nothing-of-this-name`, { method: 'PUT' })).status).toBe(404);
  });

  it('that holds the sign NUL names nothing, and breaks nothing', async () => {
    for (const path of ['/debtors?search=%00', '/debtors/%00', '/explanation?invoice=a%00b'])
      expect(await readProblem(await asking.ask(`${COMPANY}${path}`), 422)).toMatchObject({
        problems: [{ place: 'address', expected: 'text without the sign NUL' }],
      });
  });
});

describe('a body', () => {
  it('of another type is 415, and not taken for broken JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await asking.ask(`${COMPANY}/payments`, { method: 'POST', body: '{}', headers });
    expect(await readProblem(answer, 415)).toMatchObject({ type: '/api/docs#otherType' });
  });

  it('may hold a backslash before u0000 and no NUL', async () => {
    const refused = await asking.post(`${COMPANY}/payments`, { ...PAID, payerName: 'a\0b' });
    expect(await readProblem(refused, 422)).toMatchObject({ problems: [{ place: 'body' }] });
    const taken = await asking.post(`${COMPANY}/payments`, { ...PAID, payerName: 'a\\u0000b' });
    expect(taken.status).toBe(200);
  });

  it('is told what was expected in words, and days that nobody means are none', async () => {
    const told = async (body: object) =>
      (await readProblem(await asking.post(`${COMPANY}/payments`, body), 422)).problems;
    expect(await told({ ...PAID, receivedOn: '0001-01-01' })).toEqual([
      { place: 'receivedOn', expected: 'a day of the calendar such as 2026-03-29, found 0001-01-01' },
    ]);
    expect(await told({ receivedOn: '29/03/2026', amount: { amount: '12,34', currency: 'eur' } })).toEqual([
      { place: 'receivedOn', expected: 'a day such as 2026-03-29' },
      { place: 'amount.amount', expected: 'a decimal such as 1234.50' },
      { place: 'amount.currency', expected: 'a currency code such as EUR' },
      { place: 'means', expected: 'one of: cheque, cash, card, transfer, other' },
    ]);
    expect(await told({ ...PAID, amount: 12 })).toEqual([{ place: 'amount', expected: 'an object' }]);
    expect(await told({ ...PAID, sum: 1 })).toEqual([{ place: '', expected: 'no field sum' }]);
    const { receivedOn: _, ...undated } = PAID;
    expect(await told(undated)).toEqual([{ place: 'receivedOn', expected: 'a text, found nothing' }]);
  });

  it('is told in words too which ids, addresses, instants and kinds were expected', async () => {
    const told = async (method: string, path: string, body?: unknown) => {
      const asked = await asking.ask(`${COMPANY}${path}`, {
        method,
        ...(body === undefined ? {} : { body }),
      });
      return (await readProblem(asked, 422)).problems?.map(({ place, expected }) => `${place}: ${expected}`);
    };
    expect(await told('POST', '/holds', { debtorIds: ['x'], because: 'Vacances' })).toEqual([
      'debtorIds.0: an id such as 01980000-0000-7000-8000-000000000000',
    ]);
    expect(await told('POST', '/invitations', { email: 'compta@', role: 'viewer' })).toEqual([
      'email: an e-mail address such as compta@example.org',
    ]);
    expect(await told('GET', '/news?since=hier')).toEqual(['since: an instant such as 2026-03-29T10:00:00Z']);
    expect(await told('PATCH', '/debtors/d', { term: { kind: 'soon' } })).toEqual([
      'term.kind: one of: net, endOfMonth, sector, frenchPublic',
    ]);
    expect(await told('PATCH', '/terms-of-sale', { contractRatePercent: '12,4' })).toEqual([
      'contractRatePercent: a percentage such as 12.4',
    ]);
    // Either all of them or those that are named.
    expect(await told('POST', '/approvals', ['x'])).toEqual([': an object']);
  });
});
