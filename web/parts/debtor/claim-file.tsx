import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, readFile } from '../../queries/api.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { saveFile } from '../../words/table-file.ts';
import { toldProblem } from '../../words/told-problem.ts';
import { Icon } from '../form/icon.tsx';

/** For a lawyer, a bailiff, an agency or a judge: nothing to hand over where nothing is late. */
export function ClaimFile({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  const path = `/debtors/${encodeURIComponent(debtor.id)}/claim-file?language=${locale}`;
  const save = useMutation({
    mutationFn: () => readFile(companyPath(companyId, path)),
    onSuccess: ({ name, content }) => saveFile(name, content),
    // Why there is none, in words: a link would show a failed download.
    onError: async fault => {
      const message = await toldProblem(fault, locale);
      notifications.show({ message, color: 'vermilion', role: 'alert' });
    },
  });
  // In any currency: the debtor's own amounts are those of one of them.
  if (!debtor.invoices.some(({ daysLate, open }) => daysLate > 0 && !isZeroAmount(open))) return null;
  return (
    <section className="card spread wrap teaser" aria-label={m.claim_file()}>
      <div className="grow">
        <h2>{m.claim_file()}</h2>
        <p className="small soft">{m.claim_file_hint()}</p>
      </div>
      <Button
        variant="default"
        leftSection={<Icon name="letter" />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {m.claim_file_save()}
      </Button>
    </section>
  );
}
