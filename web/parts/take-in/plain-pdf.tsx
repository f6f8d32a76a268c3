// A PDF with no invoice inside: the document of an invoice that is here. The one whose number it says is proposed; where
// none is, or several are, a person says which.

import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useCompany } from '../../acts/use-company.ts';
import { proposalQuery, useAttach } from '../../acts/use-documents.ts';
import type { DocumentProposals } from '../../queries/answers.ts';
import { invoicesQuery } from '../../queries/invoice-queries.ts';
import { EVERYTHING } from '../../wanted.ts';

const SEARCH_PAUSE_MILLISECONDS = 250;
const MOST_FOUND = 5;

type Proposal = DocumentProposals['proposals'][number];
type Target = { readonly invoiceId: string; readonly number: string; readonly debtorName: string };

export function PlainPdf({ file }: { file: File }) {
  const { id: companyId } = useCompany();
  const proposed = useQuery(proposalQuery(companyId, file));
  const [attachedTo, setAttachedTo] = useState<string | null>(null);
  const attach = useAttach(companyId, () => m.documents_attached());
  const proposal = proposed.data?.proposals[0];
  if (proposal === undefined || !proposal.isPdf) return null;
  if (attachedTo !== null)
    return (
      <p className="good" role="status">
        {m.documents_attached_to({ number: attachedTo })}
      </p>
    );
  const attachTo = ({ invoiceId, number }: Target) =>
    attach.mutate({ invoiceId, files: [file] }, { onSuccess: () => setAttachedTo(number) });
  return (
    <div className="stack">
      <p>{questionOf(proposal)}</p>
      <Targets
        targets={proposal.invoices}
        isSure={proposal.because !== null}
        isBusy={attach.isPending}
        onChoose={attachTo}
      />
      <OtherInvoice companyId={companyId} isBusy={attach.isPending} onChoose={attachTo} />
    </div>
  );
}

function questionOf({ because, invoices }: Proposal): string {
  switch (because) {
    case 'name':
      return m.documents_found_name();
    case 'text':
      return m.documents_found_text();
    case null:
      return invoices.length > 0 ? m.documents_found_several() : m.documents_found_none();
  }
}

function Targets({
  targets,
  isSure,
  isBusy,
  onChoose,
}: {
  targets: readonly Target[];
  isSure: boolean;
  isBusy: boolean;
  onChoose: (target: Target) => void;
}) {
  if (targets.length === 0) return null;
  return (
    <ul className="row wrap">
      {targets.map(target => (
        <li key={target.invoiceId}>
          <Button
            variant={isSure ? 'filled' : 'default'}
            size="xs"
            disabled={isBusy}
            onClick={() => onChoose(target)}
          >
            {m.documents_attach_to({ number: target.number, name: target.debtorName })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function OtherInvoice({
  companyId,
  isBusy,
  onChoose,
}: {
  companyId: string;
  isBusy: boolean;
  onChoose: (target: Target) => void;
}) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MILLISECONDS);
  const pages = useInfiniteQuery({
    ...invoicesQuery(companyId, { ...EVERYTHING, search }),
    enabled: search !== '',
  });
  const found = search === '' ? [] : (pages.data?.pages[0]?.entries ?? []).slice(0, MOST_FOUND);
  return (
    <div className="stack">
      <TextInput
        type="search"
        label={m.documents_search()}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Targets
        targets={found.map(({ id, number, debtorName }) => ({ invoiceId: id, number, debtorName }))}
        isSure={false}
        isBusy={isBusy}
        onChoose={onChoose}
      />
    </div>
  );
}
