// What the doors are given, and what a request carries from one layer to the next.

import type { Access, Identity, Role } from '../../access/access.ts';
import type { OfficeMail } from '../../desk/overview/office-mail.ts';
import type { OwnPost } from '../../desk/sending/own-post.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { TellFault } from '../fault-teller.ts';
import type { Desk } from '../ports/desk-port.ts';

export type Clock = { readonly now: () => Date; readonly today: () => CalendarDate };

export type Doors = {
  readonly desk: Desk;
  readonly access: Access;
  /** Mail to the company's own people; false where nothing may leave. */
  readonly post: OfficeMail['send'];
  /** Mail that people have sent to themselves; null where there is no mail server. */
  readonly ownPost?: OwnPost | null;
  readonly clock: Clock;
  /** The address people type; its scheme decides about secure cookies, its origin about who may post. */
  readonly publicUrl: string;
  /** Whether messages carry a link to the debtor's page; absent where they do. */
  readonly hasDebtorPage?: boolean;
  /** The address of the client's socket, or null in tests without one. */
  readonly clientAddress: (request: Request) => string | null;
  /** Aborted when the server stops: what would go on for ever ends then. */
  readonly stopping: AbortSignal;
  readonly reportFault: TellFault;
  /** Whether the fault is of a database that is away for the moment; absent where there is none. */
  readonly isDatabaseAway?: (fault: unknown) => Promise<boolean>;
  /** Whether another process has brought the database to a newer version; absent where there is no other. */
  readonly isOlder?: () => Promise<boolean>;
  /** The hour that the journal knows already and that has not come yet by the clock of this machine; absent where nobody looks. */
  readonly journalAhead?: () => Promise<string | null>;
  /** The day of the newest backup, where the last try to make one failed; absent where nobody makes any. */
  readonly missedBackup?: () => Promise<{ readonly lastOn: CalendarDate | null } | null>;
};

export type DoorEnv = {
  Variables: {
    identity: Identity;
    companyId: string;
    role: Role;
    /** The asker where they have a portfolio of their own: they see its debtors alone. Null: the whole company. */
    collector: string | null;
    /** The version that stood before the eyes of whoever edits, or `*`; on the routes that ask for one. */
    seen: string;
  };
};

/** The company of the request, narrowed to the asker's portfolio where they have one. */
export const seenBy = ({ companyId, collector }: DoorEnv['Variables']) => ({ companyId, collector });

/** The company of the request, the account that asks, and the name under which what happens goes into the journal. */
export const acting = (
  variables: DoorEnv['Variables'],
): { companyId: string; by: string; actorId: string } => ({
  companyId: variables.companyId,
  actorId: variables.identity.userId,
  by: variables.identity.name === '' ? variables.identity.email : variables.identity.name,
});
