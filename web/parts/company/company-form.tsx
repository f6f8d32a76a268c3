// A company as its own people enter it: the first of an installation, or another one. Its first files say most of it; what
// they do not say is written by hand, and so is all of it for whoever has no files at hand.

import '../../styles/start.css';
import '../../styles/take-in.css';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { FIELDS, useNewCompany } from '../../acts/use-new-company.ts';
import { DropZone } from '../form/drop-zone.tsx';
import { Form } from '../form/form.tsx';
import { Waiting } from '../form/states.tsx';
import { ProposalRead } from '../take-in/proposal-read.tsx';
import { CompanyFields } from './company-fields.tsx';

export function CompanyForm() {
  const company = useNewCompany();
  const { fields, proposal, isReading, readingFault, refusal, faults } = company;
  // Whoever was refused stands at the first field that was.
  const first = FIELDS.find(field => field in faults) ?? null;
  useEffect(() => {
    if (first !== null && refusal !== null) document.getElementsByName(first)[0]?.focus();
  }, [first, refusal]);
  return (
    <>
      {isReading ? (
        <section className="card">
          <Waiting />
        </section>
      ) : proposal === null ? (
        <>
          <p className="soft">{m.start_drop_text()}</p>
          <DropZone onFiles={company.drop} />
          {readingFault !== null && (
            <p className="alert" role="alert">
              {readingFault} {m.start_drop_failed()}
            </p>
          )}
        </>
      ) : (
        <ProposalRead
          proposal={proposal}
          chosen={company.chosen}
          onChoose={company.choose}
          onOthers={company.forget}
        />
      )}
      <Form className="card start-fields" onSubmit={company.add}>
        <CompanyFields fields={fields} faults={faults} />
        {refusal !== null && first === null && (
          <p className="alert" role="alert">
            {refusal}
          </p>
        )}
        <div className="start-act">
          <Button type="submit" size="md" loading={company.isBusy} disabled={isReading}>
            {m.start_company_add()}
          </Button>
        </div>
      </Form>
    </>
  );
}
