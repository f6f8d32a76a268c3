// Chooses the database of an installation: the server that DATABASE_URL names, else the embedded one in the data folder.

import { type Database, openDatabase } from './database.ts';
import { openEmbedded } from './embedded/embedded.ts';
import { againIfItEnds } from './reconnect.ts';

export type StoreRequest = {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly log: (line: string) => void;
};

export type Store = {
  readonly database: Database;
  close(): Promise<void>;
  /** At once, without waiting for statements under way: what they did is undone. The process ends after it. */
  stop(): Promise<void>;
};

/** Opens the database; migrating it is the next step. Close the store when done: the last to close stops the embedded server. */
export async function openStore({ dataFolder, databaseUrl, log }: StoreRequest): Promise<Store> {
  if (databaseUrl !== null) {
    const database = await openDatabase({ address: databaseUrl, log });
    return { database, close: () => database.close(), stop: async () => {} };
  }
  const embedded = await openEmbedded({ dataFolder, log });
  try {
    const database = await againIfItEnds(() => openDatabase({ address: embedded.connection, log }));
    const close = async (): Promise<void> => {
      await database.close();
      await embedded.close();
    };
    return { database, close, stop: () => embedded.close() };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
