// Every half hour the providers are asked about payments that are open or on their way: a call that got lost, a page that
// nobody paid on, an installation that no provider can reach.

import { lookableCompanies, onlineToLookAt } from '../../store/money/online-payments.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { deskOfCompany, type InstallationContext, millisecondsOf } from '../context.ts';
import { providersOfCompany } from './company-providers.ts';
import type { OnlinePayments } from './online-payments.ts';
import { settleOnline } from './settle-online.ts';

const LOOK_AFTER_MS = 30 * 60_000;
/** Questions in one round and company. */
const LOOKS_AT_ONCE = 50;

export async function lookAtOnline(
  context: InstallationContext,
  { online, day }: { online: OnlinePayments; day: CalendarDate },
): Promise<void> {
  const { database, clock } = context;
  const at = clock.now();
  const before = new Date(millisecondsOf(at) - LOOK_AFTER_MS).toISOString();
  for (const companyId of await lookableCompanies(database, before)) {
    const desk = deskOfCompany(context, companyId);
    const providers = await providersOfCompany(desk.database, { online, companyId });
    if (providers.length === 0) continue;
    const rows = await onlineToLookAt(desk.database, { companyId, before, at, limit: LOOKS_AT_ONCE });
    for (const { provider: name, reference } of rows) {
      const provider = providers.find(one => one.name === name);
      if (provider === undefined || reference === null) continue;
      await settleOnline(desk, { provider, companyId, reference, day, refunded: online.refunded });
    }
  }
}
