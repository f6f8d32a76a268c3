// Keys that work on every screen: Ctrl K or Cmd K looks for a screen or a debtor, the question mark says which keys there are.

import { lazy, useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { isTyping } from '../../acts/use-review-keys.ts';
import { Dialogue } from './dialogue.tsx';
import { Icon } from './icon.tsx';
import { LatePart } from './late-part.tsx';

const Palette = lazy(() => import('../frame/palette.tsx'));

export function Keys({ companyId }: { companyId: string }) {
  /** Once loaded, the palette listens for its own key. */
  const [isWanted, setIsWanted] = useState(false);
  const [isHelping, setIsHelping] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setIsWanted(true);
      } else if (event.key === '?' && !isTyping(event.target)) setIsHelping(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const open = () => {
    if (isWanted) void import('../../acts/palette-store.ts').then(({ palette }) => palette.open());
    else setIsWanted(true);
  };
  return (
    <>
      <button type="button" className="palette-open" onClick={open}>
        <Icon name="search" />
        <span>{m.palette_open()}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {isWanted && (
        <LatePart>
          <Palette companyId={companyId} />
        </LatePart>
      )}
      {isHelping && <Help onClose={() => setIsHelping(false)} />}
    </>
  );
}

function Help({ onClose }: { onClose: () => void }) {
  const keys = [
    ['Ctrl K', m.keys_palette()],
    ['?', m.keys_help()],
    ['j', m.keys_next()],
    ['k', m.keys_previous()],
    ['s', m.keys_select()],
    ['a', m.keys_approve()],
    ['x', m.keys_exclude()],
    ['e', m.keys_edit()],
    ['u', m.keys_undo()],
  ] as const;
  return (
    <Dialogue title={m.keys_title()} onClose={onClose}>
      <dl className="lines">
        {keys.map(([key, what]) => (
          <div key={key} className="spread">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialogue>
  );
}
