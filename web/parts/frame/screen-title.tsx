// What the screen is, at its top and in the tab of the browser: whoever has several open, or hears them, tells them apart
// (WCAG 2.4.2).

import { useEffect } from 'react';

const PRODUCT = 'Acquit';

export function ScreenTitle({
  children,
  ...heading
}: {
  readonly children: string;
  readonly className?: string;
  readonly tabIndex?: number;
}) {
  useEffect(() => {
    document.title = `${children} · ${PRODUCT}`;
    return () => {
      document.title = PRODUCT;
    };
  }, [children]);
  return <h1 {...heading}>{children}</h1>;
}
