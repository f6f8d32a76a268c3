// Somebody asks what is held of him (GDPR art. 15). He gets all of it, in his language, and nothing of anybody else.

import { expect, it } from 'vitest';
import { sha256 } from '../../src/evidence/chain.ts';
import { select } from '../../src/store/select.ts';
import { insertRows } from '../../test/desk-rows.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { copyFor, idOfDebtor } from '../telling/own-copies.ts';

const MARC = '00000000-0000-7000-8000-0000000000c1';
const JEANNE = {
  kind: 'consumer',
  email: 'jeanne@exemple.fr',
  phone: '+33478123456',
  street: '4 rue des Lilas',
} as const;

/** Jeanne Dupont owes 300.00, is reminded, contests, her claim goes to an agency; Marc Petit paid 45.00 for her. */
async function jeanne(d: Diary): Promise<void> {
  d.customer('Jeanne Dupont', JEANNE);
  await d.invoice({
    number: 'F-1',
    debtor: 'Jeanne Dupont',
    issued: '2026-08-01',
    due: '2026-08-31',
    amount: '300.00',
  });
  await d.invoice({
    number: 'F-2',
    debtor: 'Autre Maison',
    issued: '2026-08-01',
    due: '2026-08-31',
    amount: '70.00',
  });
  await d.invoice({
    number: 'F-3',
    debtor: 'Jeanne Dupont',
    issued: '2026-08-01',
    due: '2026-08-31',
    amount: '45.00',
  });
  await insertRows(d.database, 'contact', [
    {
      company_id: d.companyId,
      contact_id: MARC,
      debtor_id: await idOfDebtor(d, 'Jeanne Dupont'),
      name: 'Marc Petit',
      role: 'management',
      email: 'marc@cabinet.example',
    },
  ]);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const said = 'Vu avec Marc Petit (marc@cabinet.example) et bruno@ailleurs.example, par Marie Duval';
  await d.dispute('2026-10-06', { debtor: 'Jeanne Dupont', invoice: 'F-1', amount: '100.00', said });
  await d.hold('2026-10-07', { debtor: 'Jeanne Dupont' });
  await d.stop('2026-10-08', {
    debtor: 'Jeanne Dupont',
    entry: {
      kind: 'handOver',
      recipientKind: 'agency',
      recipient: 'Recouvre SA',
      reference: null,
      because: 'Trop tard',
    },
  });
  await paidByMarc(d);
}

/** One of her invoices is paid by another. */
async function paidByMarc(d: Diary): Promise<void> {
  const [payment, euros] = ['00000000-0000-7000-8000-0000000000d1', { currency: 'EUR', amount: 4500 }];
  const paid = { source: 'manual', received_on: '2026-10-08', allocated: 4500, payer_name: 'Marc Petit' };
  await insertRows(d.database, 'payment', [
    { company_id: d.companyId, payment_id: payment, ...euros, ...paid, payment_text: 'Pour Jeanne' },
  ]);
  await insertRows(d.database, 'allocation', [
    {
      company_id: d.companyId,
      allocation_id: '00000000-0000-7000-8000-0000000000d2',
      invoice_id: await d.invoiceIdOf('F-3'),
      payment_id: payment,
      amount: 4500,
      counts_from: '2026-10-08',
      because: { kind: 'person' },
      author: 'marie',
    },
  ]);
  await d.database.query('update invoice set settled = 4500 where company_id = $1 and number = $2', [
    d.companyId,
    'F-3',
  ]);
}

const ITSELF = { kind: 'debtor', contactIds: null } as const;

