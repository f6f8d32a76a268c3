// What one document gave or would give: its counts, how its columns were understood, what became of each thing in it
// (a changed invoice with its old and new values), and where it went wrong.

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import {
  fieldChangedText,
  formatText,
  lineOutcomeText,
  whatText,
} from '../../../src/messages/take-in-words.ts';
import { debtorKindText } from '../../../src/messages/words.ts';
import type { TableChoices } from '../../acts/use-take-in.ts';
import { useLocale } from '../../locale.tsx';
import type { TakeIn, TakeInLine } from '../../queries/answers.ts';
import { languageName } from '../../words/locale-names.ts';
import { takenInRows } from '../../words/screen-rows.ts';
import { Problems } from '../form/problems.tsx';
import { Amount, Day } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { TableReading } from './table-reading.tsx';

export function TakenInFile({
  view,
  choices,
  isBusy,
  document,
  onReread,
}: {
  view: TakeIn;
  choices: TableChoices;
  isBusy: boolean;
  /** How it is attached to an invoice, in place of what it lacks; null for anything but a PDF with no invoice inside. */
  document: ReactNode;
  onReread?: (choices: TableChoices) => void;
}) {
  const { locale } = useLocale();
  return (
    <article className="card stack" aria-label={view.file} aria-busy={isBusy}>
      <div className="spread wrap">
        <h3 className="anywhere">{view.file}</h3>
        {document === null && <span className="small soft">{formatText(view.format, locale)}</span>}
      </div>
      {view.table !== null && onReread !== undefined && (
        <TableReading view={view} table={view.table} choices={choices} isBusy={isBusy} onChange={onReread} />
      )}
      {document ?? <Problems problems={view.problems} of={view.file} />}
      <Lines view={view} />
    </article>
  );
}

/** What fits on a screen before somebody asks for more. */
const SHOWN_AT_FIRST = 8;

function Lines({ view: { file, lines, linesLeftOut } }: { view: TakeIn }) {
  const { locale } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  if (lines.length === 0) return null;
  const shown = isOpen ? lines : lines.slice(0, SHOWN_AT_FIRST);
  const hidden = lines.length - shown.length;
  return (
    <>
      <div className="scroll-x">
        <table className="table take-in-lines">
          <caption className="hidden">{m.take_in_lines()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.take_in_outcome()}</th>
              <th scope="col">{m.take_in_thing()}</th>
              <th scope="col" className="wide-only">
                {m.take_in_on()}
              </th>
              <th scope="col" className="wide-only">
                {m.column_due()}
              </th>
              <th scope="col" className="end">
                {m.take_in_amount()}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, position) => (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a statement may be alike; the list never moves.
                key={`${position} ${line.label}`}
                line={line}
              />
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <div>
          <Button variant="default" size="xs" onClick={() => setIsOpen(true)}>
            {m.take_in_show_all({ count: lines.length })}
          </Button>
        </div>
      )}
      {lines.length > SHOWN_AT_FIRST && (
        <SaveTable name="acquit-taken-in" rows={async () => takenInRows(lines, locale)} of={file} />
      )}
      {isOpen && linesLeftOut > 0 && (
        <p className="small soft">{m.take_in_left_out({ count: linesLeftOut })}</p>
      )}
    </>
  );
}

const TONES = { added: 'good', changed: 'caution', unchanged: 'plain', refused: 'alert' } as const;

function Line({ line }: { line: TakeInLine }) {
  const { locale } = useLocale();
  return (
    <tr>
      <td>
        <span className="tag" data-tone={TONES[line.outcome]}>
          {lineOutcomeText(line.outcome, locale)}
        </span>
      </td>
      <td>
        <span className="small soft">{whatText(line.what, locale)}</span>{' '}
        <span className="strong anywhere">{line.label}</span>
        {line.party !== null && <span className="block small soft anywhere">{line.party}</span>}
        <Differences line={line} />
      </td>
      <td className="wide-only">{line.on !== null && <Day on={line.on} style="short" />}</td>
      <td className="wide-only">
        {line.dueOn !== null && <Day on={line.dueOn} style="short" />}
        {line.furtherDueOn.map(on => (
          <span key={on} className="block">
            <Day on={on} style="short" />
          </span>
        ))}
      </td>
      <td className="end">{line.amount !== null && <Amount value={line.amount} />}</td>
    </tr>
  );
}

function Differences({ line }: { line: TakeInLine }) {
  const { locale } = useLocale();
  if (line.differences.length === 0) return null;
  return (
    <ul className="differences small">
      {line.differences.map(({ field, was, now }) => (
        <li key={field}>
          {fieldChangedText(field, locale)}
          {m.colon()}
          <del>{valueText({ field, value: was, line, locale }) ?? m.take_in_nothing()}</del>
          <span aria-hidden="true"> → </span>
          <ins>{valueText({ field, value: now, line, locale }) ?? m.take_in_nothing()}</ins>
        </li>
      ))}
    </ul>
  );
}

function valueText({
  field,
  value,
  line,
  locale,
}: {
  field: TakeInLine['differences'][number]['field'];
  value: string | null;
  line: TakeInLine;
  locale: Locale;
}): string | null {
  if (value === null) return null;
  if (field === 'kind') return debtorKindText(value, locale);
  if (field === 'language') return languageName(value);
  if (field === 'dueOn' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value, locale, 'short');
  const isAmount = (field === 'total' || field === 'payable') && /^-?\d+(\.\d+)?$/.test(value);
  return isAmount && line.amount !== null
    ? amountText({ amount: value, currency: line.amount.currency }, locale)
    : value;
}
