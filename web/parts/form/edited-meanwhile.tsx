// Above the act of a form that another person was quicker with: who, when, what it is now, and the way to theirs. The act below
// it then says that it saves all the same.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { meanwhileTexts } from '../../../src/messages/meanwhile-words.ts';
import type { Opened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import { actNamed } from '../../words/act-named.ts';

export type Told = {
  /** As the form calls it. */
  readonly label: string;
  /** In words, as it stands now; null: nothing. */
  readonly value: string | null;
};

export function EditedMeanwhile<Seen>({
  form: { meanwhile, theirs, takeTheirs },
  told,
  isWhole = false,
}: {
  form: Opened<Seen>;
  /** True where saving all the same replaces all that the other has written. */
  isWhole?: boolean;
  /** What a field is called and what stands in it; null where the screens never show it. */
  told: (seen: Seen, field: string) => Told | null;
}) {
  const { locale } = useLocale();
  if (meanwhile === null) return null;
  const changes = meanwhile.changes ?? [];
  const named = (field: string): string => (theirs === null ? null : told(theirs, field)?.label) ?? field;
  const now = theirs === null ? [] : changes.flatMap(({ field }) => told(theirs, field) ?? []);
  return (
    <section className="notice stack" data-tone="caution" role="alert" aria-label={m.meanwhile_title()}>
      <p className="strong">{m.meanwhile_title()}</p>
      {meanwhileTexts(changes, { locale, named }).map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ul className="small">
        {now.map(({ label, value }) => (
          <li key={label} className="anywhere">
            {m.meanwhile_now({ field: label, value: value ?? m.meanwhile_none() })}
          </li>
        ))}
      </ul>
      <p className="small">{isWhole ? m.meanwhile_whole() : m.meanwhile_kept()}</p>
      <div>
        <Button variant="default" size="xs" disabled={theirs === null} onClick={takeTheirs}>
          {m.meanwhile_theirs()}
        </Button>
      </div>
    </section>
  );
}

/** What the button of the form does: to save over what somebody else wrote is said as such. */
export const actOf = (form: Pick<Opened<unknown>, 'meanwhile'>, act: string): string =>
  form.meanwhile === null ? act : m.meanwhile_mine();

/** The button of a form that saves in its place on the screen; `name` is told to those who hear several of them. */
export function SaveMeanwhile({
  form,
  name,
  isBusy,
  variant = 'filled',
}: {
  form: Pick<Opened<unknown>, 'meanwhile'>;
  name: string;
  isBusy: boolean;
  variant?: 'filled' | 'default';
}) {
  const act = actOf(form, m.settings_save());
  return (
    <div>
      <Button type="submit" variant={variant} loading={isBusy} aria-label={actNamed(act, name)}>
        {act}
      </Button>
    </div>
  );
}
