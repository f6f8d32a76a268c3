// How the columns of a table are understood, before anything of it is stored. Each change is read again at once, as a
// rehearsal on the server; applying hands over the same choices, which are then kept for such tables.

import { NativeSelect, TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { fieldText } from '../../../src/messages/table-words.ts';
import type { TableChoices } from '../../acts/use-take-in.ts';
import { useLocale } from '../../locale.tsx';
import type { Table, TakeIn } from '../../queries/answers.ts';
import {
  FIRST_INVOICE_FIELDS,
  FIRST_STATEMENT_FIELDS,
  MORE_INVOICE_FIELDS,
  MORE_STATEMENT_FIELDS,
  type TableField,
} from './table-fields.ts';

export function TableReading({
  view,
  table,
  choices,
  isBusy,
  onChange,
}: {
  view: TakeIn;
  table: Table;
  choices: TableChoices;
  isBusy: boolean;
  onChange: (choices: TableChoices) => void;
}) {
  const isUnreadable = view.format === 'unknown';
  const mapping = { ...table.mapping, ...choices.mapping };
  const change = (to: TableChoices) => onChange({ ...choices, mapping, ...to });
  return (
    <details className="folded columns" open={isUnreadable || undefined}>
      <summary>
        {m.table_open()} <span className="small soft">({m.table_rows({ count: table.rows })})</span>
      </summary>
      <fieldset className="choices stack" disabled={isBusy}>
        <legend className="hidden">{m.table_title({ file: view.file })}</legend>
        {isUnreadable && <p className="alert">{m.table_unreadable()}</p>}
        <Columns
          table={table}
          mapping={mapping}
          onChange={to => change({ mapping: { ...mapping, ...to } })}
        />
        <Values table={table} choices={choices} onChange={change} />
        <p className="small soft">{m.table_kept()}</p>
      </fieldset>
    </details>
  );
}

type Mapping = Table['mapping'];

function Columns({
  table,
  mapping,
  onChange,
}: {
  table: Table;
  mapping: Mapping;
  onChange: (to: Mapping) => void;
}) {
  const isStatement = mapping.bookingDate !== undefined && mapping.number === undefined;
  const first = isStatement ? FIRST_STATEMENT_FIELDS : FIRST_INVOICE_FIELDS;
  const rest = isStatement ? MORE_STATEMENT_FIELDS : MORE_INVOICE_FIELDS;
  const used = new Set(Object.values(mapping));
  const unused = table.columns.filter(column => !used.has(column));
  const selects = (fields: readonly TableField[]) => (
    <div className="column-fields">
      {fields.map(field => (
        <ColumnSelect
          key={field}
          field={field}
          columns={table.columns}
          value={mapping[field] ?? ''}
          onChoose={title => onChange({ ...freed(mapping, title), [field]: title })}
        />
      ))}
    </div>
  );
  return (
    <section className="stack">
      <h3>{m.table_fields()}</h3>
      {selects(first)}
      <details>
        <summary>{m.table_more()}</summary>
        {selects(rest)}
      </details>
      {unused.length > 0 && (
        <p className="small soft anywhere">
          {m.table_unused()}
          {m.colon()}
          {unused.join(', ')}
        </p>
      )}
    </section>
  );
}

/** A column means one thing: the field that had it before gives it up. */
const freed = (mapping: Mapping, title: string): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([field, column]) => (column === title ? [[field, '']] : [])),
  );

function ColumnSelect({
  field,
  columns,
  value,
  onChoose,
}: {
  field: TableField;
  columns: readonly string[];
  value: string;
  onChoose: (title: string) => void;
}) {
  const { locale } = useLocale();
  return (
    <NativeSelect
      label={fieldText(field, locale)}
      value={value}
      data={[{ value: '', label: m.table_none() }, ...new Set(columns.filter(title => title !== ''))]}
      onChange={event => onChoose(event.target.value)}
    />
  );
}

function Values({
  table,
  choices,
  onChange,
}: {
  table: Table;
  choices: TableChoices;
  onChange: (to: TableChoices) => void;
}) {
  const sign = choices.decimalSign ?? table.decimalSign ?? '';
  const order = choices.dateOrder ?? table.dateOrder ?? '';
  return (
    <section className="stack">
      <h3>{m.table_values()}</h3>
      <div className="column-fields">
        <NativeSelect
          label={m.table_decimal()}
          value={sign}
          data={[
            ...(sign === '' ? [{ value: '', label: m.table_auto() }] : []),
            { value: ',', label: m.table_comma() },
            { value: '.', label: m.table_point() },
          ]}
          onChange={({ target }) => {
            if (target.value === ',' || target.value === '.') onChange({ decimalSign: target.value });
          }}
        />
        <NativeSelect
          label={m.table_dates()}
          value={order}
          data={[
            ...(order === '' ? [{ value: '', label: m.table_auto() }] : []),
            { value: 'DMY', label: m.table_DMY() },
            { value: 'MDY', label: m.table_MDY() },
            { value: 'YMD', label: m.table_YMD() },
          ]}
          onChange={({ target }) => {
            const chosen = (['DMY', 'MDY', 'YMD'] as const).find(one => one === target.value);
            if (chosen !== undefined) onChange({ dateOrder: chosen });
          }}
        />
        <TextInput
          label={m.table_currency()}
          description={m.table_currency_hint()}
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder="EUR"
          pattern="[A-Za-z]{3}"
          maxLength={3}
          onBlur={({ target }) => {
            const currency = target.value.trim().toUpperCase();
            if (/^[A-Z]{3}$/.test(currency)) onChange({ currency });
          }}
        />
      </div>
    </section>
  );
}
