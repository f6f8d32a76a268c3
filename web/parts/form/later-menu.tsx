// A button with a menu that is loaded when it is first opened: the first screen needs none.

import { type ComponentType, type LazyExoticComponent, type ReactElement, Suspense, useState } from 'react';

/** What the button gets: closed, it says that it opens a menu and asks for it. */
export type TargetProps = {
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
  readonly onClick?: () => void;
};

export type Target = (props: TargetProps) => ReactElement;

export function LaterMenu({
  target,
  menu: Loaded,
}: {
  target: Target;
  menu: LazyExoticComponent<ComponentType<{ readonly target: ReactElement }>>;
}) {
  const [isWanted, setIsWanted] = useState(false);
  const closed = target({
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setIsWanted(true),
  });
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <Loaded target={target({})} />
    </Suspense>
  );
}
