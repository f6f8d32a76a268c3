// A debtor pays on its page at a payment provider. The amount is frozen at the click; the provider's call, the payer who
// comes back and a lost call end in one effect.

import { expect, it } from 'vitest';
import { lookAtOnline } from '../../src/desk/online/look-online.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';
import { begun, booked, call, click, formOf, isSound, visit } from '../telling/online.ts';

stories('A payment on the page of a debtor', open => {
  it('is booked once when the call of the provider and its synchronous answer both arrive, and again', async () => {
    const visited = await visit(open);
    const { reference, back } = await begun(visited, '2026-10-12');
    visited.till.pay(reference);
    const pages = visited.pages('2026-10-12');
    const [status, page] = await Promise.all([
      call(visited, '2026-10-12', reference),
      Promise.resolve(pages.request(back)).then(answer => answer.text()),
    ]);
    expect(status).toBe(200);
    expect(page).toContain('a bien reçu');
    expect(await call(visited, '2026-10-13', reference)).toBe(200);
    await pages.request(back);
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 50000']);
    expect((await visited.d.journal()).filter(kind => kind === 'onlinePaymentPaid')).toHaveLength(1);
    expect(await visited.d.run('2026-10-13')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await isSound(visited)).toBe(true);
  });

  it('opens one page however often the form is sent, for the amount of the click', async () => {
    const visited = await visit(open);
    const form = await formOf(visited, '2026-10-12');
    const [one, other] = await Promise.all([
      click(visited, '2026-10-12', form),
      click(visited, '2026-10-12', form),
    ]);
    expect(one.headers.get('location')).toBe(other.headers.get('location'));
    // Who goes back, loads the page anew and clicks is sent to the same page of the provider.
    const { reference } = await begun(visited, '2026-10-12');
    expect(one.headers.get('location')).toContain(reference);
    expect(visited.till.opened()).toBe(1);
  });

  it('pays exactly the invoices that were ticked, and no other', async () => {
    const visited = await visit(open);
    const { invoice = [] } = await formOf(visited, '2026-10-12');
    const { reference } = await begun(visited, '2026-10-12', { invoice: invoice[1] ?? '' });
    visited.till.pay(reference);
    await call(visited, '2026-10-12', reference);
    expect(await booked(visited)).toEqual(['provider 50000: F-2026-102 50000']);
    expect(await visited.d.askedOf('F-2026-101', '2026-10-12')).toBe('1000.00');
  });

  it('is not begun over amounts that have changed since the page was shown, nor over nothing', async () => {
    const visited = await visit(open);
    const form = await formOf(visited, '2026-10-12');
    expect((await click(visited, '2026-10-12', { ...form, invoice: [] })).status).toBe(409);
    await visited.d.bank('2026-10-12', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    const answer = await click(visited, '2026-10-12', form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Les montants ont changé');
    expect(visited.till.opened()).toBe(0);
  });

  it('suspends its invoices while it is on its way, and for the day of the click only when nobody pays', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    // The reminder of that morning was approved, and does not leave.
    await d.approveAll('2026-10-12');
    await d.send('2026-10-12');
    expect(await d.sent()).toEqual([]);
    expect(await d.whyCodes('F-2026-101', '2026-10-12')).toContain('receiptExpected');
    expect(await d.whyCodes('F-2026-101', '2026-10-13')).not.toContain('receiptExpected');
    till.order(reference);
    await call(visited, '2026-10-12', reference);
    // Six bank days from Monday the 12th: Tuesday the 20th.
    expect(await d.whyCodes('F-2026-101', '2026-10-20')).toContain('receiptExpected');
    expect(await d.whyCodes('F-2026-101', '2026-10-21')).not.toContain('receiptExpected');
    const page = await (await visited.pages('2026-10-13').request(visited.link)).text();
    expect(page).toContain('est en route');
    expect(page).not.toContain('/payer');
    till.fail(reference);
    await call(visited, '2026-10-13', reference);
    expect(await d.whyCodes('F-2026-101', '2026-10-13')).not.toContain('receiptExpected');
    expect(await booked(visited)).toEqual([]);
    expect((await d.journal()).filter(kind => kind.startsWith('onlinePayment'))).toEqual([
      'onlinePaymentBegun',
      'onlinePaymentPending',
      'onlinePaymentFailed',
    ]);
  });

  it('is found by asking where the call got lost, and a page that nobody paid on changes nothing', async () => {
    const visited = await visit(open);
    const { d, till, online } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.expire(reference);
    await d.run('2026-10-13');
    await lookAtOnline(d.installation(), { online, day: day('2026-10-13') });
    expect(await booked(visited)).toEqual([]);
    const again = await begun(visited, '2026-10-13');
    expect(again.reference).not.toBe(reference);
    till.pay(again.reference);
    till.fallSilent(true);
    expect(await call(visited, '2026-10-13', again.reference)).toBe(503);
    await d.run('2026-10-14');
    await lookAtOnline(d.installation(), { online, day: day('2026-10-14') });
    expect(await booked(visited)).toEqual([]);
    till.fallSilent(false);
    await d.run('2026-10-15');
    await lookAtOnline(d.installation(), { online, day: day('2026-10-15') });
    expect(await booked(visited)).toHaveLength(1);
  });

  it('of a call that is not the provider’s books nothing, nor of another company', async () => {
    const visited = await visit(open);
    const { d, till, pages } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    const forged = { method: 'POST', body: reference };
    const answers = await Promise.all([
      pages('2026-10-12').request(`/p/appel/stripe/${d.companyId}`, forged),
      pages('2026-10-12').request(`/p/appel/mollie/${d.companyId}`, forged),
      pages('2026-10-12').request('/p/appel/stripe/01a0e73e-1280-7a20-98bf-4ed9be77bcbb', forged),
      pages('2026-10-12').request('/p/appel/stripe/everybody', forged),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(await booked(visited)).toEqual([]);
  });

  it('leads from the page to the provider’s host and to no other, and tells it nothing of the link', async () => {
    const visited = await visit(open);
    const answer = await visited.pages('2026-10-12').request(visited.link);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("form-action 'self' https://pay.example;");
    const { back } = await begun(visited, '2026-10-12');
    expect(back).not.toContain(visited.link.slice(3));
    const returned = await visited.pages('2026-10-12').request(back);
    expect(await returned.text()).not.toContain('Dupont');
    expect(returned.headers.get('content-security-policy')).toContain("form-action 'self';");
  });
});
