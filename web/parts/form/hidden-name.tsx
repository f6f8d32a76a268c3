import type { ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';

/** After the words of a button that stands many times on a screen: what it is about, for whoever does not see where it stands. */
export const HiddenName = ({ of }: { readonly of: ReactNode }) => (
  <span className="hidden">
    {m.colon()}
    {of}
  </span>
);
