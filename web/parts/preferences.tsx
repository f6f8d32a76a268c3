// Language, appearance and leaving: the same menu on every width.

import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { LOCALES, type Locale } from '../../src/messages/format.ts';
import { send } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { Icon } from './icon.tsx';

/** Each language in its own words, so that it can be found by who needs it. */
const NAMES: Readonly<Record<Locale, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
};

export function Preferences() {
  const { locale, choose } = useLocale();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { companyId } = useParams({ strict: false });

  const signOut = async () => {
    await send({ method: 'DELETE', path: '/api/session' });
    queries.clear();
    await navigate({ to: '/sign-in' });
  };

  return (
    <Menu position="top-start" width={220} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          style={{ justifySelf: 'start' }}
          c="var(--soft)"
          leftSection={<Icon name="theme" />}
        >
          {NAMES[locale]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.language()}</Menu.Label>
        {LOCALES.map(one => (
          <Menu.Item
            key={one}
            lang={one}
            onClick={() => choose(one)}
            rightSection={one === locale && <Icon name="check" />}
          >
            {NAMES[one]}
          </Menu.Item>
        ))}
        <Appearance />
        <Menu.Divider />
        {companyId !== undefined && (
          <Menu.Item onClick={() => void navigate({ to: '/c/$companyId/legal', params: { companyId } })}>
            {m.nav_legal()}
          </Menu.Item>
        )}
        {companyId !== undefined && (
          <Menu.Item onClick={() => void navigate({ to: '/c/$companyId/settings', params: { companyId } })}>
            {m.nav_settings()}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void signOut()}>{m.sign_out()}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

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
