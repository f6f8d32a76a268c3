import { Checkbox } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Ticks } from '../../acts/use-ticks.ts';

type Of = { readonly ids: readonly string[]; readonly ticks: Ticks };

/** The head of the column of ticks: all lines that are shown, or none of them. */
export function TickAll({ ids, ticks }: Of) {
  return (
    <td style={{ width: '2.5rem' }}>
      <Checkbox aria-label={m.bulk_select_all()} {...allOf({ ids, ticks })} />
    </td>
  );
}

/** The same above a list. */
export const TickAllOfList = ({ ids, ticks }: Of) => (
  <Checkbox label={m.bulk_select_all()} {...allOf({ ids, ticks })} />
);

function allOf({ ids, ticks }: Of) {
  const isAll = ids.every(ticks.isTicked);
  return {
    checked: isAll,
    indeterminate: !isAll && ids.some(ticks.isTicked),
    onChange: ({ target }: { target: { checked: boolean } }) => ticks.tick(ids, target.checked),
  };
}
