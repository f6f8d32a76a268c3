import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath } from '../../queries/api.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Icon } from '../form/icon.tsx';

/** For a lawyer, a bailiff, an agency or a judge: nothing to hand over where nothing is late. */
export function ClaimFile({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  // In any currency: the debtor's own amounts are those of one of them.
  if (!debtor.invoices.some(({ daysLate, open }) => daysLate > 0 && !isZeroAmount(open))) return null;
  const path = `/debtors/${encodeURIComponent(debtor.id)}/claim-file?language=${locale}`;
  return (
    <section className="card spread wrap teaser" aria-label={m.claim_file()}>
      <div className="grow">
        <h2>{m.claim_file()}</h2>
        <p className="small soft">{m.claim_file_hint()}</p>
      </div>
      <Button
        component="a"
        variant="default"
        leftSection={<Icon name="letter" />}
        href={companyPath(companyId, path)}
        download
      >
        {m.claim_file_save()}
      </Button>
    </section>
  );
}
