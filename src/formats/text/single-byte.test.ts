import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type SingleByte, singleByteOf } from './single-byte.ts';

const TEXTS: readonly string[] = [
  'N° facture;Société;Échéance;Réglé',
  'Crédit Hôtelier;Pâtisserie Noël;l’été à Nîmes;où',
  'SOCIÉTÉ GÉNÉRALE;MÜLLER GMBH;GRÖßE',
  'Bäckerei Müller;Straße;Österreich;fällig',
  'Reünie België;€ 100,00;één patiënt',
];
const inBytes = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding);

describe('the alphabet of a text that names none', () => {
  const ALPHABETS = ['windows-1252', 'cp850', 'macintosh'] as const satisfies readonly SingleByte[];
  for (const alphabet of ALPHABETS)
    it.each(TEXTS)(`is ${alphabet} for %s`, text => {
      // CP850 has neither the euro nor the curved apostrophe: programs wrote '?' and a straight one.
      const written = alphabet === 'cp850' ? text.replace('€', 'EUR').replace('’', "'") : text;
      expect(singleByteOf(inBytes(written, alphabet))).toBe(alphabet);
    });

  it('is windows-1252 where little is said', () => {
    for (const text of ['a – b', '10 €', 'prix : 5 €…', 'œuvre', '“mot”', '\u00a0', 'ça', 'À payer', 'Noël'])
      expect([text, singleByteOf(inBytes(text, 'windows-1252'))]).toEqual([text, 'windows-1252']);
    expect(singleByteOf(new Uint8Array())).toBe('windows-1252');
  });
});
