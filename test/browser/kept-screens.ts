// Pictures of the screens for whoever reviews how they look: `npm run screens` names a folder, and every screen that the
// tests look at in French is kept there, wide and narrow, light and dark, with a page to leaf through them. Without a folder
// nothing is kept and nothing costs time.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LOOKS } from './visit.ts';

const FOLDER = process.env['ACQUIT_SCREENS'] ?? '';

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** `fr /c/$companyId/review` becomes `c-companyId-review`; an address that asks for something is another picture. */
const nameOf = (place: string): string =>
  place
    .replace(/^fr /, '')
    .replace(/\?.*$/, '-filled')
    .replaceAll(ID, '')
    .replaceAll(/[^a-zA-Z]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'root';

const fileOf = (name: string, { colorScheme, viewport }: (typeof LOOKS)[number]): string =>
  `${name}-${viewport.width}-${colorScheme}.png`;

/** `place` begins with its language; the page is left as it was. */
export async function keepScreen(page: Page, place: string): Promise<void> {
  if (FOLDER === '' || !place.startsWith('fr ')) return;
  mkdirSync(FOLDER, { recursive: true });
  const usual = page.viewportSize();
  for (const look of LOOKS) {
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.screenshot({ path: join(FOLDER, fileOf(nameOf(place), look)), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (usual !== null) await page.setViewportSize(usual);
  writeFileSync(join(FOLDER, 'index.html'), index());
}

/** Plain HTML: it opens from the disk. */
function index(): string {
  const files = readdirSync(FOLDER);
  const ending = `-${LOOKS[0].viewport.width}-${LOOKS[0].colorScheme}.png`;
  const names = files.filter(file => file.endsWith(ending)).map(file => file.slice(0, -ending.length));
  const picture = (name: string, look: (typeof LOOKS)[number]): string => {
    const file = fileOf(name, look);
    const alt = `${name}, ${look.viewport.width}, ${look.colorScheme}`;
    return `<a href="${file}"><img src="${file}" alt="${alt}" loading="lazy"></a>`;
  };
  const sections = names.map(
    name => `<h2 id="${name}">${name}</h2><div>${LOOKS.map(look => picture(name, look)).join('')}</div>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The screens of Acquit</title>
<style>body{font:16px system-ui;margin:2rem}div{display:flex;gap:1rem;align-items:start;overflow-x:auto}img{block-size:26rem;border:1px solid #999}</style>
<h1>The screens of Acquit</h1><p>${names.map(name => `<a href="#${name}">${name}</a>`).join(' · ')}</p>
${sections.join('\n')}</html>
`;
}
