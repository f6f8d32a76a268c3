// Money for an offer to settle several invoices that is not quite what was agreed: it waits for a person, with what stands
// against it.

import { expect, it } from 'vitest';
import { withdrawOffer } from '../../src/desk/agreements/offer-settlement.ts';
import { stories } from '../telling/diary.ts';
import {
  act,
  confirmFirst,
  DATES,
  DUPONT,
  FIRST,
  givenUp,
  NAMED,
  offer,
  offered,
  PAID,
  paid,
  waiting,
} from '../telling/over-several.ts';

stories('An offer over two invoices that is paid in another way', open => {
  it('a cent less does not meet it, and a person is told what was asked', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-14', [{ ...PAID, amount: '1199.99' }]);
    expect(await paid(d)).toEqual([]);
    expect(await waiting(d)).toMatchObject([
      {
        proposals: ['F-2026-101 100000, F-2026-102 19999'],
        clues: [['offerAmountDiffers 1200.00']],
      },
    ]);
    // Confirmed, it is a part of what is owed; the cent that follows with the same reference meets the offer.
    await confirmFirst(d, '2026-10-15');
    await d.bank('2026-10-15', [{ ...PAID, amount: '0.01' }]);
    await d.run('2026-10-16');
    expect(await paid(d)).toEqual(['F-2026-101 100000', 'F-2026-102 19999', 'F-2026-102 1']);
    expect(await givenUp(d)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
  });

  it('a cent more is not what was agreed either', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-14', [{ ...PAID, amount: '1200.01' }]);
    expect(await paid(d)).toEqual([]);
    expect((await waiting(d))[0]?.clues).toEqual([['offerAmountDiffers 1200.00']]);
  });

  it('that was withdrawn waits for a person, who is told of it', async () => {
    const { d, offerId } = await offered(open);
    const dossierId = await d.dossierOf(DUPONT);
    const because = 'Trop tôt';
    expect(await withdrawOffer(d.desk(), { ...act(d, '2026-10-13'), dossierId, offerId, because })).toBe(
      true,
    );
    await d.bank('2026-10-14', [PAID]);
    expect(await paid(d)).toEqual([]);
    expect((await waiting(d))[0]?.clues).toEqual([['offerWithdrawn 2026-10-13']]);
    await d.run('2026-10-15');
    expect(await givenUp(d)).toEqual([]);
  });

  it('of two at the same amount, by a payer whom nobody knows and without a reference: a person chooses', async () => {
    const { d } = await offered(open);
    const theirs = { ...DATES, debtor: 'Martin SA' } as const;
    await d.invoices('2026-08-26', [
      { ...theirs, number: 'F-2026-201', amount: '900.00' },
      { ...theirs, number: 'F-2026-202', amount: '800.00' },
    ]);
    await d.run('2026-10-12');
    await offer(d, 'Martin SA', ['F-2026-201', 'F-2026-202']);
    await d.bank('2026-10-14', [{ from: 'Z', amount: '1200.00', text: 'solde de tout compte' }]);
    expect(await paid(d)).toEqual([]);
    const [one] = await waiting(d);
    expect(one?.proposals.toSorted()).toEqual([
      'F-2026-101 100000, F-2026-102 20000',
      'F-2026-201 90000, F-2026-202 30000',
    ]);
    expect(one?.clues).toEqual([
      ['offerAmount 1200.00', 'offerSeveral'],
      ['offerAmount 1200.00', 'offerSeveral'],
    ]);
  });

  it('by another customer, with the right reference and amount: a person is asked', async () => {
    const { d } = await offered(open);
    await d.invoices('2026-08-26', [
      { ...FIRST, number: 'F-2026-301', debtor: 'Martin SA', amount: '77.00' },
    ]);
    await d.bank('2026-10-14', [{ ...PAID, from: 'Martin SA' }]);
    expect(await paid(d)).toEqual([]);
    const [one] = await waiting(d);
    expect(one?.proposals[0]).toBe('F-2026-101 100000, F-2026-102 20000');
    expect(one?.clues[0]).toEqual(['offerAmount 1200.00', 'offerPayerDiffers']);
  });

  it.each(['F-2026-101', 'F-2026-1O1 F-2026-102', 'F-2026-101 F-2026-1', 'notre accord du 12 octobre'])(
    'with the reference damaged to « %s » is proposed whole, and not allocated by half',
    async text => {
      const { d } = await offered(open);
      await d.bank('2026-10-14', [{ ...PAID, text }]);
      expect(await paid(d)).toEqual([]);
      const [one] = await waiting(d);
      expect(one?.proposals[0]).toBe('F-2026-101 100000, F-2026-102 20000');
      expect(one?.clues[0]).toEqual(['offerAmount 1200.00', 'offerNotNamed']);
      await confirmFirst(d, '2026-10-15');
      await d.run('2026-10-15');
      expect(await givenUp(d)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
    },
  );

  it('with a third invoice in the reference is proposed, for the third may be meant', async () => {
    const { d } = await offered(open, [{ number: 'F-2026-103', amount: '350.00' }]);
    await d.bank('2026-10-14', [{ ...PAID, text: `${NAMED} F-2026-103` }]);
    expect(await paid(d)).toEqual([]);
    expect((await waiting(d))[0]?.clues[0]).toEqual(['offerAmount 1200.00', 'offerNotNamed']);
  });

  it('and 1,200.00 without a word, where another invoice asks as much: a person chooses', async () => {
    const { d } = await offered(open, [{ number: 'F-2026-103', amount: '1200.00' }]);
    await d.bank('2026-10-14', [{ ...PAID, text: 'virement' }]);
    expect(await paid(d)).toEqual([]);
    expect((await waiting(d))[0]?.proposals.toSorted()).toEqual([
      'F-2026-101 100000, F-2026-102 20000',
      'F-2026-103 120000',
    ]);
  });
});
