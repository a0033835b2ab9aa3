import { lazy, Suspense, useState, type ComponentProps, type ReactElement } from 'react';
import type { MenuSection } from './menu-panel.js';

const load = () => import('./menu-panel.js');
const MenuPanel = lazy(async () => ({ default: (await load()).MenuPanel }));

interface OnDemandMenuProps {
  readonly sections: readonly MenuSection[];
  readonly children: (props: ComponentProps<'button'>) => ReactElement<Record<string, unknown>>;
}

/** A menu whose parts are fetched when a finger comes near; the first press already opens it. */
export function OnDemandMenu({ sections, children }: OnDemandMenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  const button = children({
    'aria-haspopup': 'menu',
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => {
      setIsAsked(true);
    },
  });
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <MenuPanel sections={sections} target={children({})} />
    </Suspense>
  );
}
