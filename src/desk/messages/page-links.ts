// The link to the debtor's page that a message carries: its address, the code for whoever holds paper, and what the store
// keeps of them. One message, one link: revoking it or letting it expire leaves the others alone.

import { hashOfCode, type PortalSigner } from '../../access/portal-links.ts';
import type { Company } from '../../claim/parties.ts';
import type { PortalLinkWrite } from '../../store/debtors/portal-links.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';

export type PageLinks = {
  readonly signer: PortalSigner;
  /** The address of this installation as debtors reach it, without a slash at its end. */
  readonly publicUrl: string;
  /** Nobody named the address, and no mail server: it opens on this machine alone, as a trial may and a customer may not. */
  readonly isForTrials?: boolean;
};

export type DebtorPageLink = {
  readonly url: string;
  readonly entry: { readonly address: string; readonly code: string };
  readonly link: Omit<PortalLinkWrite, 'debtorId' | 'messageId'>;
};

/** Longer than the longest shipped scenario, so that a link outlives the message that follows it. */
const LINK_DAYS = 180;

/** Where debtors' pages open; null where nobody named the address to this process. */
export const pagesAt = (pageLinks: PageLinks | null | undefined): string | null =>
  pageLinks == null || pageLinks.isForTrials ? null : pageLinks.publicUrl;

/** Null where this installation has no address that debtors can reach. */
export function pageLinkFor({
  pageLinks,
  company,
  day,
  makeId,
}: {
  readonly pageLinks?: PageLinks | null | undefined;
  readonly company: Company;
  readonly day: CalendarDate;
  readonly makeId: () => string;
}): DebtorPageLink | null {
  if (pageLinks == null) return null;
  const { signer, publicUrl, isForTrials = false } = pageLinks;
  if (isForTrials && company.policy.mode === 'live') return null;
  const link = { companyId: company.id, linkId: makeId() };
  const code = signer.codeOf(link);
  const codeHash = hashOfCode(code);
  if (codeHash === null) throw new Error(`The code ${code} cannot be typed`);
  return {
    url: `${publicUrl}/p/${signer.tokenOf(link)}`,
    entry: { address: `${publicUrl.replace(/^https?:\/\//, '')}/p`, code },
    link: { linkId: link.linkId, codeHash, createdOn: day, expiresOn: addDays(day, LINK_DAYS) },
  };
}
