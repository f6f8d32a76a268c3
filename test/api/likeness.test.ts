// One customer twice, and the columns of a table, as a script meets them: over HTTP, on a real desk.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeInFile } from '../../src/desk/take-in/take-in.ts';
import type { Database } from '../../src/store/database.ts';
import { addCompany, COMPANY, emptyDatabase, MONDAY } from '../desk-rows.ts';
import { type Office, office, type Person } from '../people.ts';

const HERE = `/api/companies/${COMPANY}`;
const TABLE = [
  'N° facture;Date facture;Échéance;Devise;Total TTC;Code client;Client;Type de client',
  'F-1;21/09/2026;30/09/2026;EUR;1000,00;C001;Atelier Morel SAS;entreprise',
  'F-2;21/09/2026;30/09/2026;EUR;500,00;C002;ATELIER MOREL;entreprise',
].join('\n');

let database: Database;
let close: () => Promise<void>;
let house: Office;
let owner: Person;
beforeAll(async () => {
  ({ database, close } = await emptyDatabase());
  await addCompany(database, COMPANY, 'Atelier Lumen');
  house = office(database);
  owner = await house.hire({ name: 'Anne', role: 'owner', companyIds: [COMPANY] });
  await takeIn('ventes.csv', TABLE);
});
afterAll(() => close());

const takeIn = (name: string, text: string) =>
  takeInFile(
    { database, clock: { now: () => `${MONDAY}T08:00:00.000Z` } },
    {
      companyId: COMPANY,
      file: { name, bytes: new TextEncoder().encode(text) },
      day: MONDAY,
      author: 'anne',
      isDryRun: false,
      hints: HINTS,
    },
  );
const HINTS = { mapping: { debtorName: 'Client' } };

async function ask(method: string, path: string, body?: unknown) {
  const { status, text } = await owner.ask(method, `${HERE}${path}`, body);
  return { status, answer: text === '' ? null : JSON.parse(text) };
}
const pairs = async () => (await ask('GET', '/debtor-likenesses')).answer.entries;

describe('one customer twice', () => {
  it('is proposed with its reason, merged, listed, and taken apart again', async () => {
    const [pair] = await pairs();
    expect(pair.because).toMatchObject({ code: 'sameName' });
    const [kept, merged] = pair.debtors.map(({ id }: { id: string }) => id);
    const merge = await ask('POST', '/debtor-merges', { keptId: kept, mergedId: merged });
    expect(merge.status).toBe(200);
    expect(await pairs()).toEqual([]);
    const { answer: listed } = await ask('GET', '/debtor-merges');
    expect(listed).toMatchObject([{ id: merge.answer.mergeId, keptId: kept, mergedId: merged }]);
    expect((await ask('DELETE', `/debtor-merges/${merge.answer.mergeId}`)).status).toBe(200);
    expect(await pairs()).toHaveLength(1);
    expect((await ask('GET', '/debtor-merges')).answer).toEqual([]);
  });

  it('is refused in words where nobody can be meant', async () => {
    const [{ debtors }] = await pairs();
    const id = debtors[0].id;
    expect((await ask('POST', '/debtor-merges', { keptId: id })).status).toBe(422);
    expect((await ask('POST', '/debtor-merges', { keptId: id, mergedId: COMPANY })).status).toBe(404);
    expect((await ask('DELETE', `/debtor-merges/${COMPANY}`)).status).toBe(404);
  });

  it('is two when a person says so, and never proposed again', async () => {
    const [{ debtors }] = await pairs();
    const [debtorId, otherId] = debtors.map(({ id }: { id: string }) => id);
    expect((await ask('POST', '/debtor-differences', { debtorId, otherId })).status).toBe(200);
    expect(await pairs()).toEqual([]);
  });

  it('is seen by those who may read, and answered by those who may correct', async () => {
    const reader = await house.hire({ name: 'Rose', role: 'viewer', companyIds: [COMPANY] });
    expect((await reader.ask('GET', `${HERE}/debtor-likenesses`)).status).toBe(200);
    const body = { debtorId: COMPANY, otherId: COMPANY };
    expect((await reader.ask('POST', `${HERE}/debtor-differences`, body)).status).toBe(403);
  });
});

describe('the columns of a table', () => {
  it('are remembered with the file, shown, said anew and forgotten', async () => {
    const { answer } = await ask('GET', '/column-mappings');
    expect(answer).toMatchObject([{ hints: { mapping: { debtorName: 'Client' } } }]);
    const [{ key }] = answer;
    const forgotten = await ask('DELETE', `/column-mappings?key=${encodeURIComponent(key)}`);
    expect(forgotten).toMatchObject({ status: 200, answer: { key } });
    expect((await ask('GET', '/column-mappings')).answer).toEqual([]);
    expect((await ask('DELETE', `/column-mappings?key=${encodeURIComponent(key)}`)).status).toBe(404);
  });
});
