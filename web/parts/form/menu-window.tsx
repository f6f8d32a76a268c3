// The menu itself, which opens as soon as it is there. The focus goes to its button first, so that closing the menu
// leads back to it; then to the first entry, which is heard, and not to the empty place before it.

import { Menu, type MenuProps } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';

export function MenuWindow({
  target,
  position,
  width,
  children,
}: {
  target: ReactElement;
  position: NonNullable<MenuProps['position']>;
  width?: number;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    place.current?.querySelector('button')?.focus();
    setIsOpen(true);
  }, []);
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      position={position}
      shadow="md"
      returnFocus
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
      {...(width === undefined ? {} : { width })}
    >
      <span ref={place} style={{ display: 'contents' }}>
        <Menu.Target>{target}</Menu.Target>
      </span>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
