// A table begins with what the address asks for: a view by its id, or kinds of lines; else with the view that the person
// begins with.

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useCompany } from '../../acts/use-company.ts';
import { viewsQuery } from '../../queries/view-queries.ts';
import { EVERYTHING, type ViewScreen, type Wanted } from '../../wanted.ts';
import { Waiting } from '../form/states.tsx';

export function WithView({
  screen,
  children,
}: {
  screen: ViewScreen;
  children: (beginning: Wanted) => ReactNode;
}) {
  const { id: companyId } = useCompany();
  const { view: viewId, only } = useSearch({ strict: false });
  const views = useQuery(viewsQuery(companyId));
  if (views.isPending) return <Waiting />;
  const known = (views.data?.entries ?? []).filter(one => one.screen === screen);
  const view = known.find(one => (viewId === undefined ? one.isDefault : one.id === viewId));
  const beginning =
    only === undefined ? (view?.content ?? EVERYTHING) : { ...EVERYTHING, only: only.split(',') };
  return <Fragment key={`${viewId ?? ''} ${only ?? ''}`}>{children(beginning)}</Fragment>;
}
