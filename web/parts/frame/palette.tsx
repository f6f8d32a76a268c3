// The command palette: every screen, company, debtor and invoice by typing a few letters, from anywhere. Loaded when first asked for.

import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightFilterFunction } from '@mantine/spotlight';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { invoiceStateText } from '../../../src/messages/invoice-words.ts';
import { chooseFirst, palette, paletteStore } from '../../acts/palette-store.ts';
import { usePlaces } from '../../acts/use-places.ts';
import { useToldResults } from '../../acts/use-told-results.ts';
import { useLocale } from '../../locale.tsx';
import { invoicesNumberedQuery } from '../../queries/invoice-queries.ts';
import { debtorsQuery, sessionQuery } from '../../queries/queries.ts';
import { viewsQuery } from '../../queries/view-queries.ts';
import { hasWords } from '../../wanted.ts';
import { Icon } from '../form/icon.tsx';

const SEARCH_PAUSE_MILLISECONDS = 200;
const DEBTORS_SHOWN = 8;

type Command = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly leftSection: ReactNode;
  readonly onClick: () => void;
};

/** Whatever the accents and capitals that were typed; what bears the name comes before what tells of it. */
const found: SpotlightFilterFunction = (query, actions) => {
  const named = actions.filter(one => 'label' in one && hasWords(query, [one.label ?? null]));
  const told = actions.filter(
    one => 'label' in one && !named.includes(one) && hasWords(query, [one.description ?? null]),
  );
  return [...named, ...told];
};

/** The other companies of the person: each opens at its own Today. */
function useCompanies(companyId: string): readonly Command[] {
  const navigate = useNavigate();
  const { companies } = useSuspenseQuery(sessionQuery).data;
  return companies
    .filter(({ id }) => id !== companyId)
    .map(({ id, name }) => ({
      id,
      label: name,
      description: m.companies_company(),
      leftSection: <Icon name="companies" />,
      onClick: () => void navigate({ to: '/c/$companyId', params: { companyId: id } }),
    }));
}

/** Where a view is looked at. */
const SCREENS = {
  debtors: { to: '/c/$companyId/debtors', icon: 'debtors', name: () => m.nav_debtors() },
  invoices: { to: '/c/$companyId/invoices', icon: 'debtors', name: () => m.invoices_title() },
  agreements: { to: '/c/$companyId/agreements', icon: 'agree', name: () => m.nav_agreements() },
  calls: { to: '/c/$companyId/calls', icon: 'phone', name: () => m.nav_calls() },
  inbox: { to: '/c/$companyId/inbox', icon: 'mail', name: () => m.nav_inbox() },
  payments: { to: '/c/$companyId/bank', icon: 'bank', name: () => m.nav_bank() },
} as const;

export default function Palette({ companyId }: { companyId: string }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MILLISECONDS);
  const debtorsFound = useInfiniteQuery({ ...debtorsQuery(companyId, search), enabled: search !== '' });
  const numbered = useQuery(invoicesNumberedQuery(companyId, search));
  const { locale } = useLocale();
  useEffect(() => palette.open(), []);
  const open = usePlaces();
  const places: readonly Command[] = open.map(({ to, icon, name }) => ({
    id: to,
    label: name(),
    leftSection: <Icon name={icon} />,
    onClick: () => void navigate({ to, params: { companyId } }),
  }));
  const debtors: readonly Command[] = (search === '' ? [] : (debtorsFound.data?.pages[0]?.entries ?? []))
    .slice(0, DEBTORS_SHOWN)
    .map(({ id, name }) => ({
      id,
      label: name,
      description: m.column_debtor(),
      leftSection: <Icon name="debtors" />,
      onClick: () =>
        void navigate({ to: '/c/$companyId/debtors/$debtorId', params: { companyId, debtorId: id } }),
    }));
  const invoices: readonly Command[] = (numbered.data?.entries ?? []).map(
    ({ id, number, debtorName, state }) => ({
      id,
      label: number,
      description: `${debtorName} · ${invoiceStateText(state, locale)}`,
      leftSection: <Icon name="debtors" />,
      onClick: () =>
        void navigate({ to: '/c/$companyId/invoices/$invoiceId', params: { companyId, invoiceId: id } }),
    }),
  );
  const companies = useCompanies(companyId);
  const views: readonly Command[] = (useQuery(viewsQuery(companyId)).data?.entries ?? []).map(
    ({ id, name, screen }) => ({
      id,
      label: m.view_command({ name }),
      description: SCREENS[screen].name(),
      leftSection: <Icon name={SCREENS[screen].icon} />,
      onClick: () => void navigate({ to: SCREENS[screen].to, params: { companyId }, search: { view: id } }),
    }),
  );
  const actions = [...places, ...companies, ...views, ...invoices, ...debtors];
  // Said once the letters rest and the server has answered, not at each letter.
  const isAnswered =
    search !== '' && search === typed.trim() && !debtorsFound.isFetching && !numbered.isFetching;
  const results = isAnswered ? found(search, [...actions]).length : 0;
  const said = results > 0 ? m.palette_count({ count: results }) : isAnswered ? m.palette_nothing() : '';
  return (
    <Spotlight
      store={paletteStore}
      actions={actions}
      filter={found}
      shortcut="mod + K"
      query={typed}
      onQueryChange={setTyped}
      nothingFound={m.palette_nothing()}
      limit={open.length + companies.length + views.length + invoices.length + DEBTORS_SHOWN}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.4 }}
      searchProps={{
        leftSection: (
          <>
            <Icon name="search" />
            <Told said={said} />
          </>
        ),
        placeholder: m.palette_placeholder(),
        'aria-label': m.palette_placeholder(),
      }}
    />
  );
}

/** Drawn inside of the palette: what it says of the field and the list stands from the first moment that they are there. */
function Told({ said }: { said: string }) {
  useToldResults({ title: m.palette_open(), list: m.palette_found(), onFirst: chooseFirst });
  return (
    <span className="hidden" role="status">
      {said}
    </span>
  );
}