stories('A copy of what is held of a person', open => {
  it('a consumer gets every row that is his, with what was written to him as it was written', async () => {
    const d = await open('Lille');
    await jeanne(d);
    const got = await copyFor(d, '2026-10-09', { debtor: 'Jeanne Dupont', person: ITSELF });
    expect(got?.names).toEqual(['copy.html', 'copy.json']);
    const tables = Object.keys(got?.tables ?? {});
    for (const table of 'debtor contact invoice dossier message delivery dispute hold dossier_stop payment allocation journal'.split(
      ' ',
    ))
      expect(tables).toContain(table);
    const mail = d.mails().find(({ to }) => to.address === 'jeanne@exemple.fr');
    expect(got?.tables['message']?.map(row => row['body_text'])).toContain(mail?.text);
    expect(got?.json).toContain('4 rue des Lilas');
    // Every entry of the journal about her, and none about others.
    const [counted] = await select<{ count: number }>(
      d.database,
      'select count(*)::integer as count from journal where company_id = $1 and debtor_id = $2',
      [d.companyId, await idOfDebtor(d, 'Jeanne Dupont')],
    );
    // Since then that of the copy itself came.
    expect(got?.tables['journal']).toHaveLength((counted?.count ?? 0) - 1);
    expect(got?.json).not.toContain('Autre Maison');
    expect(got?.json).not.toContain('F-2');
    expect(got?.page).toContain('Jeanne Dupont');
    expect(got?.page).toContain('Recouvre SA');
    expect(got?.page).toMatch(/RGPD art\.\s15\.1 d/);
    expect(got?.page).toContain('la CNIL');
    expect(got?.page).toMatch(/300,00\s€/);
  });

  it('says how long the company decided to keep papers, once it has', async () => {
    const d = await open('Lille');
    await jeanne(d);
    const asked = { debtor: 'Jeanne Dupont', person: ITSELF } as const;
    expect((await copyFor(d, '2026-10-09', asked))?.page).not.toContain('La société a décidé');
    await d.change('2026-10-09', { retention: { recoveryYears: 5, accountsYears: 10 } });
    expect((await copyFor(d, '2026-10-09', asked))?.page).toMatch(
      /La société a décidé\s: 5\sans après .*, 10\sans après/,
    );
  });

  it('what concerns other people is blackened: another contact, whoever paid, those who work for the company', async () => {
    const d = await open('Lille');
    await jeanne(d);
    const got = await copyFor(d, '2026-10-09', { debtor: 'Jeanne Dupont', person: ITSELF });
    for (const other of [
      'Marc Petit',
      'MARC PETIT',
      'marc@cabinet.example',
      'bruno@ailleurs.example',
      '"marie"',
    ]) {
      expect(got?.json).not.toContain(other);
      expect(got?.page).not.toContain(other);
    }
    expect(got?.tables['dispute']?.[0]?.['said']).toMatch(/^Vu avec █████ \(█████\) et █████/);
    // The contact that he says is himself stays.
    const his = await copyFor(d, '2026-10-09', {
      debtor: 'Jeanne Dupont',
      person: { kind: 'debtor', contactIds: [MARC] },
    });
    expect(his?.json).toContain('marc@cabinet.example');
    expect(his?.json).not.toContain('jeanne@exemple.fr');
  });

  it('a contact of a firm gets what names him and what was sent to him, not what the firm owes', async () => {
    const d = await open('Lille');
    d.customer('Verrier SARL', { email: 'claire@verrier.example' });
    await d.invoice({
      number: 'F-9',
      debtor: 'Verrier SARL',
      issued: '2026-08-01',
      due: '2026-08-31',
      amount: '900.00',
    });
    await insertRows(d.database, 'contact', [
      {
        company_id: d.companyId,
        contact_id: MARC,
        debtor_id: await idOfDebtor(d, 'Verrier SARL'),
        name: 'Marc Petit',
        role: 'management',
        email: 'marc@verrier.example',
      },
    ]);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const [claire] = await select<{ id: string }>(
      d.database,
      "select contact_id as id from contact where company_id = $1 and email = 'claire@verrier.example'",
      [d.companyId],
    );
    const person = { kind: 'contact', contactId: claire?.id ?? '' } as const;
    const got = await copyFor(d, '2026-10-09', { debtor: 'Verrier SARL', person, language: 'en' });
    expect(got?.tables['contact']).toHaveLength(1);
    expect(got?.tables['message']).toHaveLength(1);
    expect(got?.tables['invoice']).toBeUndefined();
    expect(got?.json).not.toContain('marc@verrier.example');
    expect(got?.page).toContain('legitimate interest');
    // He was sent nothing: his contact is all.
    const his = await copyFor(d, '2026-10-09', {
      debtor: 'Verrier SARL',
      person: { kind: 'contact', contactId: MARC },
    });
    expect(Object.keys(his?.tables ?? {})).toEqual(['contact']);
  });

  it('the journal says that it was made, for whom, and the hash of what was given; a public body has no copy', async () => {
    const d = await open('Lille');
    await jeanne(d);
    d.customer('Mairie de Lille', { kind: 'publicBody' });
    await d.invoice({
      number: 'F-7',
      debtor: 'Mairie de Lille',
      issued: '2026-08-01',
      due: '2026-08-31',
      amount: '20.00',
    });
    const got = await copyFor(d, '2026-10-09', { debtor: 'Jeanne Dupont', person: ITSELF });
    const [entry] = await select<{ author: string; content: string }>(
      d.database,
      "select author, content from journal where company_id = $1 and kind = 'accessCopyMade'",
      [d.companyId],
    );
    expect(entry?.author).toBe('marie');
    expect(JSON.parse(entry?.content ?? '')).toMatchObject({
      person: 'debtor',
      language: 'fr',
      sha256: sha256(got?.copy.bytes ?? new Uint8Array()),
    });
    // What the story put there past the journal is told elsewhere.
    expect(await d.verify()).toMatchObject({ chainFaults: [], moneyFaults: [] });
    expect(await copyFor(d, '2026-10-09', { debtor: 'Mairie de Lille', person: ITSELF })).toBeNull();
    const nobody = { kind: 'contact', contactId: '00000000-0000-7000-8000-0000000000ff' } as const;
    expect(await copyFor(d, '2026-10-09', { debtor: 'Jeanne Dupont', person: nobody })).toBeNull();
  });
});
