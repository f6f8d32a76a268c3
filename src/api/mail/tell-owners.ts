// Mail to every owner of a company about what moves its money: whoever did not know of it can stop it in time.

import type { z } from 'zod';
import type { Language } from '../../claim/parties.ts';
import type { OfficeWords } from '../../desk/overview/office-mail.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Doors } from '../guard/context.ts';
import type { ownersToldSchema } from '../schemas/company.ts';

export type OwnersTold = Readonly<z.infer<typeof ownersToldSchema>>;

/** What each such letter names: who did it when, for which company, and where its settings are. */
export const actOnCompany = ({
  companyId,
  by,
  day,
  company: { name, language },
  publicUrl,
}: {
  readonly companyId: string;
  readonly by: string;
  readonly day: CalendarDate;
  readonly company: { readonly name: string; readonly language: Language };
  readonly publicUrl: string;
}) => ({ by, day, company: name, url: `${publicUrl}/c/${companyId}/settings`, locale: language });

export async function tellOwners(
  { access, post }: Pick<Doors, 'access' | 'post'>,
  { companyId, letter }: { readonly companyId: string; readonly letter: OfficeWords },
): Promise<OwnersTold> {
  const members = await access.members({ companyId });
  const owners = members.filter(({ role }) => role === 'owner');
  let sent = 0;
  for (const { email } of owners)
    if (await post({ companyIds: [companyId], to: email, ...letter })) sent += 1;
  return { sent, owners: owners.length };
}
