// A message carries the way to the debtor's page, where whoever comes answers in its name: only for whom may speak with the debtor.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { letterWithoutWay, withoutWay } from '../../src/desk/messages/debtor-way.ts';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, idOf } from '../desk-rows.ts';
import { type Office, openOffice } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const SIGNER = portalSigner('a secret of the tests that is long enough');
const LINK = { companyId: COMPANY, linkId: idOf(77) };
const TOKEN = SIGNER.tokenOf(LINK);
const CODE = SIGNER.codeOf(LINK);

describe('The way to the page of a debtor', () => {
  it('is taken out of a text and of a letter, and nothing else is', () => {
    expect(withoutWay(`https://acquit.example/p/${TOKEN}?langue=fr, code ${CODE}`)).toBe(
      'https://acquit.example/p/…?langue=fr, code …',
    );
    expect(withoutWay('Facture F-2026-10101-20202, https://acquit.example/p')).toBe(
      'Facture F-2026-10101-20202, https://acquit.example/p',
    );
    const letter = JSON.parse(
      JSON.stringify({ title: 'Rappel', blocks: [{ facts: [[`acquit.example/p, code ${CODE}`]] }] }),
    );
    expect(letterWithoutWay(letter)).toEqual({
      title: 'Rappel',
      blocks: [{ facts: [['acquit.example/p, code …']] }],
    });
  });
});

describe.each(databasesUnderTest())('the way to the debtor, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('in a message', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    beforeAll(async () => {
      ({ server, database, house } = await openOffice(start));
    });
    afterAll(() => server.close());

    it.each([
      ['creditController', true],
      ['accountant', true],
      ['sales', false],
      ['viewer', false],
    ] as const)('is shown to a %s: %s', async (role, isShown) => {
      const [message] = await select<{ id: string }>(
        database,
        'select message_id as id from message where company_id = $1 order by 1 limit 1',
        [COMPANY],
      );
      await database.query(
        'update message set body_text = $3, body_html = $4 where company_id = $1 and message_id = $2',
        [
          ...[COMPANY, message?.id, `https://acquit.example/p/${TOKEN}`],
          `<a href="https://acquit.example/p/${TOKEN}">Répondre</a>`,
        ],
      );
      const person = await house.hire({ name: `Lecteur-${role}`, role, companyIds: [COMPANY] });
      const read = await person.ask('GET', `/api/companies/${COMPANY}/messages/${message?.id}`);
      expect(read.status, read.text).toBe(200);
      const { text, html } = JSON.parse(read.text);
      expect([text.includes(TOKEN), html.includes(TOKEN)]).toEqual([isShown, isShown]);
      expect(html).toContain('Répondre');
    });
  });
});
