// "Is this genuine?": what a careful person can check without believing us. The page gives facts and ways to compare
// them, and asks for nothing.

import { html } from 'hono/html';
import type { DebtorPage } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { dayText, type Locale } from '../messages/format.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { formatIban } from '../units/identifiers.ts';
import { formatPhone } from '../units/reachable.ts';
import { fact } from './claim-sections.ts';
import type { Html } from './page-frame.ts';

/** Public registers of companies, open to everybody without an account. */
const REGISTERS: Readonly<Record<string, string>> = {
  FR: 'annuaire-entreprises.data.gouv.fr',
  BE: 'kbopub.economie.fgov.be',
  NL: 'kvk.nl',
  LU: 'lbr.lu',
  DE: 'handelsregister.de',
};

export function genuineSections({
  creditor,
  since,
  locale,
}: {
  creditor: DebtorPage['creditor'];
  since: CalendarDate | null;
  locale: Locale;
}): Html {
  const say = { locale };
  const { name, registration, vat, address, phone, email, iban, country } = creditor;
  const register = REGISTERS[country];
  const place =
    address === null
      ? ''
      : [...address.lines, `${address.postalCode ?? ''} ${address.city ?? ''}`].join(', ');
  return html`<p>${m.page_genuine_intro({}, say)}</p>
<section class="card">
<h2>${m.page_genuine_who({}, say)}</h2>
<p><strong>${name}</strong>${place === '' ? '' : html`<br /><span class="soft">${place}</span>`}</p>
<dl>
${registration === null ? '' : fact(m.page_genuine_registration({}, say), registration)}
${vat === null ? '' : fact(m.page_genuine_vat({}, say), vat)}
</dl>
${register === undefined ? '' : html`<p>${m.page_genuine_look_up({ register }, say)}</p>`}
</section>
${
  iban === null
    ? ''
    : html`<section class="card">
<h2>${m.page_genuine_account({}, say)}</h2>
<p class="figure account"><strong>${formatIban(iban)}</strong></p>
${since === null ? '' : html`<p>${m.page_genuine_since({ creditor: name, day: dayText(since, locale) }, say)}</p>`}
<p>${m.page_genuine_compare({}, say)}</p>
</section>`
}
<section class="card">
<h2>${m.page_genuine_call({}, say)}</h2>
<dl>
${phone === null ? '' : fact(m.contact_phone({}, say), formatPhone(phone, null))}
${email === null ? '' : fact(m.contact_email({}, say), email)}
</dl>
<p>${m.page_genuine_call_text({}, say)}</p>
<p><strong>${m.page_genuine_never({}, say)}</strong></p>
</section>`;
}
