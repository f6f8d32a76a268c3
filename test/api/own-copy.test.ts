import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, DUPONT, idOf } from '../desk-rows.ts';
import { office } from '../people.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';

const PATH = `/api/companies/${COMPANY}/debtors/${DUPONT}/access-copies`;

describe('a copy of what is held of a person, through the API', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await embeddedUnderTest().start();
  });
  afterAll(() => server.close());

  it('comes as a zip that nothing keeps; the audit says who asked, the journal that it was made', async () => {
    const { database } = await server.fresh(MIGRATIONS_FOLDER);
    await fillCompany(database);
    const house = office(database);
    const owner = await house.hire({ name: 'Olga', role: 'owner', companyIds: [COMPANY] });
    const viewer = await house.hire({ name: 'Victor', role: 'viewer', companyIds: [COMPANY] });
    const asked = { person: { kind: 'debtor' }, language: 'nl' };
    expect((await viewer.ask('POST', PATH, asked)).status).toBe(403);
    expect(
      (await owner.ask('POST', PATH, { person: { kind: 'contact', contactId: idOf(999) } })).status,
    ).toBe(404);
    const answer = await owner.ask('POST', PATH, asked);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.text.startsWith('PK')).toBe(true);
    const [entry] = await select<{ author: string; content: string }>(
      database,
      "select author, content from journal where company_id = $1 and kind = 'accessCopyMade'",
      [COMPANY],
    );
    expect(entry?.author).toBe('Olga');
    expect(JSON.parse(entry?.content ?? '')).toMatchObject({ person: 'debtor', language: 'nl' });
    const trail = await select<{ act: string; status: number }>(
      database,
      "select act, status from audit_entry where company_id = $1 and act like '%access-copies' order by entry_id",
      [COMPANY],
    );
    expect(trail.map(({ status }) => status)).toContain(200);
  });
});
