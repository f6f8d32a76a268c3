import { Checkbox } from '@mantine/core';
import * as m from '../../src/messages/compiled/messages.js';
import type { Ticks } from '../use-ticks.ts';

/** The head of the column of ticks: all lines that are shown, or none of them. */
export function TickAll({ ids, ticks }: { ids: readonly string[]; ticks: Ticks }) {
  const isAll = ids.every(ticks.isTicked);
  return (
    <td style={{ width: '2.5rem' }}>
      <Checkbox
        aria-label={m.bulk_select_all()}
        checked={isAll}
        indeterminate={!isAll && ids.some(ticks.isTicked)}
        onChange={({ target }) => ticks.tick(ids, target.checked)}
      />
    </td>
  );
}
