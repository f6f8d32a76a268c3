import { beforeAll, describe, expect, it } from 'vitest';
import { answersSchema, closedLinksSchema, pageLinkSchema } from '../../src/api/schemas/answer.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';
import { type AskAsOwner, askAsOwner } from './as-owner.ts';

const COMPANY = `/api/companies/${COMPANY_ID}`;

describe('the answers of debtors over HTTP', () => {
  let ask: AskAsOwner;
  beforeAll(async () => {
    ask = await askAsOwner();
  });

  const listed = async (query = '') =>
    answersSchema.parse(await (await ask(`${COMPANY}/debtor-answers${query}`)).json()).entries;

  it('wait, in the words of the debtor, until somebody has dealt with them', async () => {
    expect((await listed()).map(({ kind, note }) => [kind, note])).toEqual([
      ['dispute', 'Deux caisses sont arrivées cassées.'],
      ['question', 'Où envoyer le bon de commande ?'],
      ['reply', 'Bonjour,\n\nLe virement est parti mardi.\n\nClaire'],
    ]);
    const path = `${COMPANY}/debtor-answers/answer-1/handling`;
    expect((await ask(path, 'PUT', { note: 'Avoir demandé' })).status).toBe(200);
    expect((await ask(path, 'PUT', {})).status).toBe(404);
    expect(await listed()).toHaveLength(2);
  });

  it('by mail come with who wrote, and the sentence that suggests what it says', async () => {
    expect((await listed()).map(({ mail, hint }) => [mail?.name, mail?.subject, hint?.kind]).at(-1)).toEqual([
      'Claire Martin',
      'Re: Facture F-101',
      'paid',
    ]);
  });

  it('a link to the page is made and closed by hand, for debtors of the company alone', async () => {
    const path = `${COMPANY}/debtors/debtor-1/page-links`;
    expect(pageLinkSchema.parse(await (await ask(path, 'POST')).json()).code).toMatch(/^[\w-]{16}$/);
    expect(closedLinksSchema.parse(await (await ask(path, 'DELETE')).json())).toEqual({ closed: 1 });
    expect((await ask(`${COMPANY}/debtors/debtor-99/page-links`, 'POST')).status).toBe(404);
  });

  it('a proof that is not there is not found, and another company sees nothing', async () => {
    expect((await ask(`${COMPANY}/debtor-answers/answer-2/files/0`)).status).toBe(404);
    expect((await ask('/api/companies/company-2/debtor-answers')).status).toBe(404);
  });
});
