// The screens that have no place of their own on a telephone.

import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useCompany } from '../../acts/use-company.ts';
import { useCounts } from '../../acts/use-counts.ts';
import { usePlaces } from '../../acts/use-places.ts';
import { isOnPhone } from '../../places.ts';
import { Icon } from '../form/icon.tsx';
import { MenuWindow } from '../form/menu-window.tsx';

export default function OtherPlaces({ target }: { target: ReactElement }) {
  const navigate = useNavigate();
  const { id: companyId } = useCompany();
  const counts = useCounts(companyId);
  const places = usePlaces().filter(place => !isOnPhone(place));
  return (
    <MenuWindow target={target} position="top-end">
      {places.map(({ to, icon, name }) => (
        <Menu.Item
          key={to}
          leftSection={<Icon name={icon} />}
          rightSection={(counts[to] ?? 0) > 0 && <span className="tag">{counts[to]}</span>}
          onClick={() => void navigate({ to, params: { companyId } })}
        >
          {name()}
        </Menu.Item>
      ))}
    </MenuWindow>
  );
}
