// The frame of every page that a debtor sees: neutral title, no script but our own, nothing from another host, nothing
// that a search engine or a preview may keep. Light and dark follow the device; everything works without a script.

import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import * as m from '../messages/compiled/messages.js';
import { LOCALES, type Locale } from '../messages/format.ts';
import { wantedLocale } from '../messages/wanted-locale.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What `hono/html` makes: escaped text, now or soon. */
export type Html = ReturnType<typeof html>;

/** A form leads to this origin alone, and to a provider's page only where the page offers to pay there. */
const policy = (formOrigins: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`,
    "script-src 'self'",
    'img-src data:',
    `form-action ${["'self'", ...formOrigins].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers of every page: a link is a secret, so it goes to no other host, into no cache and no index. */
export function protect(c: Context, formOrigins: readonly string[] = []): void {
  // What the page itself has said of its forms stands.
  if (formOrigins.length > 0 || !c.res.headers.has('content-security-policy'))
    c.header('content-security-policy', policy(formOrigins));
  c.header('x-content-type-options', 'nosniff');
  c.header('x-frame-options', 'DENY');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex, nofollow, noarchive');
  c.header('cache-control', 'no-store');
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
}

/** The language asked for in the address, else the page's own. */
export function localeOf(c: Context, own: Locale): Locale {
  const asked = c.req.query('langue') ?? '';
  return LOCALES.find(locale => locale === asked) ?? own;
}

/** The first language of the browser that we speak; French where there is none. */
export const browserLocale = (c: Context): Locale => wantedLocale(c.req.header('accept-language')) ?? 'fr';

export function pageFrame({
  locale,
  heading,
  title = null,
  above,
  body,
  path,
  asked = '',
  hasCopyButtons = true,
}: {
  locale: Locale;
  heading: string;
  /** What is done here, for whoever hears the page or has several open; it names nobody. */
  title?: string | null;
  /** A line above the heading: who writes. */
  above: string | Html | null;
  body: Html | readonly Html[];
  /** Where the same page is in the other languages. */
  path: string;
  /** What its address asks for besides the language. */
  asked?: string;
  hasCopyButtons?: boolean;
}): Html {
  const say = { locale };
  // The title and the description are what a preview shows: they say nothing of anybody.
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex, nofollow, noarchive" />
<meta name="description" content="${m.page_description({}, say)}" />
<title>${title === null ? '' : `${title} · `}${m.page_title({}, say)}</title>
${raw(`<style>${PAGE_STYLE}</style>`)}
${hasCopyButtons ? html`<script src="/p/copy.js" defer></script>` : ''}
</head>
<body>
<nav class="languages" aria-label="${m.language({}, say)}">${LOCALES.map(one => languageLink({ one, locale, path, asked }))}</nav>
<main>
${above === null ? '' : html`<p class="above">${above}</p>`}
<h1>${heading}</h1>
${body}
</main>
</body>
</html>`;
}

export function languageLink({
  one,
  locale,
  path,
  asked = '',
}: {
  one: Locale;
  locale: Locale;
  path: string;
  asked?: string;
}): Html {
  const current = one === locale ? html` aria-current="true"` : '';
  return html`<a href="${path}?langue=${one}${asked}" hreflang="${one}" lang="${one}"${current}>${one.toUpperCase()}</a> `;
}
