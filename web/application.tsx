import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LocaleProvider } from './locale.tsx';
import { RequestProblem } from './queries/api.ts';
import { createApplicationRouter } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

/** Nothing answered; a proxy answered for a server that is starting anew. */
const ABSENT: readonly number[] = [0, 502, 503, 504];

const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: fault => {
      const isSignedOut = fault instanceof RequestProblem && fault.problem.status === 401;
      if (isSignedOut) void router.navigate({ to: '/sign-in' });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; a server that does not answer, or only its proxy does, is asked again.
      retry: (count, fault) =>
        fault instanceof RequestProblem && ABSENT.includes(fault.problem.status) && count < 2,
    },
  },
});
const router = createApplicationRouter(queries);

/** A new language draws every screen anew: no text can stay behind in the old one. */
export function Application() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <LocaleProvider>
          {locale => (
            <>
              <RouterProvider router={router} key={locale} />
              <Notifications position="bottom-right" limit={3} autoClose={6000} />
            </>
          )}
        </LocaleProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
