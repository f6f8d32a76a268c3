import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCompany, COMPANY, idOf, MONDAY, OTHER_COMPANY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { answersOf } from '../../store/debtors/debtor-answers.ts';
import { select } from '../../store/select.ts';
import { money } from '../../units/money.ts';
import {
  closePageLinks,
  dealWithAnswer,
  debtorInbox,
  makePageLink,
  proofOf,
  takeBackDealing,
} from '../debtors/debtor-inbox.ts';
import { LINK, pageOn, SIGNER, withLinkedPage } from './linked-page.fixture.ts';

const PATH = `/p/${SIGNER.tokenOf(LINK)}`;
const PDF = new Uint8Array([...new TextEncoder().encode('%PDF-1.7 ordre de virement')]);

describe('what a debtor answers on its page', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await withLinkedPage());
  });
  afterAll(() => close());

  const portal = () => pageOn(database).portal;
  const door = () => pageOn(database).door;
  const page = async () => (await portal().page({ ...LINK, debtorId: PORT }, MONDAY))?.claims[0];
  const invoiceId = async (number: string): Promise<string> =>
    (await page())?.invoices.find(invoice => invoice.number === number)?.invoiceId ?? '';
  const send = async (kind: string, fields: Record<string, string | File>, key: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ key: `00000000-0000-4000-8000-${key}`, ...fields }))
      body.append(name, value);
    const response = await door().request(`${PATH}/reponse/${kind}`, { method: 'POST', body });
    return { status: response.status, text: (await response.text()).replace(/[\u00a0\u202f]/g, ' ') };
  };
  const count = async (table: string): Promise<number> =>
    (await select(database, `select 1 from ${table}`)).length;

  it('offers a form for each kind of answer, that works without a script', async () => {
    for (const kind of ['paid', 'date', 'instalments', 'dispute', 'wrongPerson', 'contact', 'question']) {
      const response = await door().request(`${PATH}/reponse/${kind}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/<form method="post"[^>]*reponse/);
    }
    expect((await door().request(`${PATH}/reponse/else`)).status).toBe(404);
  });

  // 1,000.00 less 400.00: 600.00 is late; 250.00 of it is disputed.
  it('a disputed part is asked for no more at once, and the rest is', async () => {
    const id = await invoiceId('F-101');
    const fields = { invoice: id, amount: '250,00', category: 'quality', note: 'Deux caisses cassées' };
    const { status, text } = await send('dispute', fields, '000000000001');
    expect(status).toBe(200);
    for (const said of ['Merci, c’est noté', 'F-101', 'qualité', fields.note]) expect(text).toContain(said);
    expect(await page()).toMatchObject({ toPay: money(35_000, 'EUR') });
    const shown = await (await door().request(PATH)).text();
    expect(shown.replace(/[\u00a0\u202f]/g, ' ')).toContain('250,00 € contestés');
  });

  it('the same form sent twice is one answer with one effect', async () => {
    const id = await invoiceId('F-101');
    const fields = { invoice: id, amount: '250,00', category: 'quality', note: 'Deux caisses cassées' };
    expect((await send('dispute', fields, '000000000001')).status).toBe(200);
    expect(await count('dispute')).toBe(1);
    expect(await count('debtor_answer')).toBe(1);
  });

  it('a date is a promise of what is due by then (F-102 falls due later), which waits', async () => {
    const { status, text } = await send(
      'date',
      { day: '2026-10-30', note: 'Après notre salon' },
      '000000000002',
    );
    expect(status).toBe(200);
    expect(text).toContain('Nous attendons votre paiement');
    expect(await page()).toMatchObject({ isComing: true, toPay: money(50_000, 'EUR') });
    expect(await select(database, 'select way, quote, pay_on as "payOn" from payment_promise')).toEqual([
      { way: 'portal', quote: 'Après notre salon', payOn: '2026-10-30' },
    ]);
  });

  it('a date that is past or far away is answered with a better way', async () => {
    const past = await send('date', { day: '2026-10-01' }, '000000000003');
    expect(past.status).toBe(422);
    expect(past.text).toMatch(/Cette date est passée.*« J’ai déjà payé »/);
    const far = await send('date', { day: '2027-03-01' }, '000000000004');
    expect(far.text).toContain('45 jours');
    const id = await invoiceId('F-101');
    expect((await send('paid', { invoice: id, day: '2026-10-20' }, '00000000004a')).text).toMatch(/à venir/);
  });

  it('who says that it has paid is left alone while somebody looks at the proof', async () => {
    const id = await invoiceId('F-101');
    const proof = new File([PDF], '../../virement "du 12".pdf', { type: 'text/html' });
    const { status, text } = await send('paid', { invoice: id, day: '2026-10-12', proof }, '000000000005');
    expect(status).toBe(200);
    expect(text).toContain('nous ne vous relançons pas');
    const [hold] = await select<{ because: string; untilOn: string; author: string }>(
      database,
      'select because, until_on as "untilOn", author from hold where invoice_id = $1',
      [id],
    );
    // Five French working days after Monday 19 October.
    expect(hold).toEqual({
      because: 'Le débiteur dit avoir payé',
      untilOn: '2026-10-26',
      author: 'debtor, on its page',
    });
    const files = await select(
      database,
      'select file_name as name, media_type as "mediaType" from answer_file',
    );
    expect(files).toEqual([{ name: 'virement du 12.pdf', mediaType: 'application/pdf' }]);
  });

  it('a file that is no picture and no PDF is refused, whatever its name, and nothing is kept', async () => {
    const before = await count('debtor_answer');
    const id = await invoiceId('F-101');
    const proof = new File(['<script>alert(1)</script>'], 'preuve.pdf', { type: 'application/pdf' });
    const { status, text } = await send('paid', { invoice: id, day: '2026-10-12', proof }, '000000000006');
    expect(status).toBe(422);
    expect(text).toContain('Rien n’a été envoyé');
    expect(await count('debtor_answer')).toBe(before);
  });

  it('what is unclear comes back with what was typed', async () => {
    const { status, text } = await send(
      'date',
      { day: '', amount: 'beaucoup', note: 'À "voir" <b>' },
      '000000000007',
    );
    expect(status).toBe(422);
    expect(text).toContain('Indiquez une date');
    expect(text).toContain('Indiquez un montant');
    expect(text).toContain('À &quot;voir&quot; &lt;b&gt;');
  });

  it('an invoice of somebody else is none of the form', async () => {
    await addCompany(database, idOf(9_001), 'Tierce Maison');
    const { status } = await send('dispute', { invoice: idOf(1), note: 'x' }, '000000000008');
    expect(status).toBe(422);
    expect(await answersOf(database, { companyId: OTHER_COMPANY, debtorId: null, limit: 10 })).toEqual([]);
  });

  it('every answer is in the journal with its words, and waits for a person', async () => {
    await send('question', { note: 'Où envoyer le bon de commande ?' }, '000000000009');
    const journal = await select<{ content: string }>(
      database,
      "select content from journal where company_id = $1 and kind = 'debtorAnswered' order by position",
      [COMPANY],
    );
    expect(journal).toHaveLength(4);
    expect(journal[3]?.content).toContain('Où envoyer le bon de commande ?');
    const waiting = await answersOf(database, { companyId: COMPANY, debtorId: null, limit: 10 });
    expect(waiting.map(({ kind, effect }) => [kind, effect])).toEqual([
      ['dispute', 'dispute'],
      ['date', 'promise'],
      ['paid', 'hold'],
      ['question', 'hold'],
    ]);
  });

  it('a person deals with an answer once, and finds all of them with the debtor', async () => {
    const context = { database, clock: { now: () => '2026-10-19T09:00:00.000Z' } };
    const [first] = await debtorInbox(database, { companyId: COMPANY, debtorId: null });
    const act = {
      companyId: COMPANY,
      by: 'marie',
      day: MONDAY,
      answerId: first?.id ?? '',
      note: 'Avoir demandé',
    };
    expect(await dealWithAnswer(context, { ...act, companyId: OTHER_COMPANY })).toBe(false);
    expect(await dealWithAnswer(context, act)).toBe(true);
    expect(await dealWithAnswer(context, act)).toBe(false);
    // Taken back, it waits again; what was said stands in the journal, twice by then.
    expect(await takeBackDealing(context, { ...act, companyId: OTHER_COMPANY })).toBe(false);
    expect(await takeBackDealing(context, act)).toBe(true);
    expect(await takeBackDealing(context, act)).toBe(false);
    expect(await dealWithAnswer(context, act)).toBe(true);
    const waiting = await debtorInbox(database, { companyId: COMPANY, debtorId: null });
    expect(waiting.map(({ kind }) => kind)).toEqual(['date', 'paid', 'question']);
    expect(await debtorInbox(database, { companyId: COMPANY, debtorId: PORT })).toHaveLength(4);
  });

  it('a proof is given to its own company alone', async () => {
    const paid = (await debtorInbox(database, { companyId: COMPANY, debtorId: PORT })).find(
      ({ kind }) => kind === 'paid',
    );
    const asked = { answerId: paid?.id ?? '', position: 0 };
    const file = await proofOf(database, { companyId: COMPANY, ...asked });
    expect(file && new Uint8Array(file.content)).toEqual(PDF);
    expect(await proofOf(database, { companyId: OTHER_COMPANY, ...asked })).toBeNull();
  });

  it('a person gives a link by hand, and closes the page to every link at once', async () => {
    const pageLinks = { signer: SIGNER, publicUrl: 'https://acquit.example' };
    const context = { database, clock: { now: () => '2026-10-19T09:00:00.000Z' }, pageLinks };
    const act = { companyId: COMPANY, by: 'marie', day: MONDAY, debtorId: PORT };
    const path = new URL((await makePageLink(context, act))?.url ?? '').pathname;
    expect((await door().request(path)).status).toBe(200);
    expect(await makePageLink(context, { ...act, debtorId: idOf(999) })).toBeNull();
    expect(await makePageLink({ ...context, pageLinks: null }, act)).toBeNull();
    expect(await closePageLinks(context, act)).toBe(2);
    expect((await door().request(path)).status).toBe(404);
    expect((await door().request(PATH)).status).toBe(404);
    expect(await closePageLinks(context, { ...act, debtorId: idOf(999) })).toBeNull();
    await database.query('update portal_link set revoked_at = null where portal_link_id = $1', [LINK.linkId]);
  });

  it('twenty answers a day are enough for one link', async () => {
    let refused = 0;
    for (let one = 0; one < 20; one += 1) {
      const { status } = await send('contact', { note: `encore ${one}` }, `0000000001${10 + one}`);
      if (status === 422) refused += 1;
    }
    // Four were given before.
    expect(refused).toBe(4);
  });
});
