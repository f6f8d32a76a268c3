import '../styles/take-in.css';
import { Loader } from '@mantine/core';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { Icon } from '../parts/icon.tsx';
import { Imports } from '../parts/imports.tsx';
import { TableReading } from '../parts/table-reading.tsx';
import { TakenInFile } from '../parts/taken-in-file.tsx';
import { useCompany } from '../use-company.ts';
import { type Reading, type TableChoices, tableOf, useTakeIn } from '../use-take-in.ts';

export function TakeInScreen() {
  const company = useCompany();
  const { readings, takeIn, rehearse, apply, forget } = useTakeIn(company.id);
  const results = readings.filter(one => !one.isAsking);
  const [isOver, setIsOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void takeIn([...event.dataTransfer.files]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void takeIn([...(event.target.files ?? [])]);
    event.target.value = '';
  };

  return (
    <>
      <h1>{m.take_in_title()}</h1>
      <label
        className="drop"
        data-over={isOver}
        onDragOver={event => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Icon name="takeIn" size={40} />
        <span className="drop-title">{m.take_in_drop()}</span>
        <span className="drop-choose">{m.take_in_choose()}</span>
        <input type="file" multiple onChange={choose} className="hidden" />
        <span className="small soft">{m.take_in_formats()}</span>
      </label>
      {readings
        .filter(one => one.isAsking)
        .map(reading => (
          <AskedTable
            key={reading.key}
            reading={reading}
            onChange={choices => void rehearse(reading, choices)}
            onApply={choices => void apply(reading, choices)}
            onLeave={() => forget(reading)}
          />
        ))}
      {results.length > 0 && (
        <section className="card" aria-live="polite">
          <h2>{m.take_in_results()}</h2>
          <ul className="lines">
            {results.map(reading => (
              <li key={reading.key}>
                <ReadingLine reading={reading} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Imports companyId={company.id} />
    </>
  );
}

function AskedTable({
  reading,
  ...acts
}: {
  reading: Reading;
  onChange: (choices: TableChoices) => void;
  onApply: (choices: TableChoices) => void;
  onLeave: () => void;
}) {
  const view = reading.views?.[0];
  const table = tableOf(reading.views);
  if (view === undefined || table === null) return null;
  return <TableReading view={view} table={table} isBusy={reading.isBusy} {...acts} />;
}

function ReadingLine({ reading }: { reading: Reading }) {
  if (reading.fault !== null)
    return (
      <p className="alert" role="alert">
        {reading.file.name} : {reading.fault}
      </p>
    );
  if (reading.views === null)
    return (
      <p className="row">
        <Loader size="xs" aria-hidden="true" />
        {m.take_in_progress({ file: reading.file.name })}
      </p>
    );
  return (
    <div className="stack">
      {reading.views.map(view => (
        <TakenInFile key={`${view.file} ${view.importId}`} view={view} />
      ))}
    </div>
  );
}
