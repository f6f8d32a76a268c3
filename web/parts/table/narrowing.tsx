// How a table is narrowed, the same for every table: words, lateness, kinds of lines, and the views that are kept of it.

import { NativeSelect, TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { choose, chosenOf, type ViewScreen, type Wanted } from '../../wanted.ts';
import { Icon } from '../form/icon.tsx';
import { SavedViews } from './saved-views.tsx';

/** Days after the oldest due date: the limits of the columns. */
const LATENESS = ['30', '60', '90'];

/** One question: its kinds, of which one or all are shown. */
export type Choice = {
  readonly label: string;
  readonly all: string;
  readonly kinds: readonly { readonly kind: string; readonly name: string }[];
};

export function Narrowing({
  screen,
  companyId,
  wanted,
  onWanted,
  placeholder,
  withLateness = false,
  choices = [],
}: {
  screen: ViewScreen;
  companyId: string;
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  placeholder: string;
  withLateness?: boolean;
  choices?: readonly Choice[];
}) {
  return (
    <div className="row wrap narrowing">
      <TextInput
        type="search"
        w={320}
        maw="100%"
        aria-label={placeholder}
        placeholder={placeholder}
        leftSection={<Icon name="search" />}
        maxLength={200}
        value={wanted.search}
        onChange={({ target }) => onWanted({ ...wanted, search: target.value })}
      />
      {withLateness && <Lateness wanted={wanted} onWanted={onWanted} />}
      {choices.map(({ label, all, kinds }) => {
        const names = kinds.map(({ kind }) => kind);
        return (
          <NativeSelect
            key={label}
            label={label}
            value={chosenOf(wanted, names) ?? ''}
            onChange={({ target }) => onWanted(choose(wanted, names, target.value || null))}
            data={[
              { value: '', label: all },
              ...kinds.map(({ kind, name }) => ({ value: kind, label: name })),
            ]}
          />
        );
      })}
      <SavedViews screen={screen} companyId={companyId} content={wanted} onChoose={onWanted} />
    </div>
  );
}

function Lateness({ wanted, onWanted }: { wanted: Wanted; onWanted: (wanted: Wanted) => void }) {
  return (
    <NativeSelect
      label={m.late_label()}
      value={wanted.lateBeyond === null ? '' : String(wanted.lateBeyond)}
      onChange={({ target }) =>
        onWanted({ ...wanted, lateBeyond: target.value === '' ? null : Number(target.value) })
      }
      data={[
        { value: '', label: m.late_all() },
        { value: '0', label: m.late_any() },
        ...LATENESS.map(days => ({ value: days, label: m.late_beyond({ days }) })),
      ]}
    />
  );
}
