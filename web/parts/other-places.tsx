// The screens that have no place of their own on a telephone.

import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { isOnPhone } from '../places.ts';
import { useCompany } from '../use-company.ts';
import { useCounts } from '../use-counts.ts';
import { usePlaces } from '../use-places.ts';
import { Icon } from './icon.tsx';
import { MenuWindow } from './menu-window.tsx';

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
