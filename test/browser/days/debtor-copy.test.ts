// A debtor on a telephone who never got the invoice asks for a copy of it; who leaves a field out is led to it, also by ear.

import { expect, it } from 'vitest';
import { COMPANY, PORT } from '../../desk-rows.ts';
import { expectAccessible, expectFitsTelephone } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();
const PHONE = { viewport: { width: 390, height: 844 } };

it('asks for a copy of an invoice that has no document here, in words that are written already', () =>
  onDesk(async ({ server, visit }) => {
    const office = await visit();
    const made = await office.page.request.post(
      `${server.url}/api/companies/${COMPANY}/debtors/${PORT}/page-links`,
      { headers: { origin: server.url } },
    );
    const { url }: { url: string } = await made.json();
    const { page, leave } = await visit({ stranger: `${url}?langue=fr`, options: PHONE, answers: [422] });
    // The link says of which invoice, also to whoever hears links alone.
    await page.getByRole('link', { name: 'Demander une copie de la facture F-101' }).click();
    await page.getByRole('heading', { level: 1, name: 'Poser une question' }).waitFor();
    expect(await page.title()).toBe('Poser une question · Votre page de réponse');
    expect(await page.getByLabel('Votre message').inputValue()).toMatch(
      /^Pouvez-vous m’envoyer une copie de la facture F-101/,
    );
    await expectFitsTelephone(page, 'a copy is asked for');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Merci, c’est noté' }).waitFor();
    await office.open('/inbox');
    await office.page.getByText(/envoyer une copie de la facture F-101/).waitFor();
    // What a telephone lets through: words that are only a blank.
    await page.goto(`${url.replace(/\?.*/, '')}/reponse/question?langue=fr`);
    await page.getByLabel('Votre message').fill('  ');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('link', { name: /Écrivez quelques mots/ }).click();
    expect(await page.title()).toMatch(/^À corriger\s:\sPoser une question · /);
    const note = page.getByRole('textbox', { name: 'Votre message', description: /Écrivez quelques mots/ });
    expect(await note.getAttribute('aria-invalid')).toBe('true');
    expect(await note.evaluate(field => field === document.activeElement)).toBe(true);
    await expectAccessible(page, 'a question without words');
    await leave();
    await office.leave();
  }));

it('is told beside each field what is unclear in it, and in another language of the same invoice', () =>
  onDesk(async ({ server, visit }) => {
    const office = await visit();
    await office.open('/debtors');
    const made = await office.page.request.post(
      `${server.url}/api/companies/${COMPANY}/debtors/${PORT}/page-links`,
      { headers: { origin: server.url } },
    );
    const { url }: { url: string } = await made.json();
    const form = `${url.replace(/\?.*/, '')}/reponse/date?langue=fr&devise=EUR`;
    const { page, leave } = await visit({ stranger: form, options: PHONE, answers: [422] });
    // As from a browser that asks for nothing, which tells all of it at once.
    await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''));
    await page.getByLabel('Montant, si vous ne payez pas tout').fill('mille');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    const amount = page.locator('.field', { has: page.getByLabel('Montant, si vous ne payez pas tout') });
    await amount.getByText(/^Indiquez un montant, en chiffres/).waitFor();
    const when = page.locator('.field', { has: page.getByLabel('Date de votre paiement') });
    await when.getByText(/^Indiquez une date/).waitFor();
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
    await expectAccessible(page, 'an announcement that is unclear');
    // A rule that refuses is said there as well.
    await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''));
    await page.getByLabel('Montant, si vous ne payez pas tout').fill('');
    await page.getByLabel('Date de votre paiement').fill('2020-01-02');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await when.getByText(/^Cette date est passée/).waitFor();
    expect(await amount.locator('.bad').count()).toBe(0);
    await page.getByRole('link', { name: 'NL', exact: true }).click();
    expect(new URL(page.url()).searchParams.get('devise')).toBe('EUR');
    await leave();
    await office.leave();
  }));
