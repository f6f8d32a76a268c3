// Two persons who have the same place of the application open, each at a screen of their own: the owner at a desk, the other on a phone.

import type { Page } from 'playwright-core';
import type { OnStage } from './real-desk.ts';
import type { Visit } from './visit.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

export type Both = { readonly first: Visit; readonly second: Visit };

/** `signIn`: another than the credit controller. */
export async function bothAt(
  path: string,
  { server, visit }: OnStage,
  signIn: () => Promise<string> = () => server.makeLinkFor('creditController'),
): Promise<Both> {
  const first = await visit();
  const second = await visit({ options: PHONE, signIn, answers: [412] });
  await first.open(path);
  await second.open(path);
  return { first, second };
}

export async function bothLeave({ first, second }: Both): Promise<void> {
  await first.leave();
  await second.leave();
}

export const save = 'Enregistrer';
export const mine = 'Enregistrer la mienne quand même';

/** The card of a page with a heading or a field of that name. */
export const cardWith = (page: Page, field: string | RegExp) =>
  page.locator('section.card', { has: page.getByLabel(field) });
