// Where debtors may pay online: the accounts of the payment providers, each with what it does now and what may be done
// with it. A key is entered once and never shown again.

import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { ProviderAccount, ProviderAccounts, ProviderTried } from '../../queries/answers.ts';
import { read, send } from '../../queries/api.ts';
import { ProviderForm } from './provider-form.tsx';
import { CallUrl, PROVIDER_NAMES, providersPath, triedText } from './provider-told.tsx';

const providersQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'payment providers'],
    queryFn: () => read<ProviderAccounts>(providersPath(companyId)),
  });

export default function ProvidersCard({ companyId }: { companyId: string }) {
  const entries = useQuery(providersQuery(companyId)).data?.entries;
  if (entries === undefined) return null;
  return (
    <section className="card stack">
      <h2>{m.provider_title()}</h2>
      <p className="soft">{m.provider_text()}</p>
      {entries.map(account => (
        <Account key={account.provider} account={account} companyId={companyId} />
      ))}
      {entries.some(({ callUrl, standing }) => callUrl === null && standing !== 'none') && (
        <p className="soft">{m.provider_unreachable()}</p>
      )}
    </section>
  );
}

const STANDINGS: Readonly<
  Record<ProviderAccount['standing'], { text: () => string; tone: 'good' | 'plain' | 'alert' }>
> = {
  none: { text: () => m.provider_none(), tone: 'plain' },
  server: { text: () => m.provider_in_use(), tone: 'good' },
  inUse: { text: () => m.provider_in_use(), tone: 'good' },
  paused: { text: () => m.provider_paused(), tone: 'plain' },
  unreadable: { text: () => m.provider_unreadable(), tone: 'alert' },
};

function Account({ account, companyId }: { account: ProviderAccount; companyId: string }) {
  const [isEntering, setIsEntering] = useState(false);
  const { provider, standing, isTest } = account;
  const { text, tone } = STANDINGS[standing];
  const name = PROVIDER_NAMES[provider];
  return (
    <div className="stack">
      <div className="row wrap">
        <h3>{name}</h3>
        <span className="tag" data-tone={tone}>
          {text()}
        </span>
        {isTest === true && (
          <span className="tag" data-tone="caution">
            {m.provider_test_key()}
          </span>
        )}
      </div>
      <Facts account={account} />
      <div className="row wrap">
        {standing !== 'none' && standing !== 'unreadable' && <Try account={account} companyId={companyId} />}
        {standing !== 'server' && (
          <Button variant={standing === 'none' ? 'filled' : 'default'} onClick={() => setIsEntering(true)}>
            {standing === 'none' ? m.provider_enter({ name }) : m.provider_replace({ name })}
          </Button>
        )}
        <OnAndOff account={account} companyId={companyId} />
      </div>
      {isEntering && (
        <ProviderForm account={account} companyId={companyId} onClose={() => setIsEntering(false)} />
      )}
    </div>
  );
}

function Facts({ account }: { account: ProviderAccount }) {
  const { locale } = useLocale();
  const { provider, standing, lastFour, givenOn, givenBy, pausedOn, underWay, callUrl } = account;
  return (
    <>
      {standing === 'server' && <p>{m.provider_from_server({ variable: VARIABLES[provider] })}</p>}
      {standing === 'unreadable' && <p>{m.provider_unreadable_text()}</p>}
      {lastFour !== null && givenOn !== null && (
        <p>
          {m.provider_key_since({
            lastFour,
            day: dayText(givenOn, locale),
            by: authorText(givenBy ?? '', locale),
          })}
        </p>
      )}
      {pausedOn !== null && <p>{m.provider_paused_since({ day: dayText(pausedOn, locale) })}</p>}
      {underWay > 0 && <p>{m.provider_under_way({ count: underWay })}</p>}
      {provider === 'stripe' && callUrl !== null && standing !== 'none' && <CallUrl url={callUrl} />}
      {provider === 'mollie' && standing !== 'none' && <p className="soft">{m.provider_mollie_calls()}</p>}
    </>
  );
}

const VARIABLES: Readonly<Record<ProviderAccount['provider'], string>> = {
  stripe: 'ACQUIT_STRIPE_KEY, ACQUIT_STRIPE_WEBHOOK_SECRET',
  mollie: 'ACQUIT_MOLLIE_KEY',
};

function Try({ account: { provider }, companyId }: { account: ProviderAccount; companyId: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const attempt = useAct({
    companyId,
    act: () => send<ProviderTried>({ method: 'POST', path: providersPath(companyId, `/${provider}/checks`) }),
    say: () => null,
    after: answer => setSaid(triedText(answer, provider)),
  });
  return (
    <>
      <Button variant="default" loading={attempt.isPending} onClick={() => attempt.mutate()}>
        {m.provider_try({ name: PROVIDER_NAMES[provider] })}
      </Button>
      <p role="status">{said}</p>
    </>
  );
}

function OnAndOff({ account, companyId }: { account: ProviderAccount; companyId: string }) {
  const { provider, standing, underWay } = account;
  const name = PROVIDER_NAMES[provider];
  const path = providersPath(companyId, `/${provider}/offer`);
  const turn = (isOff: boolean) => send({ method: isOff ? 'DELETE' : 'PUT', path });
  const pause = useAct({
    companyId,
    act: turn,
    say: (_answer, isOff) => (isOff ? m.provider_said_off({ name }) : m.provider_said_on({ name })),
    undo: (_answer, isOff) => turn(!isOff),
  });
  const erase = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path: providersPath(companyId, `/${provider}`) }),
    say: () => m.provider_said_erased({ name }),
  });
  const isOff = standing === 'paused';
  return (
    <>
      {(isOff || standing === 'inUse') && (
        <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate(!isOff)}>
          {isOff ? m.provider_on({ name }) : m.provider_off({ name })}
        </Button>
      )}
      {(isOff || standing === 'unreadable') && underWay === 0 && (
        <Button color="vermilion" variant="outline" loading={erase.isPending} onClick={() => erase.mutate()}>
          {m.provider_erase({ name })}
        </Button>
      )}
    </>
  );
}
