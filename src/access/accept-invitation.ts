// Accepting an invitation. A new person chooses a name and a password and is signed in; somebody who has an account
// accepts while signed in with the address that was invited, so that a link alone never opens an account.

import type { Accepted, Access, People } from './access.ts';
import type { createAccounts } from './accounts.ts';
import { addPerson } from './credentials.ts';
import type { Directory } from './directory.ts';
import { isStrongPassword } from './password-strength.ts';

export async function acceptInvitation({
  accounts,
  people,
  directory,
  signIn,
  identify,
  asked: { token, name, password, headers },
}: {
  accounts: ReturnType<typeof createAccounts>;
  people: People;
  directory: Directory;
  signIn: Access['signIn'];
  identify: Access['identify'];
  asked: Parameters<Access['acceptInvitation']>[0];
}): Promise<Accepted> {
  const offer = await people.offerOf(token);
  if (offer === null) return { kind: 'refused' };
  const { email } = offer;
  const known = await (await accounts.$context).internalAdapter.findUserByEmail(email);
  if (known !== null) {
    const identity = await identify(headers);
    if (identity === null || identity.via !== 'session' || identity.userId !== known.user.id)
      return { kind: 'signInFirst' };
    const used = await people.spendInvitation(token);
    if (used === null) return { kind: 'refused' };
    // Who belongs already keeps their role: an invitation takes nothing away.
    if (!identity.memberships.some(one => one.companyId === used.companyId))
      await directory.addMember({ userId: identity.userId, companyId: used.companyId, role: used.role });
    return { kind: 'signedIn', cookies: [] };
  }
  if (!isStrongPassword(password, [name, email])) return { kind: 'weak' };
  const used = await people.spendInvitation(token);
  const person = used === null ? null : await addPerson(accounts, { name, email, password });
  if (used === null || person === null) return { kind: 'refused' };
  await directory.addMember({ userId: person.userId, companyId: used.companyId, role: used.role });
  return signIn({ email, password, headers });
}
