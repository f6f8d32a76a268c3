// The lines of a table. A few are all there; of a long table only those are drawn that are looked at, between two empty lines as high
// as the rest: a hundred thousand lines scroll and answer like fifty. On paper all are drawn.

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useOnPaper } from '../../acts/use-on-paper.ts';

/** Below this everything is drawn, so that the browser's own search finds it. */
const ALL_DRAWN = 200;
const LINE_PIXELS = 56;
const BEYOND_SIGHT = 12;

export function WindowedBody<Line>({
  lines,
  keyOf,
  columns,
  children,
}: {
  lines: readonly Line[];
  keyOf: (line: Line) => string;
  columns: number;
  /** The cells of a line. */
  children: (line: Line) => ReactNode;
}) {
  const isOnPaper = useOnPaper();
  if (isOnPaper || lines.length <= ALL_DRAWN)
    return (
      <tbody>
        {lines.map(line => (
          <tr key={keyOf(line)}>{children(line)}</tr>
        ))}
      </tbody>
    );
  return (
    <Windowed lines={lines} keyOf={keyOf} columns={columns}>
      {children}
    </Windowed>
  );
}

function Windowed<Line>({ lines, keyOf, columns, children }: Parameters<typeof WindowedBody<Line>>[0]) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect();
    if (box !== undefined) setTop(box.top + window.scrollY);
  }, []);
  const shown = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => LINE_PIXELS,
    overscan: BEYOND_SIGHT,
    scrollMargin: top,
    initialRect: { width: 1_200, height: 900 },
  });
  const drawn = shown.getVirtualItems();
  const above = (drawn[0]?.start ?? top) - top;
  const below = shown.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top);
  return (
    <tbody ref={body}>
      <Gap height={above} columns={columns} />
      {drawn.map(({ index }) => {
        const line = lines[index];
        if (line === undefined) return null;
        return (
          // Beside the line of titles, which is the first.
          <tr key={keyOf(line)} data-index={index} aria-rowindex={index + 2} ref={shown.measureElement}>
            {children(line)}
          </tr>
        );
      })}
      <Gap height={below} columns={columns} />
    </tbody>
  );
}

const Gap = memo(({ height, columns }: { height: number; columns: number }) =>
  height <= 0 ? null : (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ),
);
