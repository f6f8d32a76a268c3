import { describe, expect, it } from 'vitest';
import type { Block } from './document.ts';
import { blocksOf, paragraphsOf } from './paragraphs.ts';

const PAY: Block = {
  kind: 'facts',
  role: 'payment',
  facts: [{ label: 'IBAN', value: 'BE68', isStrong: false }],
};
const kinds = (blocks: readonly Block[]): string[] => blocks.map(({ kind }) => kind);

describe('a text that was written', () => {
  it('has a button where a line stands above an address that is alone, and a link elsewhere', () => {
    expect(paragraphsOf('Lire et répondre\nhttps://acquit.example/p/1')).toEqual([
      { kind: 'button', label: 'Lire et répondre', url: 'https://acquit.example/p/1' },
    ]);
    for (const text of [
      'Lire et répondre : https://acquit.example/p/1',
      'Deux pages\nhttps://acquit.example/p/1\nhttps://acquit.example/p/2',
      'Lire\njavascript:alert(1)',
    ])
      expect(kinds(paragraphsOf(text))).toEqual(['paragraph']);
  });

  it('has each known table in its place once, where it stands on lines of its own', () => {
    const set = [{ text: '  IBAN  BE68', block: PAY }];
    expect(kinds(blocksOf('Bonjour,\n\n  IBAN  BE68\n\nMerci.', set))).toEqual([
      'paragraph',
      'facts',
      'paragraph',
    ]);
    // Changed by a hand, or in the middle of a sentence, it is left as it is written.
    for (const text of ['  IBAN  BE69', 'Notre   IBAN  BE68 est nouveau'])
      expect(kinds(blocksOf(text, set))).toEqual(['paragraph']);
  });
});
