// The password of whoever sits at the keyboard, asked again before money can go to another account.

import type { Context } from 'hono';
import type { DoorEnv, Doors } from './context.ts';
import { refuse } from './problem.ts';
import { withClientAddress } from './sign-in-cookies.ts';

/** A session left open on a desk, or a key in a script, does not move the money. */
export async function askAgain(
  doors: Doors,
  c: Context<DoorEnv>,
  password: string | undefined,
): Promise<void> {
  const { access } = doors;
  const { via, hasPassword } = c.var.identity;
  if (via !== 'session') refuse('notSignedIn');
  if (!hasPassword)
    refuse('badInput', {
      problems: [{ place: 'password', expected: 'a password, set in your account first' }],
    });
  const proof = await access.confirmPassword({
    password: password ?? '',
    headers: withClientAddress(c, doors),
  });
  if (proof === 'tooManyTries') refuse('tooManyTries');
  if (proof === 'wrong')
    refuse('badInput', { problems: [{ place: 'password', expected: 'the present password' }] });
}
