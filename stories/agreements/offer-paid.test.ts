// An offer to settle asks for money, and says how it is paid: its own amount, to which account, under which reference, with the
// transfer code of that very amount and the page of the debtor, as a reminder does.

import { expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { payCodePicture } from '../../src/desk/messages/pay-code.ts';
import { frozenPayCode } from '../../src/store/messages/pay-codes.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { formatIban } from '../../src/units/identifiers.ts';
import { COMPANIES, type Place } from '../telling/companies.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const SIGNER = portalSigner('secret of the story');
const pageLinks = { signer: SIGNER, publicUrl: 'https://acquit.example' };
const DUPONT = {
  ...{ number: 'F-2026-101', debtor: 'Dupont SARL' },
  ...{ issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' },
} as const;
const OFFER = { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16', pageLinks } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function offered(open: Open, place: Place = 'Lille'): Promise<Diary> {
  const d = await open(place);
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const outcome = await d.offer('2026-10-09', OFFER);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return d;
}

async function offerMessage(d: Diary): Promise<{ id: string; code: string | null }> {
  const [message] = await select<{ id: string }>(
    d.database,
    "select message_id as id from message where company_id = $1 and step_key = 'settlementOffer'",
    [d.companyId],
  );
  const messageId = message?.id ?? '';
  return {
    id: messageId,
    code: await frozenPayCode(d.database, { companyId: d.companyId, messageId }),
  };
}

stories('An offer that says how it is paid', open => {
  it('carries the account, the reference, and the transfer code of 800.00, not of the 1,000.00 that are open', async () => {
    const d = await offered(open);
    await d.send('2026-10-09');
    const { iban, name } = COMPANIES.Lille;
    const mail = d.mails().at(-1);
    const text = plain(mail?.text);
    expect(text).toContain('Montant 800,00 €');
    expect(text).toContain(`Bénéficiaire ${name} IBAN ${formatIban(iban)}`);
    expect(text).toContain('Référence F-2026-101');
    const { id, code } = await offerMessage(d);
    // EPC069-12: the seventh line is the account, the eighth the amount, the eleventh the free text.
    const lines = code?.split('\n') ?? [];
    expect([lines[5], lines[6], lines[7], lines[10]]).toEqual([name, iban, 'EUR800.00', 'F-2026-101']);
    // The picture of that code is in the mail, beside the account.
    expect(mail?.html).toContain('src="cid:acquit-pay-code"');
    const attached = mail?.attachments.find(({ contentId }) => contentId === 'acquit-pay-code');
    const asked = { companyId: d.companyId, messageId: id };
    expect(attached?.bytes).toEqual(await payCodePicture(d.database, asked));
    expect((await d.verify()).isSound).toBe(true);
  });

  it('opens the page of the debtor, and no other', async () => {
    const d = await offered(open);
    await d.send('2026-10-09');
    const url = /https:\/\/acquit\.example\/p\/\S+/.exec(d.mails().at(-1)?.text ?? '')?.[0] ?? '';
    const portal = debtorPortal(d.installation(), SIGNER);
    const visit = await portal.visitByToken(url.split('/').at(-1) ?? '', day('2026-10-12'));
    if (visit === null) throw new Error('The link opens nothing');
    expect((await portal.page(visit, day('2026-10-12')))?.debtor.name).toBe('Dupont SARL');
  });

  it('of a company without an account leaves without one, and without a code', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.database.query('update company set iban = null where company_id = $1', [d.companyId]);
    await d.offer('2026-10-09', OFFER);
    await d.send('2026-10-09');
    const mail = d.mails().at(-1);
    expect(mail?.subject).toContain('Proposition');
    expect(mail?.text).not.toContain('IBAN');
    expect(mail?.attachments).toEqual([]);
  });

  it('in Belgium asks for a communication, as its banks do', async () => {
    const d = await offered(open, 'Liège');
    await d.send('2026-10-09');
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('Communication F-2026-101');
    expect(text).toContain(formatIban(COMPANIES.Liège.iban));
  });
});
