// An offer to settle stands on the page of the debtor until its day: two ways to pay, each with its own amount and code. Met,
// the page says so. Over, and not yet known to be met or missed, it says what holds for who has paid and for who has not;
// withdrawn or missed, nothing is left of it.

import { expect, it } from 'vitest';
import { withdrawOffer } from '../../src/desk/agreements/offer-settlement.ts';
import { debtorPage } from '../../src/desk/debtor-page/debtor-page.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { pageOf } from '../telling/online.ts';

const DUPONT = {
  ...{ number: 'F-2026-101', debtor: 'Dupont SARL' },
  ...{ issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' },
} as const;
const OFFER = { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16' } as const;

async function offered(open: Open, offer: { debtor: string; amount: string; by: string } = OFFER) {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const outcome = await d.offer('2026-10-09', offer);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  await d.send('2026-10-09');
  return { d, offerId: outcome.offerId };
}

async function facts(d: Diary, on: string) {
  const [row] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1',
    [d.companyId],
  );
  const asked = { companyId: d.companyId, debtorId: row?.id ?? '', day: day(on) };
  const page = await debtorPage(d.database, asked);
  if (page === null) throw new Error('There is no page');
  return page;
}

/** What a reader sees, in a language; amounts with ordinary spaces. */
async function read(d: Diary, on: string, language = 'fr'): Promise<string> {
  const { pages, link } = await pageOf(d, on);
  const answer = await pages(on).request(`${link}?langue=${language}`);
  return (await answer.text())
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}

/** Account, amount and text of a code. */
const coded = (payCode: string | null | undefined): readonly (string | undefined)[] => {
  const lines = payCode?.split('\n') ?? [];
  return [lines[6], lines[7], lines[10]];
};

stories('An offer on the page of its debtor', open => {
  it('offers 800.00 until its day and, apart from it, the whole of 1,000.00: each code is of its own amount', async () => {
    const { d } = await offered(open);
    const { settlements, claims } = await facts(d, '2026-10-12');
    const [one, ...others] = settlements;
    expect(others).toEqual([]);
    if (one?.kind !== 'running') throw new Error('No offer is shown');
    const { iban } = COMPANIES.Lille;
    expect(coded(one.meets.payCode)).toEqual([iban, 'EUR800.00', 'F-2026-101']);
    expect(coded(one.whole?.payCode)).toEqual([iban, 'EUR1000.00', 'F-2026-101']);
    // Nothing else of the page asks for the same invoice again.
    expect(claims.map(({ toPay, payCode }) => [toPay.amount, payCode])).toEqual([[0, null]]);
    const text = await read(d, '2026-10-12');
    expect(text).toContain('Notre proposition : 800,00 € d’ici au 16 octobre 2026');
    expect(text).toContain('Elle porte sur : F-2026-101.');
    expect(text).toContain('Passé cette date, la proposition prend fin et 1 000,00 € restent dus.');
    expect(text.indexOf('Payer ce que nous proposons : 800,00 €')).toBeGreaterThan(0);
    expect(text.indexOf('Ou payer la totalité : 1 000,00 €')).toBeGreaterThan(
      text.indexOf('Payer ce que nous proposons : 800,00 €'),
    );
    expect(text).not.toContain('Rien ne vous est demandé');
  });

  it('reads as one sentence in Dutch, English and German', async () => {
    const { d } = await offered(open);
    expect(await read(d, '2026-10-12', 'nl')).toContain(
      'Ons voorstel: € 800,00 uiterlijk op 16 oktober 2026',
    );
    expect(await read(d, '2026-10-12', 'en')).toContain('Our offer: €800.00 by 16 October 2026');
    expect(await read(d, '2026-10-12', 'de')).toContain('Unser Vorschlag: 800,00 € bis zum 16. Oktober 2026');
  });

  it('asks after 300.00 for the 500.00 that meet it, or for the 700.00 that are open', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-12', [{ from: 'Dupont SARL', amount: '300.00', text: 'F-2026-101' }]);
    await d.run('2026-10-13');
    const [one] = (await facts(d, '2026-10-13')).settlements;
    if (one?.kind !== 'running') throw new Error('No offer is shown');
    expect([one.received.amount, one.meets.amount.amount, one.whole?.amount.amount]).toEqual([
      30_000, 50_000, 70_000,
    ]);
    expect(coded(one.meets.payCode)[1]).toBe('EUR500.00');
    expect(await read(d, '2026-10-13')).toContain('300,00 € sont déjà arrivés : il manque 500,00 €.');
  });

  it('of the whole waives the costs, and shows one way to pay', async () => {
    const { d } = await offered(open, { ...OFFER, amount: '1000.00' });
    const text = await read(d, '2026-10-12');
    expect(text).toContain('nous renonçons aux frais et aux intérêts de retard');
    expect(text).not.toContain('Ou payer la totalité');
  });

  it('after its last day says that it has ended, what to do who has paid and who has not, and whom to ask', async () => {
    const { d } = await offered(open);
    expect(await read(d, '2026-10-16')).toContain('Notre proposition : 800,00 €');
    // Friday the 16th, and two bank days of grace: Tuesday the 20th.
    for (const on of ['2026-10-17', '2026-10-20']) {
      const [one, ...others] = (await facts(d, on)).settlements;
      if (one?.kind !== 'ended') throw new Error('Nothing is said of the offer');
      expect(others).toEqual([]);
      expect(coded(one.whole.payCode)).toEqual([COMPANIES.Lille.iban, 'EUR1000.00', 'F-2026-101']);
      const text = await read(d, on);
      expect(text).toContain('Notre proposition a pris fin le 16 octobre 2026');
      expect(text).toContain(
        'Si vous avez payé 800,00 € au plus tard ce jour-là, vous n’avez plus rien à faire',
      );
      expect(text).toContain('Sinon, 1 000,00 € restent dus.');
      expect(text).toContain('Pour joindre Atelier Lumen directement : E-mail compta@lumen.example');
      expect(text).toContain('Régler 1 000,00 €');
      expect(text).toContain('J’ai déjà payé');
      // It is no way to pay any more, and nobody is told that nothing is asked.
      expect(text).not.toContain('Payer ce que nous proposons');
      expect(text).not.toContain('Rien ne vous est demandé');
    }
    expect(await read(d, '2026-10-19', 'nl')).toContain('Ons voorstel liep af op 16 oktober 2026');
    expect(await read(d, '2026-10-19', 'en')).toContain('Our offer ended on 16 October 2026');
    expect(await read(d, '2026-10-19', 'de')).toContain('Unser Vorschlag endete am 16. Oktober 2026');
  });

  it('that ended with 300.00 received says so, and what remains due is 700.00', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-15', [{ from: 'Dupont SARL', amount: '300.00', text: 'F-2026-101' }]);
    await d.run('2026-10-19');
    const text = await read(d, '2026-10-19');
    expect(text).toContain('300,00 € nous sont déjà parvenus. Sinon, 700,00 € restent dus.');
    const [one] = (await facts(d, '2026-10-19')).settlements;
    expect(one?.kind === 'ended' ? coded(one.whole.payCode)[1] : null).toBe('EUR700.00');
  });

  it('that ended and was paid in time is met on the page as soon as the bank has told', async () => {
    const { d } = await offered(open);
    expect(await read(d, '2026-10-19')).toContain('Notre proposition a pris fin');
    await d.bank('2026-10-19', [{ from: 'Dupont SARL', amount: '800.00', text: 'F-2026-101' }]);
    await d.run('2026-10-20');
    const text = await read(d, '2026-10-20');
    expect(text).toContain('Notre proposition est honorée');
    expect(text).not.toContain('a pris fin');
  });

  it('that ended asks for the whole once the bank shows that nothing came, and until then does not', async () => {
    const { d } = await offered(open);
    // The last statement is of the 2nd: ten days later it is still not known.
    expect((await facts(d, '2026-10-30')).settlements.map(({ kind }) => kind)).toEqual(['ended']);
    await d.bank('2026-10-21', []);
    await d.run('2026-10-22');
    const { settlements, claims } = await facts(d, '2026-10-22');
    expect(settlements).toEqual([]);
    expect(coded(claims[0]?.payCode)[1]).toBe('EUR1000.00');
    expect(await read(d, '2026-10-22')).not.toContain('proposition');
  });

  it('is gone once it is withdrawn, and the whole is asked for with its own code', async () => {
    const { d, offerId } = await offered(open);
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-12') };
    const dossierId = await d.dossierOf('Dupont SARL');
    await withdrawOffer(d.desk(), { ...act, dossierId, offerId, because: 'Trop tôt' });
    const { settlements, claims } = await facts(d, '2026-10-12');
    expect(settlements).toEqual([]);
    expect(coded(claims[0]?.payCode)[1]).toBe('EUR1000.00');
    expect(await read(d, '2026-10-12')).not.toContain('800,00 €');
  });

  it('once met says that nothing more is owed, and asks for nothing', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-12', [{ from: 'Dupont SARL', amount: '800.00', text: 'F-2026-101' }]);
    await d.run('2026-10-13');
    const { settlements, claims } = await facts(d, '2026-10-13');
    expect(settlements.map(({ kind }) => kind)).toEqual(['met']);
    expect(claims).toEqual([]);
    const text = await read(d, '2026-10-13');
    expect(text).toContain('Notre proposition est honorée');
    expect(text).toContain('Vous avez payé les 800,00 € convenus pour F-2026-101 : vous ne devez plus rien');
    expect(text).not.toContain('IBAN');
    // A month later the page speaks of today.
    expect((await facts(d, '2026-11-20')).settlements).toEqual([]);
  });

  it('leaves what it does not cover to be asked for apart, with a code of its own', async () => {
    const { d } = await offered(open);
    await d.invoice({
      ...DUPONT,
      number: 'F-2026-115',
      issued: '2026-09-08',
      due: '2026-10-08',
      amount: '250.00',
    });
    await d.run('2026-10-12');
    const { settlements, claims } = await facts(d, '2026-10-12');
    expect(settlements.flatMap(one => (one.kind === 'running' ? coded(one.meets.payCode)[1] : []))).toEqual([
      'EUR800.00',
    ]);
    expect(coded(claims[0]?.payCode)[1]).toBe('EUR250.00');
    expect(await read(d, '2026-10-12')).toContain(
      'Ce montant ne comprend pas les factures de notre proposition.',
    );
  });
});
