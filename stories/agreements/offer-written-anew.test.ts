// The company's account changes between an offer and the moment its letter leaves. Nothing leaves with the account of
// yesterday; the debtor hears of the offer all the same, once, with the account of today.

import { expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { withdrawOffer } from '../../src/desk/agreements/offer-settlement.ts';
import { correctCompany } from '../../src/desk/company/correct-company.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { day } from '../../src/units/calendar.ts';
import { formatIban } from '../../src/units/identifiers.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const SIGNER = portalSigner('secret of the story');
const pageLinks = { signer: SIGNER, publicUrl: 'https://acquit.example' };
const OFFER = { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16', pageLinks } as const;
const MOVED = 'BE68539007547034';
const AGAIN = 'BE62510007547061';
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function offered(open: Open, by: string = OFFER.by): Promise<{ d: Diary; offerId: string }> {
  const d = await open('Lille');
  const dates = { issued: '2026-09-01', due: '2026-09-30' };
  await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '1000.00' });
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const outcome = await d.offer('2026-10-09', { ...OFFER, by });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { d, offerId: outcome.offerId };
}

async function move(d: Diary, on: string, iban: string): Promise<void> {
  const act = { companyId: d.companyId, by: 'Marie', day: day(on) };
  const desk = { ...d.desk(), pageLinks };
  expect(await correctCompany(desk, { ...act, correction: { iban } })).toMatchObject({ kind: 'done' });
}

/** What a person sees who wrote a moment before: the account is another one, and the letter waits with that of before. */
const moveUnseen = (d: Diary, iban: string) =>
  d.database.query('update company set iban = $2 where company_id = $1', [d.companyId, iban]);

const run = (d: Diary, on: string) =>
  dailyRun(
    { ...d.desk(), pageLinks },
    { companyId: d.companyId, day: day(on), author: 'run', isDryRun: false },
  );

/** The offers that arrived, and whether they name the account. */
function arrived(d: Diary, iban: string): boolean[] {
  const offers = d.mails().filter(({ subject }) => subject.includes('Proposition'));
  return offers.map(({ text }) => plain(text).includes(formatIban(iban)));
}

stories('An offer whose letter was written with another account', open => {
  it('is written anew when the account is changed, and leaves once, on that day, with the new one', async () => {
    const { d } = await offered(open);
    await move(d, '2026-10-09', MOVED);
    expect(await d.withdrawn()).toEqual(['settlementOffer: creditorCorrected']);
    await d.send('2026-10-09');
    await d.run('2026-10-12');
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual(['2026-10-09 Dupont SARL: settlementOffer by email']);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('régler 800,00 € au plus tard le 16 octobre 2026');
    expect(arrived(d, MOVED)).toEqual([true]);
    expect(text).not.toContain(formatIban(COMPANIES.Lille.iban));
    // EPC069-12: the seventh line of the code is the account, the eighth the amount.
    expect((await d.payCodes()).at(-1)).toBe('EUR800.00');
    // Its link opens the page of the debtor, as the first one would have.
    const token = /acquit\.example\/p\/(\S+)/.exec(d.mails().at(-1)?.text ?? '')?.[1] ?? '';
    const visit = await debtorPortal(d.installation(), SIGNER).visitByToken(token, day('2026-10-12'));
    expect(visit).not.toBeNull();
    expect((await d.verify()).isSound).toBe(true);
  });

  it('that is caught only when it was to leave is written anew by the next run, and leaves once', async () => {
    const { d } = await offered(open);
    await moveUnseen(d, MOVED);
    await d.send('2026-10-09');
    expect(await d.withdrawn()).toEqual(['settlementOffer: creditorCorrected']);
    expect(arrived(d, MOVED)).toEqual([]);
    await Promise.all([run(d, '2026-10-12'), run(d, '2026-10-12')]);
    await run(d, '2026-10-12');
    await d.send('2026-10-12');
    await run(d, '2026-10-13');
    await d.send('2026-10-13');
    expect(await d.confirmed()).toEqual(['2026-10-12 Dupont SARL: settlementOffer by email']);
    expect(arrived(d, MOVED)).toEqual([true]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('and changes twice leaves with the last one', async () => {
    const { d } = await offered(open);
    await move(d, '2026-10-09', MOVED);
    await move(d, '2026-10-09', AGAIN);
    await d.send('2026-10-09');
    expect(arrived(d, AGAIN)).toEqual([true]);
    expect(await d.withdrawn()).toHaveLength(2);
  });

  it('after it left is not written again', async () => {
    const { d } = await offered(open);
    await d.send('2026-10-09');
    await move(d, '2026-10-12', MOVED);
    await run(d, '2026-10-12');
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual(['2026-10-09 Dupont SARL: settlementOffer by email']);
  });

  it('and that was withdrawn since is not written again', async () => {
    const { d, offerId } = await offered(open);
    await moveUnseen(d, MOVED);
    await d.send('2026-10-09');
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-09') };
    const dossierId = await d.dossierOf('Dupont SARL');
    await withdrawOffer(d.desk(), { ...act, dossierId, offerId, because: 'Trop tôt' });
    await run(d, '2026-10-12');
    await d.send('2026-10-12');
    // Nor is a withdrawal written of what never left.
    expect(await d.confirmed()).toEqual([]);
  });

  it('and of which 300.00 were paid since is written anew with what is left, and not with the 1,000.00 of then', async () => {
    const { d } = await offered(open);
    await moveUnseen(d, MOVED);
    await d.send('2026-10-09');
    await d.bank('2026-10-09', [{ from: 'Dupont SARL', amount: '300.00', text: 'F-2026-101' }]);
    await run(d, '2026-10-12');
    await d.send('2026-10-12');
    expect(arrived(d, MOVED)).toEqual([true]);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('régler 500,00 € au plus tard le 16 octobre 2026');
    expect(text).toContain('dont 700,00 € restent ouverts');
    expect(await d.payCodes()).toContain('EUR500.00');
  });

  it('and whose day is over is not written again', async () => {
    const { d } = await offered(open, '2026-10-09');
    await moveUnseen(d, MOVED);
    await d.send('2026-10-09');
    await run(d, '2026-10-12');
    await d.send('2026-10-12');
    expect(arrived(d, MOVED)).toEqual([]);
  });

  it('or to an address that is none any more goes to the new one, once', async () => {
    const { d } = await offered(open);
    await d.database.query("update contact set email = 'direction@dupont.example' where company_id = $1", [
      d.companyId,
    ]);
    await d.send('2026-10-09');
    expect(await d.withdrawn()).toEqual(['settlementOffer: addressChanged']);
    await run(d, '2026-10-12');
    await d.send('2026-10-12');
    await run(d, '2026-10-13');
    await d.send('2026-10-13');
    const offers = d.mails().filter(({ subject }) => subject.includes('Proposition'));
    expect(offers.map(({ to }) => to.address)).toEqual(['direction@dupont.example']);
  });
});
