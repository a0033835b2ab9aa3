import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import i18next from 'i18next';

interface RouterContext {
  readonly queryClient: QueryClient;
}

/** A page with its words and, behind the sign-in, the sheets of the workplace: fetched together, not one by one. */
export function page<Module extends Record<string, unknown>>(
  load: () => Promise<Module>,
  name: keyof Module & string,
  namespaces: readonly string[],
  style: { readonly isWorkplace?: boolean } = {},
) {
  const loadAll = async (): Promise<Module> => {
    const [module] = await Promise.all([
      load(),
      i18next.loadNamespaces([...namespaces]),
      style.isWorkplace === true ? import('../styles/workplace.js') : null,
    ]);
    return module;
  };
  return lazyRouteComponent(loadAll as () => Promise<Record<string, never>>, name);
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });
