import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { LocaleProvider } from './locale.tsx';
import { Notices } from './parts/frame/notices.tsx';
import { UnderWay } from './parts/frame/under-way.tsx';
import { isAbsent } from './queries/api.ts';
import { sessionQuery } from './queries/queries.ts';
import { createApplicationRouter } from './router.tsx';
import { isNotSignedIn, setSessionOver, useSessionOver } from './session-over.ts';
import { cssVariables, theme } from './theme.ts';

/** So often a screen that could not be had is asked for again by itself. */
const AGAIN_MS = 5_000;

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: tellIfOver }),
  mutationCache: new MutationCache({ onError: tellIfOver }),
  defaultOptions: {
    queries: {
      // A machine without internet may well reach a server beside it: what cannot be had says so, instead of waiting unsaid.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 10_000,
      // A refusal stays a refusal; a server that does not answer, or only its proxy does, is asked again.
      retry: (count, fault) => isAbsent(fault) && count < 2,
      refetchInterval: ({ state }) => isAbsent(state.error) && AGAIN_MS,
    },
    // An act is never kept back to be done later, when nobody expects it any more.
    mutations: { networkMode: 'always' },
  },
});
const router = createApplicationRouter(queries);
const SessionOver = lazy(() => import('./parts/frame/session-over.tsx'));

/** Who was never signed in is led to the door by the router; who was keeps the screen and what is written on it. */
function tellIfOver(fault: unknown): void {
  if (isNotSignedIn(fault) && queries.getQueryData(sessionQuery.queryKey) !== undefined) setSessionOver(true);
}

/** A new language draws every screen anew: no text can stay behind in the old one. */
export function Application() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <LocaleProvider>
          {locale => (
            <>
              <RouterProvider router={router} key={locale} />
              <Over />
              <UnderWay />
              <Notices />
            </>
          )}
        </LocaleProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Over() {
  const isOver = useSessionOver();
  return (
    isOver && (
      <Suspense fallback={null}>
        <SessionOver router={router} />
      </Suspense>
    )
  );
}
