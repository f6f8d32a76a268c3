// What the menu of preferences holds: languages, appearance, the quieter screens, and the way out.

import { Menu, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { LOCALES } from '../../../src/messages/format.ts';
import { usePlaces } from '../../acts/use-places.ts';
import { useLocale } from '../../locale.tsx';
import type { Place } from '../../places.ts';
import { send } from '../../queries/api.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Icon } from '../form/icon.tsx';
import { MenuWindow } from '../form/menu-window.tsx';

export default function PreferencesMenu({ target }: { target: ReactElement }) {
  const { locale, choose } = useLocale();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { companyId } = useParams({ strict: false });
  const isSignedIn = queries.getQueryData(sessionQuery.queryKey) !== undefined;

  const signOut = async () => {
    await send({ method: 'DELETE', path: '/api/session' });
    queries.clear();
    await navigate({ to: '/sign-in' });
  };

  return (
    <MenuWindow target={target} position="top-start" width={220}>
      <Menu.Label>{m.language()}</Menu.Label>
      {LOCALES.map(one => (
        <Menu.Item
          key={one}
          lang={one}
          onClick={() => choose(one)}
          rightSection={one === locale && <Icon name="check" />}
        >
          {LOCALE_NAMES[one]}
        </Menu.Item>
      ))}
      <Appearance />
      {isSignedIn && <Menu.Divider />}
      {companyId !== undefined && <QuietPlaces companyId={companyId} />}
      {isSignedIn && <Menu.Item onClick={() => void signOut()}>{m.sign_out()}</Menu.Item>}
    </MenuWindow>
  );
}

/** Those that the role opens. */
function QuietPlaces({ companyId }: { companyId: string }) {
  const navigate = useNavigate();
  return usePlaces()
    .filter(({ to }) => QUIET.includes(to))
    .map(({ to, name }) => (
      <Menu.Item key={to} onClick={() => void navigate({ to, params: { companyId } })}>
        {name()}
      </Menu.Item>
    ));
}

const QUIET: readonly Place['to'][] = ['/c/$companyId/legal', '/c/$companyId/settings'];

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { value: 'auto', name: m.theme_auto() },
    { value: 'light', name: m.theme_light() },
    { value: 'dark', name: m.theme_dark() },
  ] as const;
  return (
    <>
      <Menu.Label>{m.theme()}</Menu.Label>
      {schemes.map(({ value, name }) => (
        <Menu.Item
          key={value}
          onClick={() => setColorScheme(value)}
          rightSection={value === colorScheme && <Icon name="check" />}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
