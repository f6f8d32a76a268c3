// The rows of one sheet of Excel, as far as they hold something: where a row or a cell does not say where it stands, it follows
// the one before it. What the sheet claims of its size is not believed.

import type { Problem } from '../records.ts';
import { cellPlace } from './cell-place.ts';
import { MAX_MERGED, type MergedDown, mergedDown } from './merged-cells.ts';
import { cellAsWritten, type WorkbookParts } from './sheet-cell.ts';
import { readSheetEvents } from './sheet-events.ts';
import { type SheetReading, SheetRows } from './sheet-rows.ts';

export const WHOLE = 'a whole Excel workbook';

/** The rows, or the problem where the sheet is damaged or too large. */
export function readSheet(
  bytes: Uint8Array,
  { parts, cellsLeft }: { readonly parts: WorkbookParts; readonly cellsLeft: number },
): SheetReading | Problem {
  const rows = new SheetRows(cellsLeft);
  const merged: MergedDown[] = [];
  let next = 0;
  const damaged = readSheetEvents(bytes, {
    row: ({ reference, isHidden }) => {
      rows.open({ line: Number(reference) || null, isHidden });
      next = 0;
    },
    cell: (reference, written) => {
      const place = cellPlace(reference ?? '');
      if (place !== null) rows.standAt(place.line);
      const column = place?.column ?? next;
      next = column + 1;
      const cell = cellAsWritten(written, parts);
      if (cell !== null) rows.put(column, cell);
      else
        rows.refuse(`row ${rows.line}`, {
          found: 'a text that is not in the workbook',
          expected: WHOLE,
        });
    },
    rowEnd: () => rows.close(),
    merged: reference => {
      const down = merged.length > MAX_MERGED ? null : mergedDown(reference);
      if (down !== null) merged.push(down);
    },
  });
  return damaged ?? rows.read(merged);
}
