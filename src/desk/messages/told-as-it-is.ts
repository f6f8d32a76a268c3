// Whether a confirmation that waits says who writes, to whom, in which language and where the debtor finds its page, as it is now: what
// `as-it-is.ts` asks of a reminder. Nobody approved its words, so that it is written anew with those of today, and nobody is asked.
// A promise noted on Friday, signed Claire Vasseur; she leaves on Monday before it does: it leaves with the name of who signs now.

import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { SaidToDebtor, Told } from '../../letters/confirmations/confirmed.ts';
import { writingFor } from './written-to.ts';

/** Null where it does. `pagesAt`: where debtors' pages open; null where this process does not know, and does not judge. */
export function toldUnlikeNow(
  { said, writing: was }: Told,
  {
    company,
    facts,
    pagesAt,
  }: { readonly company: Company; readonly facts: DossierFacts; readonly pagesAt: string | null },
): Reason | null {
  const now = writingFor(facts.debtor, company);
  if (was.creditorName !== now.creditorName || was.signatory !== now.signatory || was.country !== now.country)
    return { code: 'creditorCorrected', what: 'details' };
  const isNamed = said.kind === 'plan';
  if (
    was.recipientName !== now.recipientName ||
    was.language !== now.language ||
    (isNamed && was.debtorName !== now.debtorName)
  )
    return { code: 'writtenBefore', what: 'debtor' };
  const page = pageOf(said);
  return pagesAt !== null && page !== undefined && page?.startsWith(`${pagesAt}/p/`) !== true
    ? { code: 'writtenBefore', what: 'debtorPage' }
    : null;
}

/** The address that it names; null where there was none yet, undefined where such a text names none. */
function pageOf(said: SaidToDebtor): string | null | undefined {
  if (said.kind === 'plan')
    return said.isAccepted || said.readOn.kind === 'page' ? undefined : said.readOn.pageUrl;
  return 'pageUrl' in said ? said.pageUrl : undefined;
}
