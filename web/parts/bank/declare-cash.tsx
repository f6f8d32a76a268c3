// The word of a person that everything received is known up to the day, where no statement says so.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';

export function DeclareCash({ day, companyId }: { day: string; companyId: string }) {
  const declare = useAct({
    companyId,
    act: () =>
      send({ method: 'POST', path: companyPath(companyId, '/cash-declarations'), body: { on: day } }),
    say: () => m.cash_declared(),
  });
  return (
    <Allowed to="money" isWhole>
      <Button
        variant="default"
        size="xs"
        loading={declare.isPending}
        onClick={() => declare.mutate(undefined)}
      >
        {m.cash_declare()}
      </Button>
    </Allowed>
  );
}
