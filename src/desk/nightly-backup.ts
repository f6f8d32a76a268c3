// The backup of each night, and whether the last try failed: whoever runs the installation reads that on a screen, and not only
// in a log that nobody looks at until the backup is needed.

import { join } from 'node:path';
import type { RoomAt } from '../store/backup/backup-room.ts';
import { dailyBackup, newestBackupIn } from '../store/backup/backup-rotation.ts';
import type { Database } from '../store/database.ts';
import type { CalendarDate } from '../units/calendar.ts';

/** The day of the newest backup that is there; null without any. */
export type MissedBackup = { readonly lastOn: CalendarDate | null };

export class NightlyBackup {
  readonly #folder: string;
  readonly #roomAt: RoomAt | undefined;
  #isMissed = false;

  constructor(dataFolder: string, roomAt?: RoomAt) {
    this.#folder = join(dataFolder, 'backups');
    this.#roomAt = roomAt;
  }

  /** Null where the day has one. */
  async make(database: Database, today: CalendarDate): ReturnType<typeof dailyBackup> {
    try {
      const done = await dailyBackup({ database, folder: this.#folder, today, roomAt: this.#roomAt });
      this.#isMissed = false;
      return done;
    } catch (fault) {
      this.#isMissed = true;
      throw fault;
    }
  }

  /** Null while nothing was tried, and where the last try did not fail. */
  async missed(): Promise<MissedBackup | null> {
    if (!this.#isMissed) return null;
    return { lastOn: await newestBackupIn(this.#folder) };
  }
}
