// What people of the company read when they are invited or have forgotten their password, in their language.

import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';

type Words = { readonly subject: string; readonly lines: readonly string[] };

export const invitationLetter = (asked: {
  readonly by: string;
  readonly company: string;
  readonly url: string;
  readonly locale: Locale;
}): Words => {
  const { locale, ...named } = asked;
  return {
    subject: m.mail_invitation_subject(named, { locale }),
    lines: [m.mail_invitation_text(named, { locale }), asked.url, m.mail_invitation_end({}, { locale })],
  };
};

export const resetLetter = ({ url, locale }: { readonly url: string; readonly locale: Locale }): Words => ({
  subject: m.mail_reset_subject({}, { locale }),
  lines: [m.mail_reset_text({}, { locale }), url, m.mail_reset_end({}, { locale })],
});
