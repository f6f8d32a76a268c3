// What a text may name, as buttons that write it where the cursor stands.

import * as m from '../../../src/messages/compiled/messages.js';
import { blockPieces, type NamedPiece, variablePieces } from '../../../src/messages/wording-words.ts';
import { useMay } from '../../acts/use-may.ts';
import { useLocale } from '../../locale.tsx';

export function WordingPieces({
  variables,
  blocks,
}: {
  variables: readonly string[];
  blocks: readonly string[];
}) {
  const { locale } = useLocale();
  const mayChange = useMay()('configure', true);
  if (!mayChange) return null;
  return (
    <section className="card stack">
      <h2>{m.wording_variables()}</h2>
      <p className="small soft">{m.wording_insert()}</p>
      <Pieces pieces={variablePieces(variables, locale)} />
      <h3>{m.wording_blocks()}</h3>
      <Pieces pieces={blockPieces(blocks, locale)} />
    </section>
  );
}

function Pieces({ pieces }: { pieces: readonly NamedPiece[] }) {
  return (
    <ul className="row wrap" style={{ gap: '0.4rem' }}>
      {pieces.map(({ written, name }) => (
        <li key={written}>
          {/* The cursor must stay in the text that is being written: a press would take it away. */}
          <button
            type="button"
            className="tag choice"
            title={written}
            onMouseDown={event => event.preventDefault()}
            onClick={() => writeAtCursor(written)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

let lastField: HTMLTextAreaElement | HTMLInputElement | null = null;

/** The field that a person wrote in last: from the keyboard one leaves it to reach a button. */
export const rememberField = (field: HTMLTextAreaElement | HTMLInputElement): void => {
  lastField = field;
};

function writeAtCursor(written: string): void {
  if (lastField === null || !lastField.isConnected) return;
  const { selectionStart, selectionEnd, value } = lastField;
  lastField.focus();
  lastField.setRangeText(written, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  lastField.dispatchEvent(new Event('input', { bubbles: true }));
}
