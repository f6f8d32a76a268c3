// What the dropped files say of their seller, before the fields that it fills: how many were read, which not, and whose
// they are where they name several.

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import type { CompanyProposal } from '../../queries/answers.ts';
import { Icon } from '../form/icon.tsx';

export function ProposalRead({
  proposal: { sellers, boughtBy, files, unread },
  chosen,
  onChoose,
  onOthers,
}: {
  proposal: CompanyProposal;
  chosen: number | null;
  onChoose: (position: number) => void;
  onOthers: () => void;
}) {
  const place = useRef<HTMLElement>(null);
  // The place where the files were dropped is gone: whoever was in it goes on here, by ear too.
  useEffect(() => place.current?.focus(), []);
  return (
    <section className="card stack" ref={place} tabIndex={-1} aria-label={m.start_read_title()}>
      <div className="row wrap">
        <Icon name="check" />
        <p className="strong grow">{m.start_read_files({ count: files })}</p>
        <Button variant="default" onClick={onOthers}>
          {m.start_read_others()}
        </Button>
      </div>
      {sellers.length > 1 ? (
        <Sellers sellers={sellers} chosen={chosen} onChoose={onChoose} />
      ) : (
        <p>{sellers.length === 0 ? m.start_read_nobody() : m.start_read_check()}</p>
      )}
      {boughtBy !== null && <p className="alert">{m.start_read_bought({ name: boughtBy })}</p>}
      {unread.length > 0 && (
        <p className="small soft">
          {m.start_read_unread({ count: unread.length, files: unread.slice(0, 5).join(', ') })}
        </p>
      )}
    </section>
  );
}

function Sellers({
  sellers,
  chosen,
  onChoose,
}: {
  sellers: CompanyProposal['sellers'];
  chosen: number | null;
  onChoose: (position: number) => void;
}) {
  return (
    <fieldset className="choices">
      <legend>{m.start_read_sellers({ count: sellers.length })}</legend>
      {sellers.map(({ documents, values }, position) => {
        const [number] = [...values.vat, ...values.registration];
        const name = values.name[0]?.value ?? number?.value ?? '';
        return (
          <label key={`${name} ${number?.value}`} className="start-read-choice">
            <input
              type="radio"
              name="seller"
              checked={position === chosen}
              onChange={() => onChoose(position)}
            />
            <span className="strong">{name}</span>
            <span className="soft">
              {number?.value} · {m.count_invoices({ count: documents })}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
