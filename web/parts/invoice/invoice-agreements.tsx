// What is promised, disputed or agreed of one invoice, as on the page of its debtor; a promise and a dispute of it are noted here.

import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { AgreedLines } from '../agreements/agreed-lines.tsx';
import { DisputeForm } from '../agreements/dispute-form.tsx';
import { PromiseForm } from '../agreements/promise-form.tsx';
import { Allowed } from '../form/allowed.tsx';

type Shown = { readonly shown: InvoiceInFull; readonly companyId: string };

export function InvoiceAgreements({ shown, companyId }: Shown) {
  const { dossierId, interruptions, state } = shown;
  if (dossierId === null) return null;
  const { disputes, promises, plans, offers } = interruptions;
  const isEmpty = [disputes, promises, plans, offers].every(({ length }) => length === 0);
  return (
    <section className="card stack">
      <h2>{m.agreements_card()}</h2>
      {isEmpty && <p className="soft">{m.agreements_card_none()}</p>}
      <ul className="lines">
        <AgreedLines
          agreed={interruptions}
          debtorName={shown.debtorName}
          companyId={companyId}
          dossierId={dossierId}
        />
      </ul>
      {state === 'open' && (
        <Allowed to="chase">
          <NoteOfInvoice shown={shown} companyId={companyId} dossierId={dossierId} />
        </Allowed>
      )}
    </section>
  );
}

function NoteOfInvoice({ shown, companyId, dossierId }: Shown & { dossierId: string }) {
  const [noting, setNoting] = useState<'promise' | 'dispute' | null>(null);
  const { day, invoice, interruptions } = shown;
  const Asked = noting === 'promise' ? PromiseForm : DisputeForm;
  return (
    <div className="row wrap">
      <Button variant="default" onClick={() => setNoting('promise')}>
        {m.promise_record()}
      </Button>
      <Button variant="default" onClick={() => setNoting('dispute')}>
        {m.dispute_note()}
      </Button>
      {noting !== null && (
        <Asked
          debtor={{ day, outstanding: invoice.open, invoices: [invoice], interruptions }}
          invoice={invoice}
          dossierId={dossierId}
          companyId={companyId}
          onClose={() => setNoting(null)}
        />
      )}
    </div>
  );
}
