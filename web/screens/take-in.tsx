import '../styles/take-in.css';
import * as m from '../../src/messages/compiled/messages.js';
import { ColumnsRemembered } from '../parts/columns-remembered.tsx';
import { DropZone } from '../parts/drop-zone.tsx';
import { Imports } from '../parts/imports.tsx';
import { LedgerChecks } from '../parts/ledger-check.tsx';
import { TakeInBatch } from '../parts/take-in-batch.tsx';
import { useCompany } from '../use-company.ts';
import { useTakeIn } from '../use-take-in.ts';

export function TakeInScreen() {
  const company = useCompany();
  const { batch, rehearse, reread, apply, leave } = useTakeIn(company.id);
  return (
    <>
      <div>
        <h1>{m.take_in_title()}</h1>
        <p className="soft">{m.take_in_intro()}</p>
      </div>
      {batch === null ? (
        <DropZone onFiles={rehearse} />
      ) : (
        <TakeInBatch batch={batch} onReread={reread} onApply={apply} onLeave={leave} />
      )}
      <LedgerChecks companyId={company.id} />
      <ColumnsRemembered companyId={company.id} />
      <Imports companyId={company.id} />
    </>
  );
}
