// Where notices stand: at the foot of the window, in a strip of their own. What is on the screen or in a dialogue ends where
// the strip begins, as it does above the keyboard of a telephone, so that no notice lies on what can be pressed.

import { Notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';

export function Notices() {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => (strip.current === null ? undefined : makeRoom(strip.current)), []);
  return (
    <section ref={strip} className="notices" aria-label={m.notices()} aria-live="polite">
      <Notifications
        position="bottom-right"
        limit={5}
        autoClose={6000}
        withinPortal={false}
        notificationMaxHeight="none"
      />
    </section>
  );
}

/** Tells the styles how high the strip is, and brings what is at work into sight again where the strip came over it. */
function makeRoom(strip: HTMLElement): () => void {
  const root = document.documentElement;
  let pressed: Element | null = null;
  let height = 0;
  let room = 0;
  const keepRoom = (): void => {
    // Nothing moves under the finger when a notice goes: the room at the end of a page goes once it is out of sight.
    const beyond = window.scrollY + window.innerHeight - (root.scrollHeight - room);
    room = Math.max(height, Math.min(room, Math.ceil(beyond)));
    root.style.setProperty('--notices-room', `${room}px`);
  };
  const measure = (): void => {
    const next = Math.ceil(strip.getBoundingClientRect().height);
    const grows = next > height;
    height = next;
    const reach = height === 0 ? 0 : Math.ceil(window.innerHeight - strip.getBoundingClientRect().top);
    root.style.setProperty('--notices-height', `${height}px`);
    root.style.setProperty('--notices-reach', `${reach}px`);
    keepRoom();
    if (!grows) return;
    strip.scrollTop = strip.scrollHeight;
    const focused = document.activeElement === document.body ? null : document.activeElement;
    const atWork = focused ?? pressed;
    if (atWork === null || !atWork.isConnected || strip.contains(atWork)) return;
    if (atWork.getBoundingClientRect().bottom > window.innerHeight - reach)
      atWork.scrollIntoView({ block: 'nearest' });
  };
  const remember = ({ target }: Event): void => {
    pressed = target instanceof Element ? target.closest('button, a, input, select, textarea') : null;
  };
  const watched = new ResizeObserver(measure);
  watched.observe(strip);
  window.addEventListener('resize', measure);
  window.addEventListener('scroll', keepRoom, { passive: true });
  document.addEventListener('pointerdown', remember, true);
  return () => {
    watched.disconnect();
    window.removeEventListener('resize', measure);
    window.removeEventListener('scroll', keepRoom);
    document.removeEventListener('pointerdown', remember, true);
  };
}
