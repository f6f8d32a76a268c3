// Language, appearance and leaving: the same menu on every width.

import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useLocale } from '../../locale.tsx';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Icon } from '../form/icon.tsx';
import { LaterMenu } from '../form/later-menu.tsx';

const PreferencesMenu = lazy(() => import('./preferences-menu.tsx'));

export function Preferences() {
  const { locale } = useLocale();
  return (
    <LaterMenu
      menu={PreferencesMenu}
      target={props => (
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          style={{ justifySelf: 'start' }}
          c="var(--soft)"
          leftSection={<Icon name="theme" />}
          {...props}
        >
          {LOCALE_NAMES[locale]}
        </Button>
      )}
    />
  );
}
