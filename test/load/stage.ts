// The bundled product with a mail server and a migrated database of its own, for a suite that runs it in processes.

import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import type { CalendarDate } from '../../src/units/calendar.ts';
import { embeddedUnderTest } from '../servers.ts';
import { type MailSink, startMailSink } from './mail-sink.ts';
import { bundledProduct, type Product, type Surroundings, surroundings } from './product.ts';

export type Stage = {
  readonly product: Product;
  readonly sink: MailSink;
  readonly database: Database;
  readonly around: Surroundings;
  /** Runs a command of the product to its end and gives what it printed. */
  acquit(...words: string[]): Promise<string>;
  close(): Promise<void>;
};

export async function openStage(today: CalendarDate): Promise<Stage> {
  const product = await bundledProduct();
  const sink = await startMailSink();
  const server = await embeddedUnderTest().start();
  const { database, address } = await server.fresh(MIGRATIONS_FOLDER);
  const around = surroundings({ folder: product.folder, today, smtpUrl: sink.url, databaseUrl: address });
  return {
    product,
    sink,
    database,
    around,
    acquit: (...words) => product.run(words, around),
    close: async () => {
      await sink.close();
      await server.close();
      product.remove();
    },
  };
}
