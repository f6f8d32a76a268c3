// Whether a text that waits says who writes, to whom, and where the debtor finds its page, as it is now. It was frozen with what was so
// on its day; who signs, a telephone number, the name of a customer or the address of this installation changes without an amount.
// Prepared for Claire Vasseur's signature, she leaves on Tuesday: it is written anew, and approved anew by whoever had approved it.

import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import type { MessageView } from '../../letters/message.ts';
import { type FrozenFacts, frozenFacts } from '../../store/messages/frozen-messages.ts';
import type { Queryable } from '../../store/session.ts';
import { addressRefusal } from '../sending/address-refusal.ts';
import { languageOf, recipientOf } from './message-view.ts';
import { addressee, creditorOf } from './named.ts';
import { type PageLinks, pagesAt } from './page-links.ts';

export type Said = Pick<MessageView, 'creditor' | 'debtor' | 'recipientName' | 'language' | 'pageUrl'>;

type Asked = { readonly company: Company; readonly facts: DossierFacts; readonly scenario: Scenario | null };

/** Of each of these dossiers where something waits: by message, what it says. */
export async function saidByWaiting(
  db: Queryable,
  companyId: string,
  dossiers: readonly DossierFacts[],
): Promise<ReadonlyMap<string, FrozenFacts>> {
  const ids = dossiers.flatMap(({ waiting }) => waiting?.messageId ?? []);
  return ids.length === 0 ? new Map() : frozenFacts(db, companyId, ids);
}

/** Null where it says what is so, or nothing waits. */
export function waitsUnlikeNow({
  facts,
  said,
  pageLinks,
  ...asked
}: Asked & {
  readonly said: ReadonlyMap<string, FrozenFacts>;
  readonly pageLinks?: PageLinks | null | undefined;
}): Reason | null {
  const view = facts.waiting === null ? null : said.get(facts.waiting.messageId)?.view;
  // What was frozen before a version that froze who writes to whom is not judged.
  const saysWho = view != null && 'creditor' in view && 'debtor' in view;
  return saysWho ? unlikeNow({ ...asked, facts, said: view, pagesAt: pagesAt(pageLinks) }) : null;
}

/**
 * Null where it does. `recipient`: the address that a mail of it goes to. `pagesAt`: where debtors' pages open; null where this process
 * does not know, and does not judge.
 */
export function unlikeNow({
  company,
  facts,
  scenario,
  said,
  pagesAt,
  recipient = null,
}: Asked & {
  readonly said: Said;
  readonly pagesAt: string | null;
  readonly recipient?: string | null;
}): Reason | null {
  const step = scenario && facts.waiting ? stepOf(scenario, facts.waiting.stepKey) : null;
  if (step === null) return null;
  const moved = recipient === null ? null : addressRefusal({ recipient, facts, scenario });
  if (moved) return moved;
  const creditor = creditorOf(company, step);
  if (said.creditor.iban !== creditor.iban) return { code: 'creditorCorrected', what: 'account' };
  if (isOther(said.creditor, creditor)) return { code: 'creditorCorrected', what: 'details' };
  const person = recipientOf(facts.debtor.contacts, step.to);
  const { debtor, recipientName, language } = said;
  const named = {
    ...addressee(facts.debtor),
    recipientName: person?.name ?? null,
    language: languageOf(person, facts.debtor.language),
  };
  if (isOther({ ...debtor, recipientName, language }, named))
    return { code: 'writtenBefore', what: 'debtor' };
  return pagesAt !== null && !opensAt(said.pageUrl, pagesAt)
    ? { code: 'writtenBefore', what: 'debtorPage' }
    : null;
}

const opensAt = (pageUrl: string | null, pagesAt: string): boolean =>
  pageUrl?.startsWith(`${pagesAt}/p/`) === true;

/** Of what was said: what is told since, by a later version, was not. */
function isOther(said: object, now: object): boolean {
  const today = new Map<string, unknown>(Object.entries(now));
  return Object.entries(said).some(([name, was]) => {
    const is = today.get(name);
    // Nearly all of it is the same text; an address is compared by what stands in it.
    return was !== is && canonicalJson(was ?? null) !== canonicalJson(is ?? null);
  });
}
