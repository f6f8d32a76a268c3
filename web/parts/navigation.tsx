// The way to every screen: all of them at the side; on a telephone the four of the day, and the others in a menu.

import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import type { Company } from '../answers.ts';
import { OTHER_PLACES, PHONE_PLACES, PLACES, type Place } from '../places.ts';
import { answersQuery, todayQuery } from '../queries.ts';
import { Icon } from './icon.tsx';

export function Navigation({ company, kind }: { company: Company; kind: 'side' | 'phone' }) {
  const counts = useCounts(company.id);
  const isPhone = kind === 'phone';
  return (
    <nav className={isPhone ? 'phone-nav' : 'nav'} aria-label={m.nav_label()}>
      {(isPhone ? PHONE_PLACES : PLACES).map(place => {
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
      {isPhone && <More companyId={company.id} counts={counts} />}
    </nav>
  );
}

type Counts = Readonly<Partial<Record<Place['to'], number>>>;

/** What waits for a person, beside the place where it waits. */
function useCounts(companyId: string): Counts {
  const today = useQuery(todayQuery(companyId)).data;
  const answers = useQuery(answersQuery(companyId)).data;
  return {
    '/c/$companyId/inbox': answers?.entries.length ?? 0,
    '/c/$companyId/review': today?.batch.messages ?? 0,
    '/c/$companyId/calls': today?.calls.length ?? 0,
    '/c/$companyId/bank': today?.unallocated.payments ?? 0,
  };
}

function More({ companyId, counts }: { companyId: string; counts: Counts }) {
  const navigate = useNavigate();
  const waiting = OTHER_PLACES.reduce((sum, { to }) => sum + (counts[to] ?? 0), 0);
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <button type="button" className="phone-more">
          <Icon name="more" />
          <span>{m.nav_more()}</span>
          {waiting > 0 && <span className="count number">{waiting}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {OTHER_PLACES.map(({ to, icon, name }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon name={icon} />}
            rightSection={(counts[to] ?? 0) > 0 && <span className="tag">{counts[to]}</span>}
            onClick={() => void navigate({ to, params: { companyId } })}
          >
            {name()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
