// How long papers are kept, through the API: who may decide it, what is refused, and that nothing is erased unasked.

import { beforeAll, describe, expect, it } from 'vitest';
import { erasedSchema, retentionSchema } from '../../src/api/schemas/retention.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';
import { type AskAsOwner, askAsOwner } from './as-owner.ts';

const PATH = `/api/companies/${COMPANY_ID}/retention`;

describe('how long papers are kept', () => {
  let ask: AskAsOwner;
  beforeAll(async () => {
    ask = await askAsOwner();
  });

  const seen = async () => retentionSchema.parse(await (await ask(PATH)).json());

  it('is for ever until somebody decides, and tells what the law says with its article', async () => {
    expect(await seen()).toMatchObject({
      periods: null,
      law: { accounts: { years: 10, basis: { article: 'C. com. L123-22' } } },
    });
    expect((await ask(`${PATH}/erasures`, 'POST')).status).toBe(422);
  });

  it.each([
    [{ recoveryYears: 0, accountsYears: null }],
    [{ recoveryYears: 5.5, accountsYears: null }],
    [{ recoveryYears: 5 }],
    [{ recoveryYears: 31, accountsYears: null }],
    ['5'],
  ])('is not taken as %o', async periods => {
    expect((await ask(PATH, 'PUT', { periods })).status).toBe(422);
    expect((await seen()).periods).toBeNull();
  });

  it('is not shorter than the law asks, and the answer says how many years that is', async () => {
    const answer = await ask(PATH, 'PUT', { periods: { recoveryYears: 5, accountsYears: 6 } });
    expect(await answer.json()).toEqual({ kind: 'tooShort', place: 'accountsYears', least: 10 });
    expect((await seen()).periods).toBeNull();
  });

  it('once decided shows whose papers are due, which go when they are asked to', async () => {
    const periods = { recoveryYears: 5, accountsYears: 10 };
    expect((await ask(PATH, 'PUT', { periods })).status).toBe(200);
    expect((await seen()).recovery.count).toBe(3);
    const erased = await ask(`${PATH}/erasures`, 'POST');
    expect(erasedSchema.parse(await erased.json())).toMatchObject({ debtors: 3, isCut: false });
    expect((await seen()).recovery.count).toBe(0);
  });

  it('has the register of processing beside it, to print and for programs', async () => {
    const register = `/api/companies/${COMPANY_ID}/processing-register`;
    const page = await ask(`${register}?language=nl`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('content-disposition')).toMatch(/\.html/);
    expect(await page.text()).toContain('<html lang="nl">');
    const data = (await (await ask(`${register}?as=data`)).json()) as { columns: unknown[] };
    expect(data.columns.length).toBeGreaterThan(60);
    expect((await ask(`${register}?as=poem`)).status).toBe(422);
  });
});
