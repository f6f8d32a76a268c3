// The two arms of a comparison and what lies between them, as lines of a table that is the same on the screen and in the file.

import * as m from '../../../src/messages/compiled/messages.js';
import type { Locale } from '../../../src/messages/format.ts';
import type { Comparison } from '../../queries/answers.ts';
import { shareText, tenthsText } from '../../words/figures-text.ts';
import { AmountOrNone } from '../form/values.tsx';
import { type Column, countColumn, tenthsCell, wordsColumn } from './figure-table.tsx';

type Arm = Comparison['arms'][number];
type Lying = Comparison['horizons'][number]['apart'];

type Line = {
  readonly key: 'a' | 'b' | 'apart';
  /** Null in the line that says how far they lie apart. */
  readonly arm: Arm | null;
  /** One of each horizon. */
  readonly shares: readonly Lying[];
};

export const comparedLines = ({ arms, horizons }: Comparison): readonly Line[] => [
  ...arms.map(arm => ({
    key: arm.arm,
    arm,
    shares: horizons.map(({ shares }) => shares.find(one => one.arm === arm.arm)?.share ?? null),
  })),
  { key: 'apart', arm: null, shares: horizons.map(({ apart }) => apart) },
];

const NAMES = {
  wordings: { arm: m.compare_arm, a: m.compare_arm_a, b: m.compare_arm_b, apart: m.compare_apart },
  withoutStep: { arm: m.without_arm, a: m.without_arm_a, b: m.without_arm_b, apart: m.without_apart },
};

export function comparedColumns({ kind, horizons }: Comparison, locale: Locale): Column<Line>[] {
  const last = horizons.length - 1;
  const names = NAMES[kind];
  return [
    wordsColumn(names.arm(), ({ key }) => names[key]()),
    countColumn(m.compare_debtors(), ({ arm }) => arm?.debtors ?? null),
    countColumn(m.compare_told(), ({ arm }) => arm?.told ?? null, { isExtra: true }),
    ...horizons.map(
      ({ days }, at): Column<Line> => ({
        title: m.compare_within({ days: String(days) }),
        isFigure: true,
        isExtra: at !== last,
        show: line => <Likely line={line} at={at} locale={locale} />,
        save: ({ shares }) => tenthsCell(shares[at]?.tenths),
      }),
    ),
    {
      title: m.compare_asked(),
      isFigure: true,
      isExtra: true,
      show: ({ arm }) => arm && <AmountOrNone value={arm.asked} />,
      save: ({ arm }) => arm?.asked ?? '',
    },
    {
      title: m.compare_paid(),
      isFigure: true,
      isExtra: true,
      show: ({ arm }) => arm && <AmountOrNone value={arm.paid} />,
      save: ({ arm }) => arm?.paid ?? '',
    },
    countColumn(m.compare_disputing(), ({ arm }) => arm?.disputing ?? null),
    countColumn(m.compare_complaining(), ({ arm }) => arm?.complaining ?? null),
  ];
}

/** A share in per cent, a difference in points; below both, where they may as well lie. */
function Likely({ line: { key, shares }, at, locale }: { line: Line; at: number; locale: Locale }) {
  const likely = shares[at];
  if (likely === null || likely === undefined) return null;
  const isApart = key === 'apart';
  const text = (tenths: number): string =>
    isApart ? signedText(tenths, locale) : (shareText(tenths, locale) ?? '');
  const { tenths, lowTenths, highTenths } = likely;
  return (
    <span className="likely">
      {isApart ? m.compare_points({ points: text(tenths) }) : text(tenths)}
      <span className="soft small">
        {m.compare_between({ low: text(lowTenths), high: text(highTenths) })}
      </span>
    </span>
  );
}

const signedText = (tenths: number, locale: Locale): string =>
  `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${tenthsText(Math.abs(tenths), locale)}`;
