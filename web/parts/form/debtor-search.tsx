// Choosing a debtor by its name: the first that fit, as one types.

import { TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useSearched } from '../../acts/use-searched.ts';
import { debtorsQuery } from '../../queries/queries.ts';

const DEBTORS_SHOWN = 6;

export type ChosenDebtor = { readonly id: string; readonly name: string };

export function DebtorSearch({
  companyId,
  label,
  isFirst = false,
  onChoose,
}: {
  companyId: string;
  label: string;
  /** The first field of its dialogue. */
  isFirst?: boolean;
  onChoose: (debtor: ChosenDebtor) => void;
}) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const search = useSearched(typed);
  const pages = useInfiniteQuery({ ...debtorsQuery(companyId, search), enabled: search !== '' });
  const found = search === '' ? [] : (pages.data?.pages.flatMap(page => page.entries) ?? []);
  return (
    <div className="stack" style={{ gap: '0.4rem' }}>
      <TextInput
        ref={field}
        type="search"
        name="debtorSearch"
        data-autofocus={isFirst || undefined}
        label={label}
        placeholder={m.debtors_search()}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {search !== '' && pages.isSuccess && found.length === 0 && (
        <p className="small soft" role="status">
          {m.debtors_no_match({ search })}
        </p>
      )}
      {found.length > 0 && (
        <ul className="row wrap" style={{ gap: '0.4rem' }}>
          {found.slice(0, DEBTORS_SHOWN).map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="tag choice"
                onClick={() => {
                  onChoose({ id, name });
                  setTyped('');
                  // The button that was pressed is gone with the names that were found.
                  field.current?.focus();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
