import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { SAID_KINDS, shippedSaid } from '../letters/wording/confirmation-text.ts';
import { kindOf, WORDING_KEYS, wordingOf } from '../letters/wording/letter-text.ts';
import { conditionText } from './condition-words.ts';
import { type Condition, type Piece, readTemplate } from './template-reading.ts';

const conditionsIn = (pieces: readonly Piece[]): Condition[] =>
  pieces.flatMap(piece =>
    piece.kind === 'choice'
      ? piece.branches.flatMap(({ onlyIf, pieces: inner }) => [
          ...(onlyIf === null ? [] : [onlyIf]),
          ...conditionsIn(inner),
        ])
      : [],
  );

describe('a text, as people read it', () => {
  it('has its conditions as parts that are said or not', () => {
    expect(readTemplate('Bonjour {% if several %}vos {{ number }}{% else %}<payment/>{% endif %}')).toEqual([
      { kind: 'text', text: 'Bonjour ' },
      {
        kind: 'choice',
        branches: [
          {
            onlyIf: { kind: 'fact', name: 'several', isNot: false },
            pieces: [
              { kind: 'text', text: 'vos ' },
              { kind: 'variable', name: 'number' },
            ],
          },
          { onlyIf: null, pieces: [{ kind: 'block', name: 'payment' }] },
        ],
      },
    ]);
  });

  it('is not made up where a condition does not end, or ends twice', () => {
    expect(readTemplate('{% if several %}vos')).toBeNull();
    expect(readTemplate('vos{% endif %}')).toBeNull();
    expect(readTemplate('{% else %}')).toBeNull();
  });

  it('says every condition of the shipped texts in words, in four languages', () => {
    const texts = LANGUAGES.flatMap(language => [
      ...WORDING_KEYS.map(key => wordingOf({ language, ...kindOf(key) })),
      ...SAID_KINDS.map(kind => shippedSaid(kind, language)),
    ]);
    for (const { subject, body, letterBody = '', letterTitle = '' } of texts)
      for (const source of [subject, body, letterBody, letterTitle])
        for (const condition of conditionsIn(readTemplate(source) ?? expect.fail(source)))
          for (const locale of LANGUAGES)
            expect(conditionText(condition, locale)).not.toMatch(/[{}=_]|[a-z][A-Z]/);
  });

  it('tells a part that is said only to a business of Belgium', () => {
    const condition: Condition = {
      kind: 'all',
      parts: [
        { kind: 'equals', name: 'law', value: 'BE' },
        { kind: 'fact', name: 'isConsumer', isNot: true },
      ],
    };
    expect(conditionText(condition, 'fr')).toBe(
      'le droit est celui de\u00a0: BE, et le débiteur n’est pas un particulier',
    );
  });
});
