// What is ticked of a table where the only act on several lines is to take them into a file.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Rows } from '../../words/table-file.ts';
import { SaveTable } from './save-table.tsx';

export function TickedLines({
  count,
  name,
  rows,
  onNone,
}: {
  count: number;
  /** Of the file. */
  name: string;
  rows: () => Rows;
  onNone: () => void;
}) {
  if (count === 0) return null;
  return (
    <section className="card row wrap" aria-label={m.lines_chosen({ count })}>
      <p className="strong" role="status">
        {m.lines_chosen({ count })}
      </p>
      <SaveTable name={name} rows={async () => rows()} of={m.lines_chosen({ count })} />
      <Button variant="subtle" onClick={onNone}>
        {m.bulk_none()}
      </Button>
    </section>
  );
}
