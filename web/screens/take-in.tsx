import '../styles/take-in.css';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useTakeIn } from '../acts/use-take-in.ts';
import { DropZone } from '../parts/form/drop-zone.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { ColumnsRemembered } from '../parts/table/columns-remembered.tsx';
import { AddInvoice } from '../parts/take-in/add-invoice.tsx';
import { Imports } from '../parts/take-in/imports.tsx';
import { LedgerChecks } from '../parts/take-in/ledger-check.tsx';
import { TakeInBatch } from '../parts/take-in/take-in-batch.tsx';

export function TakeInScreen() {
  const company = useCompany();
  const { batch, rehearse, reread, apply, leave } = useTakeIn(company.id);
  return (
    <>
      <div>
        <ScreenTitle>{m.take_in_title()}</ScreenTitle>
        <p className="soft">{m.take_in_intro()}</p>
      </div>
      {batch === null ? (
        <DropZone onFiles={rehearse} country={company.country} />
      ) : (
        <TakeInBatch batch={batch} onReread={reread} onApply={apply} onLeave={leave} />
      )}
      {batch === null && (
        <div className="spread wrap">
          <p className="soft">{m.add_invoice_text()}</p>
          <AddInvoice companyId={company.id} />
        </div>
      )}
      <LedgerChecks companyId={company.id} />
      <ColumnsRemembered companyId={company.id} />
      <Imports companyId={company.id} />
    </>
  );
}
