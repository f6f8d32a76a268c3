// What the API asks of the desk about changes while a screen is open.

import type { Changes } from '../../desk/follow-changes.ts';

export type ChangeDesk = { readonly changes: Changes };
