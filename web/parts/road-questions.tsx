// What no record tells: merchants or not, a dispute, the documents at hand. The answers stand in
// the address, so that a page can be shown to somebody else as it is.

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { pieceText } from '../../src/messages/law-words.ts';
import { useLocale } from '../locale.tsx';

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

export function RoadQuestions({ said }: { said: Said }) {
  const navigate = useNavigate({ from: '/c/$companyId/debtors/$debtorId/roads' });
  const answer = (change: Said) =>
    void navigate({
      search: Object.fromEntries(Object.entries({ ...said, ...change }).filter(([, value]) => value !== '')),
      replace: true,
      resetScroll: false,
    });
  return (
    <section className="card stack" aria-label={m.roads_known()}>
      <div>
        <h2>{m.roads_known()}</h2>
        <p className="small soft">{m.roads_known_text()}</p>
      </div>
      <YesNo name="merchants" label={m.roads_merchants()} said={said} onAnswer={answer} />
      <YesNo name="registered" label={m.roads_registered()} said={said} onAnswer={answer} />
      <NativeSelect
        label={m.roads_dispute()}
        value={said['dispute'] ?? ''}
        data={[
          { value: '', label: m.answer_unknown() },
          { value: 'none', label: m.roads_dispute_none() },
          { value: 'notSerious', label: m.roads_dispute_notSerious() },
          { value: 'serious', label: m.roads_dispute_serious() },
        ]}
        onChange={({ target }) => answer({ dispute: target.value })}
      />
      <YesNo name="accepts" label={m.roads_accepts()} said={said} onAnswer={answer} />
      <YesNo name="writing" label={m.roads_writing()} said={said} onAnswer={answer} />
      <fieldset className="choices">
        <legend>{m.roads_pieces()}</legend>
        <PieceChoices chosen={said['pieces']?.split(',') ?? []} onChange={pieces => answer({ pieces })} />
      </fieldset>
      <TextInput
        type="date"
        label={m.roads_decree()}
        description={m.roads_decree_hint()}
        inputWrapperOrder={['label', 'input', 'description']}
        value={said['decreeFrom'] ?? ''}
        onChange={({ target }) => answer({ decreeFrom: target.value })}
      />
    </section>
  );
}

function YesNo({
  name,
  label,
  said,
  onAnswer,
}: {
  name: string;
  label: string;
  said: Said;
  onAnswer: (change: Said) => void;
}) {
  return (
    <NativeSelect
      label={label}
      value={said[name] ?? ''}
      data={[
        { value: '', label: m.answer_unknown() },
        { value: 'yes', label: m.answer_met() },
        { value: 'no', label: m.answer_notMet() },
      ]}
      onChange={({ target }) => onAnswer({ [name]: target.value })}
    />
  );
}

function PieceChoices({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (pieces: string) => void;
}) {
  const { locale } = useLocale();
  return PIECES.map(piece => (
    <Checkbox
      key={piece}
      label={pieceText(piece, locale)}
      checked={chosen.includes(piece)}
      onChange={({ target }) =>
        onChange(PIECES.filter(one => (one === piece ? target.checked : chosen.includes(one))).join(','))
      }
    />
  ));
}
