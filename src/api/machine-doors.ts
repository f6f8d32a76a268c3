// What the doors ask of the machine that the server runs on: whether its database is newer, and whether its clock can be right.

import { journalAhead } from '../desk/clock-check.ts';
import type { InstallationContext } from '../desk/context.ts';

export const machineDoors = (desk: InstallationContext) => ({
  isOlder: async (): Promise<boolean> => (await desk.newer?.isThere()) ?? false,
  journalAhead: journalAhead(desk),
});
