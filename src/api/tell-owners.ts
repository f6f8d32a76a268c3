// Mail to every owner of a company about what moves its money: whoever did not know of it can stop it in time.

import type { Doors } from './context.ts';
import type { Words } from './office-letters.ts';

export type OwnersTold = { readonly sent: number; readonly owners: number };

export async function tellOwners(
  { access, post }: Pick<Doors, 'access' | 'post'>,
  { companyId, letter }: { readonly companyId: string; readonly letter: Words },
): Promise<OwnersTold> {
  const members = await access.members({ companyId });
  const owners = members.filter(({ role }) => role === 'owner');
  let sent = 0;
  for (const { email } of owners)
    if (await post({ companyIds: [companyId], to: email, ...letter })) sent += 1;
  return { sent, owners: owners.length };
}
