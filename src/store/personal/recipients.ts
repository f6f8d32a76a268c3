// To whom data of a company went from here: what the register of processing says has happened.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type WentTo = { readonly kind: 'channel' | 'provider' | 'handOver'; readonly name: string };

export const wentTo = (db: Queryable, companyId: string): Promise<WentTo[]> =>
  select<WentTo>(
    db,
    `select distinct 'channel' as kind, channel as name from delivery where company_id = $1 and state in ('delivered', 'done')
     union select distinct 'provider', provider from online_payment where company_id = $1
     union select distinct 'handOver', recipient_kind from dossier_stop where company_id = $1 and recipient_kind is not null
     order by 1, 2`,
    [companyId],
  );
