// What the API asks of the desk about links by which whoever gave a mandate approves.

import type { Language } from '../../claim/parties.ts';
import type { approvalLinks, NewApprovalLink } from '../../desk/messages/approval-link.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany } from './outcome.ts';

type OnDay = { readonly day: CalendarDate };

export type ApprovalDesk = {
  makeApprovalLink(
    asked: Acting &
      OnDay & {
        /** Whoever makes it: the link may approve no more than they. */
        readonly makerId: string;
        readonly name: string;
        readonly email: string;
        readonly language: Language;
        readonly ids: readonly string[] | 'all';
      },
  ): Promise<NewApprovalLink | 'nothingWaits' | 'noPage'>;
  linkWasMailed(asked: InCompany & { readonly linkId: string }): Promise<unknown>;
  approvalLinks(asked: InCompany & OnDay & { readonly askerId: string }): ReturnType<typeof approvalLinks>;
  /** False when it did not open any more. */
  revokeApproval(asked: Acting & OnDay & { readonly linkId: string }): Promise<boolean>;
  /** All of one maker, who leaves the company. */
  revokeApprovalsOf(asked: Acting & OnDay & { readonly makerId: string }): Promise<void>;
};
