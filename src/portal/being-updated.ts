// Pages without sign-in while the program is being updated: they are shown as they are, and take nothing for some minutes.

import type { MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import * as m from '../messages/compiled/messages.js';
import { browserLocale, localeOf, pageFrame, protect } from './page-frame.ts';

export function takeNothingWhile(isOlder: () => Promise<boolean>): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || !(await isOlder())) return next();
    const locale = localeOf(c, browserLocale(c));
    const say = { locale };
    const body = html`<section class="card"><p>${m.page_updated_text({}, say)}</p></section>`;
    const heading = m.page_updated_title({}, say);
    protect(c);
    c.header('retry-after', '60');
    return c.html(pageFrame({ locale, above: null, heading, path: c.req.path, body }), 503);
  };
}
