// A client leaves, a firm ceases: the company is closed, with what follows said beforehand, and opened again by an owner.

import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useFocusWhenGone } from '../../acts/use-focus-back.ts';
import { useLocale } from '../../locale.tsx';
import type { Company } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { FormDialogue } from '../form/dialogue.tsx';

type Closing = { readonly company: Company; readonly withdrawn: number };

export function ClosingCard({ company }: { company: Company }) {
  const { locale } = useLocale();
  const [isAsking, setIsAsking] = useState(false);
  const queries = useQueryClient();
  const companyId = company.id;
  const path = companyPath(companyId, '/company-closure');
  // What one may do is another: every screen is drawn anew.
  const drawAnew = () => {
    setIsAsking(false);
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const reopen = () => send<Closing>({ method: 'DELETE', path });
  const close = useAct({
    companyId,
    act: (because: string) => send<Closing>({ method: 'PUT', path, body: { because } }),
    say: ({ withdrawn }) => m.closing_done({ count: withdrawn }),
    after: drawAnew,
  });
  const open = useAct({ companyId, act: reopen, say: () => m.closing_reopened(), after: drawAnew });
  useFocusWhenGone(company.closedOn !== null);
  return (
    <section className="card stack">
      <h2>{m.closing_title()}</h2>
      {company.closedOn === null ? (
        <>
          <p className="soft">{m.closing_text()}</p>
          <div>
            <Button variant="outline" color="vermilion" onClick={() => setIsAsking(true)}>
              {m.closing_act()}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{m.closing_banner({ day: dayText(company.closedOn, locale) })}</p>
          <div>
            <Button loading={open.isPending} onClick={() => open.mutate()}>
              {m.closing_reopen()}
            </Button>
          </div>
        </>
      )}
      {isAsking && (
        <FormDialogue
          title={m.closing_confirm({ name: company.name })}
          act={m.closing_title()}
          tone="alert"
          isBusy={close.isPending}
          onSubmit={({ text }) => close.mutate(text('because'))}
          onClose={() => setIsAsking(false)}
        >
          <p>{m.closing_text()}</p>
          <Textarea name="because" label={m.closing_because()} maxLength={500} autosize required />
          <p className="soft">{m.closing_undone_by()}</p>
        </FormDialogue>
      )}
    </section>
  );
}
