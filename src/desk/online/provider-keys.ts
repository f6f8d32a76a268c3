// The account of a payment provider, entered by an owner: the key is tried once, sealed and never shown again. To switch off
// sends no debtor there any more, and the key stays for the payments that were begun; it is erased once none is under way.

import { isTestKey, lastFourOf, type ProviderKeys, providerKeys } from '../../channels/payment-keys.ts';
import { PROVIDERS, type ProviderName } from '../../channels/payment-provider.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  dropProviderKey,
  keepProviderKey,
  onlineUnderWay,
  pauseProviderKey,
} from '../../store/money/provider-keys.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { type CompanyProvider, companyProviders } from './company-providers.ts';
import type { OnlinePayments } from './online-payments.ts';

export type ProviderAccount = {
  readonly provider: ProviderName;
  /**
   * server: given by whoever runs the server, and changed there alone · unreadable: sealed with another secret than that of
   * this installation.
   */
  readonly standing: 'none' | 'server' | 'inUse' | 'paused' | 'unreadable';
  readonly lastFour: string | null;
  readonly isTest: boolean | null;
  readonly givenOn: CalendarDate | null;
  readonly givenBy: string | null;
  readonly pausedOn: CalendarDate | null;
  /** Payments that were begun there and have no end yet. */
  readonly underWay: number;
  /** Where the provider calls; null where it cannot reach this installation. */
  readonly callUrl: string | null;
};

export async function providerAccounts(
  { database }: DeskContext,
  { online, companyId }: { online: OnlinePayments | null; companyId: string },
): Promise<readonly ProviderAccount[]> {
  const known = await companyProviders(database, { online, companyId });
  const counts = await onlineUnderWay(database, companyId);
  return PROVIDERS.map(provider => {
    const one = known.find(({ name }) => name === provider);
    const row = one?.from === 'application' ? one.row : null;
    return {
      provider,
      standing: standingOf(one),
      lastFour: row?.lastFour ?? null,
      isTest: row?.isTest ?? null,
      givenOn: row?.givenOn ?? null,
      givenBy: row?.author ?? null,
      pausedOn: row?.pausedOn ?? null,
      underWay: counts.find(count => count.provider === provider)?.count ?? 0,
      callUrl: online?.isReachable === true ? callUrlOf(online, { provider, companyId }) : null,
    };
  });
}

const callUrlOf = (
  { publicUrl }: OnlinePayments,
  { provider, companyId }: { provider: ProviderName; companyId: string },
): string => `${publicUrl}/p/appel/${provider}/${companyId}`;

function standingOf(one: CompanyProvider | undefined): ProviderAccount['standing'] {
  if (one === undefined) return 'none';
  if (one.from === 'server') return 'server';
  if (one.provider === null) return 'unreadable';
  return one.row.pausedOn === null ? 'inUse' : 'paused';
}

/** silent: it gave no answer, and whether the key is right is not known. */
export type Tried = 'accepted' | 'silent';
export type KeyOutcome =
  | { readonly kind: 'done'; readonly tried: Tried }
  | { readonly kind: 'keyFromServer' | 'keyRefused' };

/** The door has asked for the password: whose key it is gets the money. */
export async function enterProviderKeys(
  { database, clock }: DeskContext,
  { online, keys, companyId, by, day }: Act & { online: OnlinePayments; keys: ProviderKeys },
): Promise<KeyOutcome> {
  const { provider } = keys;
  const known = await companyProviders(database, { online, companyId });
  if (known.some(one => one.name === provider && one.from === 'server')) return { kind: 'keyFromServer' };
  const tried = await online.keys.make(keys).check();
  if (tried.kind === 'refused') return { kind: 'keyRefused' };
  const at = clock.now();
  await database.transaction(async db => {
    await lockBooks(db, companyId);
    await keepProviderKey(db, {
      companyId,
      provider,
      at,
      sealed: online.keys.seal(keys, { companyId, provider }),
      lastFour: lastFourOf(keys),
      isTest: isTestKey(keys),
      givenOn: day,
      author: by,
    });
    await tell(db, { companyId, at, day, by, provider, change: 'entered' });
  });
  return { kind: 'done', tried: tried.kind };
}

type OfProvider = Act & { readonly provider: ProviderName };

export function pauseProvider(
  { database, clock }: DeskContext,
  { isPaused, companyId, by, day, provider }: OfProvider & { readonly isPaused: boolean },
): Promise<'done' | 'notFound'> {
  const at = clock.now();
  return database.transaction(async db => {
    const changed = await pauseProviderKey(db, { companyId, provider, pausedOn: isPaused ? day : null });
    if (changed === null) return 'notFound';
    const change = isPaused ? 'paused' : 'resumed';
    if (changed) await tell(db, { companyId, at, day, by, provider, change });
    return 'done';
  });
}

export function eraseProviderKeys(
  { database, clock }: DeskContext,
  { companyId, by, day, provider }: OfProvider,
): Promise<'done' | 'notFound' | 'paymentsUnderWay'> {
  const at = clock.now();
  return database.transaction(async db => {
    // None is begun meanwhile: a click takes the same lock.
    await lockBooks(db, companyId);
    if ((await onlineUnderWay(db, companyId)).some(one => one.provider === provider))
      return 'paymentsUnderWay';
    if (!(await dropProviderKey(db, { companyId, provider }))) return 'notFound';
    await tell(db, { companyId, at, day, by, provider, change: 'erased' });
    return 'done';
  });
}

/** Whether the provider takes the key today; that of the server as well. Null where there is none that can be read. */
export async function tryProvider(
  { database }: DeskContext,
  {
    online,
    companyId,
    provider,
  }: { online: OnlinePayments | null; companyId: string; provider: ProviderName },
): Promise<Tried | 'refused' | null> {
  const known = await companyProviders(database, { online, companyId });
  const found = known.find(({ name }) => name === provider)?.provider ?? null;
  return found === null ? null : (await found.check()).kind;
}

const tell = (
  db: Parameters<typeof appendJournal>[0],
  {
    companyId,
    at,
    day,
    by,
    provider,
    change,
  }: OfProvider & { at: string; change: 'entered' | 'paused' | 'resumed' | 'erased' },
): Promise<unknown> =>
  appendJournal(db, { companyId, at, day, author: by }, [
    { kind: 'providerKeysChanged', subjectId: companyId, content: { provider, change } },
  ]);

export { lastFourOf, PROVIDERS, providerKeys };
