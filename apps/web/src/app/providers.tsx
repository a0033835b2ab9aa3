import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { ToastHost } from '../components/toast-host.js';
import { cssVariables, theme } from './theme.js';

export function Providers({ client, children }: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Suspense fallback={null}>{children}</Suspense>
        <ToastHost />
      </MantineProvider>
    </QueryClientProvider>
  );
}
