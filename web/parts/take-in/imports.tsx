import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useFocusWhenGone } from '../../acts/use-focus-back.ts';
import { useLocale } from '../../locale.tsx';
import type { Import } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { importPage, importPartsQuery, importsQuery } from '../../queries/import-queries.ts';
import { importEffects } from '../../words/import-effects.ts';
import { importRows } from '../../words/listed-rows.ts';
import { allEntries } from '../../words/table-file.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { SaveTable } from '../table/save-table.tsx';

/** What was taken in before; each can be taken back as a whole while nothing was sent because of it. */
export function Imports({ companyId }: { companyId: string }) {
  const pages = useInfiniteQuery(importsQuery(companyId));
  const imports = pages.data?.pages.flatMap(page => page.entries) ?? [];
  const [asked, setAsked] = useState<Import | null>(null);
  const [undoneId, setUndoneId] = useState<string | null>(null);
  useFocusWhenGone(pages.isSuccess && !pages.hasNextPage);
  return (
    <section className="card">
      <h2>{m.imports_title()}</h2>
      {pages.isSuccess && imports.length === 0 && <p className="soft">{m.imports_none()}</p>}
      <ul className="lines">
        {imports.map(one => {
          const shown = { companyId, undoneId, onUndo: setAsked };
          return one.parts > 1 ? (
            <Archive key={one.id} view={one} {...shown} />
          ) : (
            <ImportLine key={one.id} view={one} {...shown} />
          );
        })}
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

type Shown = {
  view: Import;
  companyId: string;
  undoneId: string | null;
  onUndo: (one: Import) => void;
};

/** A zip is one line, which opens to the files in it: all are taken back at once, or each by itself. */
function Archive({ view, ...shown }: Shown) {
  const [isOpen, setIsOpen] = useState(false);
  const { companyId } = shown;
  const parts = useQuery({ ...importPartsQuery(companyId, view.id), enabled: isOpen });
  return (
    <li className="stack">
      <div className="spread wrap">
        <FileOf view={view} />
        <p className="import-facts">
          <Effects view={view} />
          <TakeBack view={view} {...shown} />
          <Button
            variant="default"
            size="xs"
            aria-expanded={isOpen}
            loading={parts.isFetching && parts.data === undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? m.import_parts_close() : m.import_parts({ count: view.parts })}
            <HiddenName of={view.file} />
          </Button>
        </p>
      </div>
      {isOpen && (
        <ul className="lines import-parts">
          {parts.data?.entries.map(one => (
            <ImportLine key={one.id} view={one} within={view.file} {...shown} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Inside a zip by its own name: who handed it in stands with the zip. */
function FileOf({ view, within = null }: { view: Import; within?: string | null }) {
  const { locale } = useLocale();
  if (within !== null && view.file.startsWith(`${within}/`))
    return <p className="anywhere">{view.file.slice(within.length + 1)}</p>;
  return (
    <div>
      <p className="strong anywhere">{view.file}</p>
      <p className="small soft">
        {m.import_by({ by: authorText(view.by, locale), day: dayText(view.at, locale) })}
      </p>
    </div>
  );
}

const Effects = ({ view }: { view: Import }) =>
  importEffects(view).map(({ text, tone }) => (
    <span key={text} className="tag" data-tone={tone}>
      {text}
    </span>
  ));

function ImportLine({
  view,
  companyId,
  undoneId,
  onUndo,
  within = null,
}: Shown & { within?: string | null }) {
  const { attachedTo } = view;
  return (
    <li className="spread wrap">
      <FileOf view={view} within={within} />
      <p className="import-facts">
        {attachedTo === null ? (
          <Effects view={view} />
        ) : (
          <Link
            to="/c/$companyId/invoices/$invoiceId"
            params={{ companyId, invoiceId: attachedTo.invoiceId }}
          >
            {m.import_attached_to({ number: attachedTo.number })}
          </Link>
        )}
        <TakeBack view={view} undoneId={undoneId} onUndo={onUndo} />
      </p>
    </li>
  );
}

function TakeBack({ view, undoneId, onUndo }: Pick<Shown, 'view' | 'undoneId' | 'onUndo'>) {
  const { locale } = useLocale();
  const undone = useRef<HTMLSpanElement>(null);
  // The button that had the focus is gone: it goes to what stands in its place, not to the top of the page.
  const hasFocus = view.id === undoneId && view.undoneAt !== null;
  useEffect(() => {
    if (hasFocus) undone.current?.focus();
  }, [hasFocus]);
  if (view.undoneAt !== null)
    return (
      <span className="tag" ref={undone} tabIndex={-1}>
        {m.import_undone({ day: dayText(view.undoneAt, locale, 'short') })}
      </span>
    );
  if (isRefused(view)) return null;
  return (
    <Button variant="default" size="xs" onClick={() => onUndo(view)}>
      {m.import_undo()}
    </Button>
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
      send<Import>({
        method: 'DELETE',
        path: companyPath(
          companyId,
          `/imports/${encodeURIComponent(id)}${view.parts > 1 ? '?together=true' : ''}`,
        ),
      }),
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
        {view.parts > 1 && <li>{m.import_undo_parts({ count: view.parts })}</li>}
        {view.added > 0 && <li>{m.import_undo_added({ count: view.added })}</li>}
        {view.changed > 0 && <li>{m.import_undo_changed({ count: view.changed })}</li>}
        <li>{m.import_undo_then()}</li>
      </ul>
    </FormDialogue>
  );
}
