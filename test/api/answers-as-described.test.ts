// What the API answers over companies of every kind is what it says of itself: with all that can happen to a debtor, with amounts
// at the edge of what is counted, in currencies without decimals and with three, by chance, and with nobody in it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { fillByChance } from '../desk-by-chance.ts';
import { fillCompany } from '../desk-fixture.ts';
import {
  addCompany,
  COMPANY,
  debtorRow,
  idOf,
  insertRows,
  invoiceRow,
  NOORDZEE,
  PORT,
} from '../desk-rows.ts';
import { OFFICE_URL, office, type Person } from '../people.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';
import { type Asker, answerTo, type Ids, idsOf, triedRoutes, wrongWith } from './door-by-chance.ts';
import { chanceFrom, type Described, type Route } from './request-by-chance.ts';

const HERE = `/api/companies/${COMPANY}`;
const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** Everything that interrupts, replaces or ends dunning, each once. */
async function everythingHappens(owner: Person): Promise<void> {
  const acts: readonly (readonly [string, object])[] = [
    [
      `/dossiers/${idOf(31)}/dispute`,
      { category: 'quality', reason: 'Une palette manque', amount: eur('50.00') },
    ],
    [`/dossiers/${idOf(31)}/promise`, { payOn: '2026-10-23', amount: eur('100.00') }],
    [`/dossiers/${idOf(32)}/hardship`, { because: 'Inondation', untilOn: null }],
    [`/debtors/${NOORDZEE}/insolvency`, { openedOn: '2026-10-01', source: 'Moniteur belge' }],
    [`/debtors/${PORT}/law-facts`, { kind: 'acknowledgement', on: '2026-10-01' }],
    ['/runs', { dryRun: false }],
  ];
  for (const [path, body] of acts) await owner.ask('POST', `${HERE}${path}`, body);
  await owner.ask('PUT', `${HERE}/payments/${idOf(133)}/set-aside`, { because: 'Une subvention' });
}

/** The largest amounts that are counted, beside one of a minor unit, in yen, dinars and dollars, of whom nobody knows much. */
async function atTheEdge(database: Database): Promise<void> {
  await addCompany(database, COMPANY, 'Au bord');
  const kinds = ['business', 'consumer', 'publicBody'] as const;
  await insertRows(
    database,
    'debtor',
    kinds.map((kind, at) => debtorRow({ debtor_id: idOf(11 + at), name: `${'é'.repeat(200)} ${at}`, kind })),
  );
  const amounts = [
    { payable: 1, currency: 'JPY' },
    { payable: 999_999_999_999, currency: 'EUR' },
    { payable: 123_456_789, currency: 'TND' },
    { payable: 1, currency: 'USD' },
    { payable: 999_999_999_999, currency: 'JPY' },
  ];
  const rows = amounts.flatMap((amount, at) =>
    kinds.map((_kind, of) =>
      invoiceRow({
        ...{
          invoice_id: idOf(100 + 10 * at + of),
          debtor_id: idOf(11 + of),
          number: `N-${at}-${of}`,
          ...amount,
        },
        ...{ issued_on: '2019-01-31', due_on: of === 1 ? '2020-02-29' : '2026-10-18' },
      }),
    ),
  );
  await insertRows(database, 'invoice', rows);
}

const WORLDS: readonly { name: string; fill: (database: Database) => Promise<void> }[] = [
  { name: 'where everything happens', fill: fillCompany },
  { name: 'at the edge', fill: atTheEdge },
  {
    name: 'by chance',
    fill: async database => {
      await addCompany(database, COMPANY, 'Par hasard');
      await fillByChance(database);
    },
  },
  { name: 'with nobody in it', fill: database => addCompany(database, COMPANY, 'Vide') },
];
/** Of each kind of thing, those that are looked at. */
const LOOKED_AT = 3;

describe.each(WORLDS)('a company $name', ({ name, fill }) => {
  let server: ServerUnderTest;
  let database: Database;
  beforeAll(async () => {
    server = await embeddedUnderTest().start();
    ({ database } = await server.fresh(MIGRATIONS_FOLDER));
    await fill(database);
  });
  afterAll(() => server.close());

  it('is answered as described, at every address', async () => {
    const house = office(database);
    const person = await house.hire({ name: 'Anne', role: 'owner', companyIds: [COMPANY] });
    if (name === 'where everything happens') await everythingHappens(person);
    const owner: Asker = {
      name: 'Anne',
      role: 'owner',
      headers: { cookie: person.cookie, origin: OFFICE_URL },
    };
    const described: Described = JSON.parse((await house.ask('GET', '/api/openapi.json')).text);
    const ids = await idsOf(database, chanceFrom(1));
    const reads = triedRoutes(described).filter(({ method }) => method === 'GET');
    const wrong: string[] = [];
    let answered = 0;
    // Lists first: what they name is looked at one by one.
    for (const route of reads.toSorted((one, other) => one.path.length - other.path.length))
      for (const path of addressesOf(route, ids)) {
        const answer = await answerTo(house, owner, { method: 'GET', path, headers: {}, body: undefined });
        const told = wrongWith(answer, route, described);
        if (told !== null) wrong.push(`${path}: ${told}`);
        if (typeof answer === 'string' || answer.status !== 200) continue;
        answered += 1;
        if (answer.headers.get('content-type')?.startsWith('application/json'))
          ids.learn(JSON.parse(answer.text));
      }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(40);
  });
});

/** Of the first few of each kind, as asked for plainly; of the first one also with each value of each choice that it offers. */
function addressesOf({ path, operation }: Route, ids: Ids): string[] {
  const address = path.replace('{companyId}', COMPANY);
  const of = (at: number) =>
    address.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(ids.nth(name, at)));
  const choices = (operation.parameters ?? []).flatMap(({ name, in: where, schema }) =>
    where === 'query' ? (schema?.enum ?? []).map(value => `${of(0)}?${name}=${value}`) : [],
  );
  const plain = address.includes('{') ? Array.from({ length: LOOKED_AT }, (_none, at) => of(at)) : [address];
  return [...plain, ...choices];
}
