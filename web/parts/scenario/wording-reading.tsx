// A text as people read it: what it names as chips, and each part that is said only in some case under the words of that
// case. It cannot be damaged from here: the template is written beside it.

import * as m from '../../../src/messages/compiled/messages.js';
import { conditionText } from '../../../src/messages/condition-words.ts';
import type { Locale } from '../../../src/messages/format.ts';
import { type Piece, readTemplate } from '../../../src/messages/template-reading.ts';
import { blockText, variableText } from '../../../src/messages/wording-words.ts';
import { useLocale } from '../../locale.tsx';

export function WordingReading({ source, language }: { source: string; language: string }) {
  const { locale } = useLocale();
  const pieces = readTemplate(source);
  if (pieces === null) return <p className="soft">{m.reading_broken()}</p>;
  return (
    <div className="reading" lang={language}>
      <Pieces pieces={pieces} locale={locale} />
    </div>
  );
}

function Pieces({ pieces, locale }: { pieces: readonly Piece[]; locale: Locale }) {
  return pieces.map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no name but their place
    <OnePiece key={place} piece={piece} locale={locale} />
  ));
}

function OnePiece({ piece, locale }: { piece: Piece; locale: Locale }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'variable':
      return <Chip locale={locale}>{variableText(piece.name, locale) ?? piece.name}</Chip>;
    case 'block':
      return <Chip locale={locale}>{blockText(piece.name, locale) ?? piece.name}</Chip>;
    case 'choice':
      return piece.branches.map(({ onlyIf, pieces }, place) => (
        <span
          className="only-if"
          // biome-ignore lint/suspicious/noArrayIndexKey: the branches of a choice have no name but their place
          key={place}
        >
          <span className="only-if-when" lang={locale}>
            {onlyIf === null
              ? m.reading_else()
              : place === 0
                ? m.reading_if({ what: conditionText(onlyIf, locale) })
                : m.reading_else_if({ what: conditionText(onlyIf, locale) })}
          </span>{' '}
          <Pieces pieces={pieces} locale={locale} />
        </span>
      ));
  }
}

const Chip = ({ children, locale }: { children: string; locale: Locale }) => (
  <span className="tag" lang={locale}>
    {children}
  </span>
);
