// The morning of an accountant: what waits in all companies together, those that have it, and from one to the next with the same work.

import { expect, it } from 'vitest';
import { addCompany } from '../../../src/desk/company/add-company.ts';
import { COMPANY, MONDAY } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';

const { onDesk } = realDesk();

async function addNamed({ context }: RealServer, name: string): Promise<string> {
  const company = { name, country: 'FR', language: 'fr' } as const;
  return (await addCompany(context, { company, day: MONDAY, author: 'test' })).id;
}

it('goes from what waits everywhere to the companies that have it, and on to the next one', () =>
  onDesk(async ({ server, visit }) => {
    const second = await addNamed(server, 'Zéphyr Conseil');
    const companyIds = [COMPANY, second];
    const luc = { email: 'luc@fidu.example', name: 'Luc Martens', role: 'owner', companyIds } as const;
    const signIn = async () => `${server.url}/welcome#${(await server.access.createSignInLink(luc)).token}`;
    const { page, open, leave } = await visit({ signIn });
    await open('/companies');
    const all = page.getByRole('navigation', { name: 'Dans toutes vos sociétés' });
    // The two messages of the small company; the other has nothing.
    const toApprove = all.getByRole('link', { name: /^\d+ messages? à valider · 1 société$/ });
    await toApprove.click();
    await page.getByRole('row', { name: /Zéphyr Conseil/ }).waitFor({ state: 'detached' });
    expect(await toApprove.getAttribute('aria-current')).toBe('page');
    expect(await page.getByRole('row', { name: /Atelier Lumen/ }).count()).toBe(1);
    await expectForEverybody(page, 'what waits in all companies');
    // The address keeps it: whoever comes back finds the same companies.
    expect(page.url()).toMatch(/only=toApprove$/);
    await all.getByRole('link', { name: 'Tout montrer' }).click();
    await page.getByRole('row', { name: /Zéphyr Conseil/ }).waitFor();
    expect(await all.getByRole('link', { name: 'Tout montrer' }).count()).toBe(0);
    // Nothing to approve in the second: the screen leads to the first, and stays the same screen.
    await page.goto(`${server.url}/c/${second}/review`);
    await page.getByRole('link', { name: /^Ensuite, Atelier Lumen.* à valider$/ }).click();
    await page.waitForURL(`${server.url}/c/${COMPANY}/review`);
    await page.getByRole('heading', { level: 1, name: 'À valider' }).waitFor();
    expect(await page.getByRole('link', { name: /^Ensuite/ }).count()).toBe(0);
    await leave();
  }));

it('keeps the place and nothing that was typed when another company is chosen', () =>
  onDesk(async ({ server, visit }) => {
    const second = await addNamed(server, 'Zéphyr Conseil');
    const companyIds = [COMPANY, second];
    const luc = { email: 'luc@fidu.example', name: 'Luc Martens', role: 'owner', companyIds } as const;
    const signIn = async () => `${server.url}/welcome#${(await server.access.createSignInLink(luc)).token}`;
    const { page, open, leave } = await visit({ signIn });
    await open('/debtors');
    await page.getByRole('heading', { level: 1, name: 'Qui doit quoi' }).waitFor();
    await page.getByRole('combobox', { name: 'Société' }).selectOption('Zéphyr Conseil');
    await page.waitForURL(`${server.url}/c/${second}/debtors`);
    await open('/settings');
    const name = page.getByLabel('Nom de la société');
    await name.fill('Autre nom');
    await page.getByRole('combobox', { name: 'Société' }).selectOption('Zéphyr Conseil');
    await page.waitForURL(`${server.url}/c/${second}/settings`);
    await page.locator('input[value="Zéphyr Conseil"]').waitFor();
    expect(await name.inputValue()).toBe('Zéphyr Conseil');
    await leave();
  }));
