// A day that somebody gives, where the language of the application is not that of the browser's own field. Monday
// 19 October 2026.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectForEverybody } from './axe.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

/** What is heard of the field besides its name. */
const described = (page: Page, label: string): Promise<string> =>
  page.getByLabel(label, { exact: true }).evaluate(input =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

/** The 3rd of April and the 1st of December 2026, a Friday and a Tuesday. */
const WORDS = {
  fr: { label: 'Au', april: 'vendredi 3 avril 2026', december: 'mardi 1er décembre 2026' },
  nl: { label: 'Op', april: 'vrijdag 3 april 2026', december: 'dinsdag 1 december 2026' },
  de: { label: 'Am', april: 'Freitag, 3. April 2026', december: 'Dienstag, 1. Dezember 2026' },
  en: { label: 'On', april: 'Friday, 3 April 2026', december: 'Tuesday, 1 December 2026' },
} as const;

describe('the day that is given', () => {
  for (const [locale, { label, april, december }] of Object.entries(WORDS))
    it(`is said in words in the language of the application (${locale}): nobody takes 03/04 for the other one`, () =>
      onDesk(async ({ visit }) => {
        // An American browser shows 3 April as 04/03.
        const { page, open, leave } = await visit({ options: { locale: 'en-US' } });
        await open('');
        await page.evaluate(kept => localStorage.setItem('acquit-language', kept), locale);
        await open('/reports');
        const field = page.getByLabel(label, { exact: true });
        await field.fill('2026-04-03');
        expect(await described(page, label)).toBe(april);
        await field.fill('2026-12-01');
        expect(await described(page, label)).toBe(december);
        if (locale === 'fr') await expectForEverybody(page, 'a day in words');
        await leave();
      }));
});
