// One document in many spellings: what XML says is the same, and so is what is read.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from './corpus-facts.fixture.ts';
import { readFile } from './read.ts';
import { type Clothes, redress } from './redress.fixture.ts';
import { CDAR, CII, ubl } from './small-files.fixture.ts';
import { toJson } from './text/json.ts';
import { readXml } from './text/xml.ts';

const CLOTHES: Readonly<Record<string, Clothes>> = {
  'one prefix for all namespaces': {
    prefixes: 'every',
    text: 'plain',
    reversedAttributes: true,
    roomy: true,
  },
  'no prefix at all': { prefixes: 'none', text: 'cdata', reversedAttributes: false, roomy: true },
  'text cut by comments': { prefixes: 'every', text: 'cut', reversedAttributes: true, roomy: false },
  'every sign a reference': { prefixes: 'none', text: 'references', reversedAttributes: true, roomy: true },
};

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': text => new TextEncoder().encode(text),
  'UTF-8 with a mark': text => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16 with a mark': text => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 without one': text => new Uint8Array(Buffer.from(text, 'utf16le')),
};

/** Of the sample files; all of them take half a minute. */
const EVERY = 4;

const PARTY =
  '<a:PartyLegalEntity><b:RegistrationName>Müller &amp; Fils “L’Œuvre” €</b:RegistrationName></a:PartyLegalEntity>';
const SMALL = {
  ubl: ubl(`<a:AccountingCustomerParty><a:Party>${PARTY}</a:Party></a:AccountingCustomerParty>`),
  cii: CII,
  cdar: CDAR,
};

/** Everything that is read but what names the file and its bytes; problems name lines. */
async function readingOf(bytes: Uint8Array): Promise<unknown> {
  const [reading] = await readFile({ name: 'x', bytes });
  if (!reading) throw new Error('No reading');
  const { file, encoding, problems, ...rest } = toJson(reading);
  return { ...rest, problems: problems.map(({ severity, found }) => ({ severity, found })) };
}

describe('A document is read the same', () => {
  for (const [kind, xml] of Object.entries(SMALL))
    for (const [how, clothes] of Object.entries(CLOTHES))
      it(`with ${how}, in every encoding: ${kind}`, async () => {
        const plain = await readingOf(new TextEncoder().encode(xml));
        for (const encode of Object.values(ENCODINGS))
          expect(await readingOf(encode(redress(xml, clothes)))).toEqual(plain);
      });

  const folders = ['ubl', 'cii', 'cdar', 'camt'].filter(name => existsSync(`${SAMPLES}/${name}`));
  const skipped = folders.length > 0 ? '' : ` (skipped: no sample files in ${SAMPLES})`;
  it.skipIf(folders.length === 0)(`in other clothes, whoever wrote it${skipped}`, async () => {
    let compared = 0;
    const unlike: string[] = [];
    for (const folder of folders)
      for (const name of readdirSync(`${SAMPLES}/${folder}`).filter((_, index) => index % EVERY === 0)) {
        const bytes = new Uint8Array(readFileSync(`${SAMPLES}/${folder}/${name}`));
        if (bytes.length > 100_000 || !name.endsWith('.xml') || !readXml(bytes).ok) continue;
        const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
        if (text.includes('\ufffd')) continue;
        const plain = JSON.stringify(await readingOf(bytes));
        for (const [how, clothes] of Object.entries(CLOTHES)) {
          const other = JSON.stringify(await readingOf(new TextEncoder().encode(redress(text, clothes))));
          compared += 1;
          if (other !== plain) unlike.push(`${name}, ${how}`);
        }
      }
    expect(unlike).toEqual([]);
    expect(compared).toBeGreaterThan(150);
  });
});
