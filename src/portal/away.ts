// Pages without sign-in when something failed behind them, mostly the database that is away for the moment: whoever reads or
// answers there is told so in their language, and what to do; whoever runs the server is told why.

import type { ErrorHandler } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import * as m from '../messages/compiled/messages.js';
import { browserLocale, localeOf, pageFrame, protect } from './page-frame.ts';

export type PageFaults = {
  readonly isDatabaseAway: (fault: unknown) => Promise<boolean>;
  readonly reportFault: (fault: unknown, place: string, isAway?: boolean) => void;
};

const RETRY_SECONDS = '60';

/** A link is a secret: the log names the page by its first folder alone. */
const placeOf = (method: string, path: string): string => `${method} /${path.split('/')[1] ?? ''}`;

export function sayOfFault({ isDatabaseAway, reportFault }: PageFaults): ErrorHandler {
  return async (fault, c) => {
    if (fault instanceof HTTPException) return fault.getResponse();
    const isAway = await isDatabaseAway(fault);
    reportFault(fault, placeOf(c.req.method, c.req.path), isAway);
    const locale = localeOf(c, browserLocale(c));
    const say = { locale };
    const body = html`<section class="card"><p>${m.page_away_text({}, say)}</p></section>`;
    const heading = m.page_away_title({}, say);
    protect(c);
    if (isAway) c.header('retry-after', RETRY_SECONDS);
    return c.html(pageFrame({ locale, above: null, heading, path: c.req.path, body }), isAway ? 503 : 500);
  };
}
