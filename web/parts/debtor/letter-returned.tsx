// A letter that was posted came back: whoever holds the envelope says what the post wrote on it, and reads what follows.

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useCorrectDebtor } from '../../acts/use-correct-debtor.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { RETURNED_AS, RETURNED_NAMES, type ReturnedAs } from '../../words/returned-as.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';

const returnPath = (companyId: string, messageId: string): string =>
  companyPath(companyId, `/messages/${encodeURIComponent(messageId)}/return`);

type Letter = {
  readonly companyId: string;
  readonly messageId: string;
  /** Which letter, for who only hears the button. */
  readonly of: string;
  readonly postedOn: string;
  readonly day: string;
};

export function LetterReturned(letter: Letter) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Allowed to="chase">
      <Button variant="subtle" size="compact-sm" onClick={() => setIsAsking(true)}>
        {m.returned_act()}
        <HiddenName of={letter.of} />
      </Button>
      {isAsking && <AskWhy {...letter} onClose={() => setIsAsking(false)} />}
    </Allowed>
  );
}

/** In the history, once it is noted; taken back where it was a mistake. */
export function CameBack({
  companyId,
  messageId,
  of,
  returnedAs,
}: Pick<Letter, 'companyId' | 'messageId' | 'of'> & { returnedAs: ReturnedAs }) {
  const back = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path: returnPath(companyId, messageId) }),
    say: () => m.returned_taken_back(),
  });
  return (
    <>
      <p className="small">{m.returned_was({ as: RETURNED_NAMES[returnedAs]() })}</p>
      <Allowed to="chase">
        <Button variant="subtle" size="compact-sm" loading={back.isPending} onClick={() => back.mutate()}>
          {m.returned_take_back()}
          <HiddenName of={of} />
        </Button>
      </Allowed>
    </>
  );
}

function AskWhy({ companyId, messageId, postedOn, day, onClose }: Letter & { onClose: () => void }) {
  const [returnedAs, setReturnedAs] = useState<ReturnedAs>('unknownAddress');
  const path = returnPath(companyId, messageId);
  const returned = useAct({
    companyId,
    act: (body: { readonly returnedOn: string; readonly returnedAs: ReturnedAs }) =>
      send({ method: 'PUT', path, body }),
    say: () => m.returned_noted(),
    undo: () => send({ method: 'DELETE', path }),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.returned_title()}
      act={m.returned_act()}
      isBusy={returned.isPending}
      onSubmit={({ text }) => returned.mutate({ returnedOn: text('day'), returnedAs })}
      onClose={onClose}
    >
      <NativeSelect
        label={m.returned_as()}
        value={returnedAs}
        data={RETURNED_AS.map(value => ({ value, label: RETURNED_NAMES[value]() }))}
        onChange={({ target }) =>
          setReturnedAs(RETURNED_AS.find(one => one === target.value) ?? 'unknownAddress')
        }
      />
      <DayField name="day" label={m.returned_day()} defaultValue={day} min={postedOn} max={day} required />
      <p className="soft" aria-live="polite">
        {returnedAs === 'unknownAddress' ? m.returned_unknownAddress_then() : m.returned_presented_then()}
      </p>
    </FormDialogue>
  );
}

/** Beside the address, until another one stands there or somebody says that it is right. */
export function AddressInDoubt({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  const correct = useCorrectDebtor(companyId, debtor);
  const { address, addressReturnedOn } = debtor;
  if (address === null || addressReturnedOn === null) return null;
  const { lines, postalCode, city } = address;
  return (
    <div className="notice stack" data-tone="caution" role="status">
      <p>{m.returned_address({ day: dayText(addressReturnedOn, locale) })}</p>
      <Allowed to="correct">
        <div>
          <Button
            variant="default"
            size="xs"
            loading={correct.isPending}
            onClick={() => correct.mutate({ address: { lines, postalCode, city } })}
          >
            {m.returned_right()}
          </Button>
        </div>
      </Allowed>
    </div>
  );
}
