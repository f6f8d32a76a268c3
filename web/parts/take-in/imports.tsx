import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Import } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { importPage, importsQuery } from '../../queries/queries.ts';
import { importEffects } from '../../words/import-effects.ts';
import { importRows } from '../../words/listed-rows.ts';
import { allEntries } from '../../words/table-file.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { SaveTable } from '../table/save-table.tsx';

/** What was taken in before; each can be taken back as a whole while nothing was sent because of it. */
export function Imports({ companyId }: { companyId: string }) {
  const pages = useInfiniteQuery(importsQuery(companyId));
  const imports = pages.data?.pages.flatMap(page => page.entries) ?? [];
  const [asked, setAsked] = useState<Import | null>(null);
  const [undoneId, setUndoneId] = useState<string | null>(null);
  return (
    <section className="card">
      <h2>{m.imports_title()}</h2>
      {pages.isSuccess && imports.length === 0 && <p className="soft">{m.imports_none()}</p>}
      <ul className="lines">
        {imports.map(one => (
          <ImportLine
            key={one.id}
            view={one}
            isJustUndone={one.id === undoneId}
            onUndo={() => setAsked(one)}
          />
        ))}
      </ul>
      {pages.hasNextPage && (
        <p className="card-foot">
          <Button
            variant="default"
            size="xs"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {m.imports_more()}
          </Button>
        </p>
      )}
      {imports.length > 0 && (
        <SaveTable
          of={m.imports_title()}
          name="acquit-imports"
          rows={async () => importRows(await allEntries(cursor => importPage(companyId, cursor)))}
        />
      )}
      {asked !== null && (
        <UndoImport
          view={asked}
          companyId={companyId}
          onUndone={() => setUndoneId(asked.id)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** Nothing of it was kept, so that there is nothing to take back. A statement without movements still says a balance. */
const isRefused = ({ added, changed, unchanged, refused }: Import): boolean =>
  refused > 0 && added + changed + unchanged === 0;

function ImportLine({
  view,
  isJustUndone,
  onUndo,
}: {
  view: Import;
  isJustUndone: boolean;
  onUndo: () => void;
}) {
  const { locale } = useLocale();
  const undone = useRef<HTMLSpanElement>(null);
  // The button that had the focus is gone: it goes to what stands in its place, not to the top of the page.
  const hasFocus = isJustUndone && view.undoneAt !== null;
  useEffect(() => {
    if (hasFocus) undone.current?.focus();
  }, [hasFocus]);
  return (
    <li className="spread wrap">
      <div>
        <p className="strong">{view.file}</p>
        <p className="small soft">
          {m.import_by({ by: authorText(view.by, locale), day: dayText(view.at, locale) })}
        </p>
      </div>
      <p className="import-facts">
        {importEffects(view).map(({ text, tone }) => (
          <span key={text} className="tag" data-tone={tone}>
            {text}
          </span>
        ))}
        {view.undoneAt === null ? (
          !isRefused(view) && (
            <Button variant="default" size="xs" onClick={onUndo}>
              {m.import_undo()}
            </Button>
          )
        ) : (
          <span className="tag" ref={undone} tabIndex={-1}>
            {m.import_undone({ day: dayText(view.undoneAt, locale, 'short') })}
          </span>
        )}
      </p>
    </li>
  );
}

function UndoImport({
  view,
  companyId,
  onUndone,
  onClose,
}: {
  view: Import;
  companyId: string;
  onUndone: () => void;
  onClose: () => void;
}) {
  const undo = useAct({
    companyId,
    act: (id: string) =>
      send<Import>({ method: 'DELETE', path: companyPath(companyId, `/imports/${encodeURIComponent(id)}`) }),
    say: () =>
      [
        m.import_undone_said({ file: view.file }),
        ...(view.added > 0 ? [m.import_undo_added({ count: view.added })] : []),
        ...(view.changed > 0 ? [m.import_undo_changed({ count: view.changed })] : []),
      ].join(' '),
    after: () => {
      onUndone();
      onClose();
    },
  });
  return (
    <FormDialogue
      title={m.import_undo_title({ file: view.file })}
      act={m.import_undo()}
      tone="alert"
      isBusy={undo.isPending}
      onSubmit={() => undo.mutate(view.id)}
      onClose={onClose}
    >
      <ul className="reasons">
        {view.added > 0 && <li>{m.import_undo_added({ count: view.added })}</li>}
        {view.changed > 0 && <li>{m.import_undo_changed({ count: view.changed })}</li>}
        <li>{m.import_undo_then()}</li>
      </ul>
    </FormDialogue>
  );
}
