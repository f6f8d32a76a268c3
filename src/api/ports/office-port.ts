// What the API asks of the desk about mail to people who are no debtors: whoever sells, gave a mandate, or directs.

import type { ApprovalDesk } from './approval-port.ts';
import type { DigestDesk } from './digest-port.ts';
import type { SalesDesk } from './sales-port.ts';

export type OfficeMailDesk = SalesDesk & ApprovalDesk & DigestDesk;
