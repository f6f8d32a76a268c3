import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import type { Import } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { importsQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';

/** What was taken in before; each can be taken back as a whole while nothing was sent because of it. */
export function Imports({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const { data } = useQuery(importsQuery(companyId));
  const [asked, setAsked] = useState<Import | null>(null);
  const undo = useAct({
    companyId,
    act: (id: string) =>
      send<Import>({ method: 'DELETE', path: companyPath(companyId, `/imports/${encodeURIComponent(id)}`) }),
    say: () => null,
    after: () => setAsked(null),
  });
  return (
    <section className="card">
      <h2>{m.imports_title()}</h2>
      {data?.entries.length === 0 && <p className="soft">{m.imports_none()}</p>}
      <ul className="lines">
        {data?.entries.map(one => (
          <li key={one.id} className="spread wrap">
            <div>
              <p className="strong">{one.file}</p>
              <p className="small soft">{m.import_by({ by: one.by, day: dayText(one.at, locale) })}</p>
            </div>
            <p className="row wrap">
              <span className="tag" data-tone="good">
                {m.take_in_added({ count: one.added })}
              </span>
              {one.refused > 0 && (
                <span className="tag" data-tone="alert">
                  {m.take_in_refused({ count: one.refused })}
                </span>
              )}
              {one.undoneAt === null ? (
                <Button variant="default" size="xs" onClick={() => setAsked(one)}>
                  {m.import_undo()}
                </Button>
              ) : (
                <span className="tag">
                  {m.import_undone({ day: dayText(one.undoneAt, locale, 'short') })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <Modal
          opened
          onClose={() => setAsked(null)}
          title={m.import_undo_title({ file: asked.file })}
          closeButtonProps={{ 'aria-label': m.close() }}
        >
          <div className="stack">
            <p>{m.import_undo_text()}</p>
            <div className="row">
              <Button color="vermilion" loading={undo.isPending} onClick={() => undo.mutate(asked.id)}>
                {m.import_undo()}
              </Button>
              <Button variant="default" onClick={() => setAsked(null)}>
                {m.cancel()}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </section>
  );
}
