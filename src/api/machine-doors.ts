// What the doors ask of the machine that the server runs on: whether its database is newer, its clock can be right,
// and the backup of the night was made.

import { journalAhead } from '../desk/clock-check.ts';
import type { InstallationContext } from '../desk/context.ts';
import type { MissedBackup, NightlyBackup } from '../desk/nightly-backup.ts';

export const machineDoors = (desk: InstallationContext, backups: NightlyBackup) => ({
  isOlder: async (): Promise<boolean> => (await desk.newer?.isThere()) ?? false,
  journalAhead: journalAhead(desk),
  missedBackup: (): Promise<MissedBackup | null> => backups.missed(),
});
