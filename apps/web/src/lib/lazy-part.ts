import i18next from 'i18next';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A part that is seldom shown, with its words: both are fetched when it is. */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  namespaces: string | readonly string[],
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const [part] = await Promise.all([load(), i18next.loadNamespaces(namespaces)]);
    return { default: part };
  });
