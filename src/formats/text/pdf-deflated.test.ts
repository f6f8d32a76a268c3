// Files that a PDF attaches are deflated nearly always: the end of each is found, and the invoice in it.

import { deflateSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import { CII } from '../small-files.fixture.ts';
import { hasEnded, unpackedBytes } from './pdf-unpacked.ts';

const PACKED = deflateSync(Buffer.from(CII, 'utf8'));

/** One file, which only the catalogue says belongs to the document. */
function associated(packed: Uint8Array): Buffer {
  const parts = [
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AF [4 0 R] >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n4 0 obj\n<< /Type /Filespec /F (factur-x.xml) /EF << /F 5 0 R >> >>\nendobj\n',
    `5 0 obj\n<< /Type /EmbeddedFile /Subtype /text#2Fxml /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    packed,
    '\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
  ];
  return Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

describe('A deflated file in a PDF', () => {
  it('is found where only the catalogue says that it belongs to the document', async () => {
    const [reading] = await readFile({ name: 'a.pdf', bytes: new Uint8Array(associated(PACKED)) });
    expect(reading).toMatchObject({ format: 'factur-x', invoices: [{ number: '7' }] });
  });

  it('that is cut is none', async () => {
    const cut = associated(PACKED.subarray(0, PACKED.length - 40));
    const [reading] = await readFile({ name: 'a.pdf', bytes: new Uint8Array(cut) });
    expect(reading?.invoices).toEqual([]);
  });

  it('ends where it says, and what stands behind it is not read on', () => {
    const inflate = new Inflate(() => undefined);
    inflate.push(PACKED.subarray(2, 20));
    expect(hasEnded(inflate)).toBe(false);
    inflate.push(PACKED.subarray(20));
    expect(hasEnded(inflate)).toBe(true);
  });

  it('counts once for what it unpacks to, whatever stands behind it', () => {
    // So long that counting does not stop before it has begun: 300,000 bytes could become 300 MB.
    const filling = Buffer.from(`\n% ${'x'.repeat(300_000)}\n`);
    const bytes = new Uint8Array(Buffer.concat([associated(PACKED), filling]));
    expect(unpackedBytes(bytes, 256 * 1024 * 1024)).toBe(Buffer.byteLength(CII));
  });
});
