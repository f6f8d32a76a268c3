// What the server says at its start: where it is, the link to sign in with, and whether anything leaves. In the language of the terminal.

import type { Access } from '../access/access.ts';
import type { Company } from '../claim/parties.ts';
import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';

/** Who signs in by the first link; the application then asks for a password and a real address. */
const FIRST_PERSON = { email: 'owner@acquit.localhost', name: 'Owner' } as const;

type Announcement = {
  readonly around: {
    readonly url: string;
    readonly smtpUrl: string | null;
    readonly locale?: Locale;
    print(text: string): void;
  };
  readonly access: Access;
  readonly companies: readonly Company[];
};

function nothingLeavesText(companies: readonly Company[], locale: Locale): string {
  const live = companies.filter(({ policy }) => policy.mode === 'live');
  if (live.length === 0) return m.log_testMode({}, { locale });
  return m.log_noServer({ companies: live.map(({ name }) => name).join(', ') }, { locale });
}

/** Until somebody has set a password, each start makes a new link; afterwards people sign in as themselves. */
export async function announce({ around, access, companies }: Announcement): Promise<void> {
  const { locale = 'en' } = around;
  around.print(m.log_ready({ url: around.url }, { locale }));
  if (await access.isUnclaimed()) {
    const companyIds = companies.map(({ id }) => id);
    const { token } = await access.createSignInLink({ ...FIRST_PERSON, companyIds });
    around.print(m.log_signIn({ link: `${around.url}/welcome#${token}` }, { locale }));
  }
  if (around.smtpUrl === null) around.print(nothingLeavesText(companies, locale));
}
