// A PDF with no invoice inside that no invoice is certain for: why, those that it may be of, any other, or the form to type
// its invoice in.

import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useCompany } from '../../acts/use-company.ts';
import { useAttach } from '../../acts/use-documents.ts';
import type { TakeIn } from '../../queries/answers.ts';
import { invoicesQuery } from '../../queries/invoice-queries.ts';
import { EVERYTHING } from '../../wanted.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { AddDialogue } from './add-invoice.tsx';

const SEARCH_PAUSE_MILLISECONDS = 250;
const MOST_FOUND = 5;

type Page = NonNullable<TakeIn['page']>;
type Target = Page['invoices'][number];

export function PlainPdf({
  name,
  page: { doubt, invoices },
  importId,
  load,
}: {
  name: string;
  page: Page;
  /** Null before it is taken in. */
  importId: string | null;
  /** The file itself; null where it cannot be had. */
  load: () => Promise<File | null>;
}) {
  const { id: companyId } = useCompany();
  const [attachedTo, setAttachedTo] = useState<string | null>(null);
  const [typedFrom, setTypedFrom] = useState<File | null>(null);
  const [isLost, setIsLost] = useState(false);
  const attach = useAttach(companyId, () => m.documents_attached());
  if (attachedTo !== null)
    return (
      <p className="good" role="status">
        {m.documents_attached_to({ number: attachedTo })}
      </p>
    );
  const withFile = async (act: (file: File) => void) => {
    const file = await load();
    setIsLost(file === null);
    if (file !== null) act(file);
  };
  const attachTo = ({ invoiceId, number }: Target) =>
    void withFile(file =>
      attach.mutate({ invoiceId, files: [file], importId }, { onSuccess: () => setAttachedTo(number) }),
    );
  const choice = { isBusy: attach.isPending, onChoose: attachTo };
  return (
    <div className="stack">
      <p>{DOUBTS[doubt]()}</p>
      {isLost && <p role="alert">{m.documents_of_archive()}</p>}
      <Targets targets={invoices} {...choice} />
      {doubt !== 'tooLarge' && <OtherInvoice companyId={companyId} {...choice} />}
      {doubt !== 'tooLarge' && doubt !== 'tooMany' && (
        <Allowed to="takeIn" isWhole>
          <div>
            <Button variant="default" size="xs" onClick={() => void withFile(setTypedFrom)}>
              {m.documents_type_in()}
              <HiddenName of={name} />
            </Button>
          </div>
        </Allowed>
      )}
      {typedFrom !== null && (
        <AddDialogue
          companyId={companyId}
          pdf={typedFrom}
          onAdded={({ number, hasPdf }) => setAttachedTo(hasPdf ? number : null)}
          onClose={() => setTypedFrom(null)}
        />
      )}
    </div>
  );
}

const DOUBTS: Readonly<Record<Page['doubt'], () => string>> = {
  none: m.documents_found_none,
  several: m.documents_found_several,
  differs: m.documents_doubt_differs,
  unconfirmed: m.documents_doubt_unconfirmed,
  otherPaper: m.documents_doubt_other,
  tooMany: m.documents_doubt_too_many,
  tooLarge: m.documents_doubt_too_large,
};

function Targets({
  targets,
  isBusy,
  onChoose,
}: {
  targets: readonly Target[];
  isBusy: boolean;
  onChoose: (target: Target) => void;
}) {
  if (targets.length === 0) return null;
  return (
    <ul className="row wrap">
      {targets.map(target => (
        <li key={target.invoiceId}>
          <Button variant="default" size="xs" disabled={isBusy} onClick={() => onChoose(target)}>
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
        isBusy={isBusy}
        onChoose={onChoose}
      />
    </div>
  );
}
