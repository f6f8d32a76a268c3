import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import { MAX_ZIP_ENTRY_BYTES, unzip } from './zip.ts';

const found = (bytes: Uint8Array): string[] => unzip(bytes).problems.map(problem => problem.found);

describe('A zip is opened without trusting it', () => {
  const honest = zipSync({ 'a.csv': strToU8('x;y'), 'folder/b.csv': strToU8('1;2'.repeat(500)) });

  it('gives its files with their paths', () => {
    const { files, problems } = unzip(honest);
    expect(problems).toEqual([]);
    expect(files.map(file => [file.name, file.bytes.length])).toEqual([
      ['a.csv', 3],
      ['folder/b.csv', 1500],
    ]);
  });

  it.each(['../a.xml', '/etc/a.xml', 'C:/a.xml', 'x/../../a.xml', '..\\a.xml'])(
    'refuses the name %s',
    name => {
      expect(found(zipSync({ [name]: strToU8('<a/>') }))).toEqual(['a name that leaves the archive']);
    },
  );

  it('refuses a zip that is cut, wherever it is cut', () => {
    for (let length = 4; length < honest.length; length += 7) {
      const cut = unzip(honest.subarray(0, length));
      expect(cut.problems.length, `cut at ${length}`).toBeGreaterThan(0);
      expect(cut.files).toEqual([]);
    }
  });

  it('refuses content that does not match its checksum', () => {
    const damaged = zipSync({ 'a.csv': strToU8('Facture;Montant') }, { level: 0 });
    const place = damaged.indexOf('M'.charCodeAt(0), 30);
    damaged[place] = 'X'.charCodeAt(0);
    expect(found(damaged)).toEqual(['a wrong checksum']);
  });

  it('stops at the declared size, so that a small file cannot fill the memory', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(5_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const central = bomb.length - 22 - 46 - 'a.csv'.length;
    view.setUint32(central + 24, 10, true);
    expect(found(bomb)).toEqual(['packed bytes that are not 10 bytes of content']);
    view.setUint32(central + 24, MAX_ZIP_ENTRY_BYTES + 1, true);
    expect(found(bomb)).toEqual([`${MAX_ZIP_ENTRY_BYTES + 1} bytes`]);
  });

  it('refuses files behind a password', () => {
    const locked = zipSync({ 'a.csv': strToU8('x') });
    const central = locked.length - 22 - 46 - 'a.csv'.length;
    locked[central + 8] = 1;
    expect(found(locked)).toEqual(['an encrypted file']);
  });

  it('reads each file under its own name and leaves system files alone', async () => {
    const bytes = zipSync({
      'a.csv': strToU8('N° facture;Total\nF1;10,00'),
      '__MACOSX/._a.csv': strToU8('?'),
    });
    const readings = await readFile({ name: 'march.zip', bytes });
    expect(readings.map(reading => [reading.file, reading.format])).toEqual([
      ['march.zip/a.csv', 'invoice-table'],
    ]);
  });

  it('refuses a zip inside a zip, and an empty zip', async () => {
    const nested = await readFile({ name: 'a.zip', bytes: zipSync({ 'b.zip': honest }) });
    expect(nested.map(reading => reading.problems[0]?.found)).toEqual(['a zip inside a zip']);
    const empty = await readFile({ name: 'a.zip', bytes: zipSync({}) });
    expect(empty.map(reading => [reading.format, reading.problems[0]?.found])).toEqual([['zip', 'no file']]);
  });
});
