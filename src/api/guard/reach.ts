// Who a route lets in, and to how much.
// `reach` says what somebody with a portfolio of their own gets of it:
//   own       what the address names must belong to one of their debtors
//   narrowed  the answer holds their debtors alone; the handler passes `collector` on
//   open      there is nothing of a debtor in it
//   whole     it is about all debtors at once: not for them

import type { Verb } from '../../access/permissions.ts';
import type { OutsidePermission } from './outside-permissions.ts';

export type Reach = 'own' | 'narrowed' | 'open' | 'whole';

export type Permission =
  | OutsidePermission
  | { readonly kind: 'member'; readonly verb: Verb; readonly reach: Reach };

const of =
  (reach: Reach) =>
  (verb: Verb): Permission => ({ kind: 'member', verb, reach });

export const [own, narrowed, open, whole] = [of('own'), of('narrowed'), of('open'), of('whole')] as const;
