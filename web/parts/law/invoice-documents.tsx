// The invoice as it was written: its PDFs, which the debtor sees on the page, too.

import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { documentsPath, documentsQuery, useAttach, useRemoveDocument } from '../../acts/use-documents.ts';
import { useLocale } from '../../locale.tsx';
import { Allowed } from '../form/allowed.tsx';

export function InvoiceDocuments({ companyId, invoiceId }: { companyId: string; invoiceId: string }) {
  const { locale } = useLocale();
  const known = useQuery(documentsQuery(companyId, invoiceId));
  const attach = useAttach(companyId, () => m.documents_attached());
  const remove = useRemoveDocument(companyId);
  const documents = known.data?.documents ?? [];
  return (
    <section className="stack" aria-label={m.documents_title()}>
      <h3>{m.documents_title()}</h3>
      {known.isSuccess && documents.length === 0 && <p className="small soft">{m.documents_none()}</p>}
      {documents.length > 0 && (
        <ul className="lines">
          {documents.map(({ sha256, name, addedOn, addedBy }) => (
            <li key={sha256} className="spread wrap">
              <span className="anywhere">
                <a href={`${documentsPath(companyId, invoiceId)}/${sha256}`} download={name}>
                  {name}
                </a>
                <span className="small soft">
                  {' '}
                  {m.documents_added({ day: dayText(addedOn, locale), name: addedBy })}
                </span>
              </span>
              <Allowed to="correct">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  loading={remove.isPending}
                  onClick={() => remove.mutate({ invoiceId, sha256 })}
                >
                  {m.documents_remove({ name })}
                </Button>
              </Allowed>
            </li>
          ))}
        </ul>
      )}
      <Allowed to="correct">
        <div>
          <FileButton
            accept="application/pdf,.pdf"
            onChange={file => {
              if (file !== null) attach.mutate({ invoiceId, files: [file] });
            }}
          >
            {props => (
              <Button {...props} variant="default" size="xs" loading={attach.isPending}>
                {m.documents_attach()}
              </Button>
            )}
          </FileButton>
        </div>
      </Allowed>
    </section>
  );
}
