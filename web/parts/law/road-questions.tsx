// What no record tells: merchants or not, a dispute, the documents at hand. The answers stand in
// the address, so that a page can be shown to somebody else as it is.

import { Checkbox, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { knownText, pieceText } from '../../../src/messages/law-words.ts';
import { useLocale } from '../../locale.tsx';
import type { Roads } from '../../queries/answers.ts';
import { DayField } from '../form/day-field.tsx';

export type Said = Readonly<Record<string, string>>;

const PIECES = [
  'orderOrContract',
  'deliveryProof',
  'formalNotice',
  'listOfExhibits',
  'registerExtract',
  'writingFromDebtor',
  'mandate',
  'amicableAttempt',
  'formA',
] as const;

type Told = { readonly said: Said; readonly known: Roads['known']; readonly roads: Roads['roads'] };

export function RoadQuestions({ said, known, roads }: Told) {
  const { locale } = useLocale();
  const record = (key: Roads['known'][number]['key']) => {
    const found = known.find(one => one.key === key);
    const isTold = found !== undefined && found.answer !== null && !found.isSaid;
    return {
      hint: found === undefined ? null : knownText(found, locale),
      unsaid: isTold ? m.roads_as_recorded() : m.answer_unknown(),
    };
  };
  const dispute = record('dispute');
  // What only the roads of France turn on is not asked where none of them is open.
  const isFrench = known.some(({ key }) => key === 'merchants');
  const chosen = said['pieces']?.split(',') ?? [];
  const pieces = PIECES.filter(piece => chosen.includes(piece) || isWanted(piece, roads));
  const navigate = useNavigate({ from: '/c/$companyId/debtors/$debtorId/roads' });
  const answer = (change: Said) =>
    void navigate({
      search: Object.fromEntries(Object.entries({ ...said, ...change }).filter(([, value]) => value !== '')),
      replace: true,
      resetScroll: false,
    });
  return (
    <section className="card stack screen-only" aria-label={m.roads_known()}>
      <div>
        <h2>{m.roads_known()}</h2>
        <p className="small soft">{m.roads_known_text()}</p>
      </div>
      {isFrench && (
        <YesNo
          name="merchants"
          label={m.roads_merchants()}
          {...record('merchants')}
          said={said}
          onAnswer={answer}
        />
      )}
      <YesNo
        name="registered"
        label={m.roads_registered()}
        {...record('registered')}
        said={said}
        onAnswer={answer}
      />
      <NativeSelect
        label={m.roads_dispute()}
        description={dispute.hint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={said['dispute'] ?? ''}
        data={[
          { value: '', label: dispute.unsaid },
          { value: 'none', label: m.roads_dispute_none() },
          { value: 'notSerious', label: m.roads_dispute_notSerious() },
          { value: 'serious', label: m.roads_dispute_serious() },
        ]}
        onChange={({ target }) => answer({ dispute: target.value })}
      />
      {isFrench && (
        <YesNo
          name="accepts"
          label={m.roads_accepts()}
          hint={null}
          unsaid={m.answer_unknown()}
          said={said}
          onAnswer={answer}
        />
      )}
      <YesNo name="writing" label={m.roads_writing()} {...record('writing')} said={said} onAnswer={answer} />
      {pieces.length > 0 && (
        <fieldset className="choices">
          <legend>{m.roads_pieces()}</legend>
          <PieceChoices pieces={pieces} chosen={chosen} onChange={kept => answer({ pieces: kept })} />
        </fieldset>
      )}
      {isFrench && (
        <DayField
          label={m.roads_decree()}
          description={m.roads_decree_hint()}
          value={said['decreeFrom'] ?? ''}
          onDay={decreeFrom => answer({ decreeFrom })}
        />
      )}
    </section>
  );
}

function YesNo({
  name,
  label,
  hint,
  unsaid,
  said,
  onAnswer,
}: {
  name: string;
  label: string;
  /** What the records answer; null where they say nothing of it. */
  hint: string | null;
  /** What stands there while nobody says anything. */
  unsaid: string;
  said: Said;
  onAnswer: (change: Said) => void;
}) {
  return (
    <NativeSelect
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description']}
      value={said[name] ?? ''}
      data={[
        { value: '', label: unsaid },
        { value: 'yes', label: m.answer_met() },
        { value: 'no', label: m.answer_notMet() },
      ]}
      onChange={({ target }) => onAnswer({ [name]: target.value })}
    />
  );
}

type AskedPiece = (typeof PIECES)[number];

/** What no road that may be open lacks is not asked for: what the records hold, and the papers of another country. */
const isWanted = (piece: AskedPiece, roads: Roads['roads']): boolean =>
  roads.some(
    ({ verdict, missingPieces, usefulMissingPieces }) =>
      verdict !== 'notEligible' && (missingPieces.includes(piece) || usefulMissingPieces.includes(piece)),
  );

function PieceChoices({
  pieces,
  chosen,
  onChange,
}: {
  pieces: readonly AskedPiece[];
  chosen: readonly string[];
  onChange: (pieces: string) => void;
}) {
  const { locale } = useLocale();
  return pieces.map(piece => (
    <Checkbox
      key={piece}
      label={pieceText(piece, locale)}
      checked={chosen.includes(piece)}
      onChange={({ target }) =>
        onChange(pieces.filter(one => (one === piece ? target.checked : chosen.includes(one))).join(','))
      }
    />
  ));
}
