// The wall between companies in words, for whoever runs the installation: that it stands, or what an administrator of the
// database does about it once.

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Say = { readonly locale: Locale };

/** As the store finds it: tables of companies without a policy where it stands, and why it is missing otherwise. */
type Wall =
  | { readonly kind: 'stands'; readonly unguarded: readonly string[] }
  | { readonly kind: 'missing'; readonly because: keyof typeof TO_DO; readonly role: string };

const TO_DO = {
  spread: (_: unknown, say: Say) => m.wall_spread({}, say),
  noRole: m.wall_noRole,
  unbound: m.wall_unbound,
  closed: m.wall_closed,
};

export function wallText(wall: Wall, say: Say): string {
  if (wall.kind === 'missing') return TO_DO[wall.because]({ role: quoted(wall.role) }, say);
  if (wall.unguarded.length === 0) return m.wall_stands({}, say);
  return m.wall_unguarded({ tables: wall.unguarded.join(', ') }, say);
}

/** As an administrator types it. */
const quoted = (role: string): string => `"${role.replaceAll('"', '""')}"`;
