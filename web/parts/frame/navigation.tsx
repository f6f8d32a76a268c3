// The way to every screen: all of them at the side; on a telephone the four of the day, and the others in a menu.

import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { type Counts, useCounts } from '../../acts/use-counts.ts';
import { usePlaces } from '../../acts/use-places.ts';
import { isOnPhone, type Place } from '../../places.ts';
import type { Company } from '../../queries/answers.ts';
import { Icon } from '../form/icon.tsx';
import { LaterMenu } from '../form/later-menu.tsx';

const OtherPlaces = lazy(() => import('./other-places.tsx'));

export function Navigation({ company, kind }: { company: Company; kind: 'side' | 'phone' }) {
  const counts = useCounts(company.id);
  const isPhone = kind === 'phone';
  const places = usePlaces();
  return (
    <nav className={isPhone ? 'phone-nav' : 'nav'} aria-label={m.nav_label()}>
      {(isPhone ? places.filter(isOnPhone) : places).map(place => {
        const count = counts[place.to] ?? 0;
        return (
          <Link
            key={place.to}
            to={place.to}
            params={{ companyId: company.id }}
            activeOptions={{ exact: place.to === '/c/$companyId' }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon name={place.icon} />
            <span>{isPhone ? (place.shortName ?? place.name)() : place.name()}</span>
            {count > 0 && <span className="count number">{count}</span>}
          </Link>
        );
      })}
      {isPhone && <More counts={counts} places={places} />}
    </nav>
  );
}

function More({ counts, places }: { counts: Counts; places: readonly Place[] }) {
  const others = places.filter(place => !isOnPhone(place));
  const waiting = others.reduce((sum, { to }) => sum + (counts[to] ?? 0), 0);
  return (
    <LaterMenu
      menu={OtherPlaces}
      target={props => (
        <button type="button" className="phone-more" {...props}>
          <Icon name="more" />
          <span>{m.nav_more()}</span>
          {waiting > 0 && <span className="count number">{waiting}</span>}
        </button>
      )}
    />
  );
}
