// What the API asks of the desk about the trail of requests.

import type { AskedEntry, AuditEntry } from '../../desk/audit-trail.ts';
import type { Page } from '../../desk/page-cursor.ts';
import type { InCompany } from './outcome.ts';

export type AuditDesk = {
  noteAsked(asked: AskedEntry): Promise<string>;
  noteAnswer(asked: InCompany & { readonly id: string; readonly status: number }): Promise<void>;
  /** The last one by somebody else who was not refused, about what the address named; null where there is none. */
  lastByAnother(
    asked: InCompany & { readonly userId: string; readonly act: string; readonly about: object },
  ): Promise<{ readonly by: string; readonly at: string } | null>;
  auditPage(
    asked: InCompany & { readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<AuditEntry>>;
  auditExport(asked: InCompany): Promise<readonly AuditEntry[]>;
};
