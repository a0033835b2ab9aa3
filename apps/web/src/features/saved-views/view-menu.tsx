import { Button } from '@mantine/core';
import type { SavedView } from '@sapar/contracts';
import { useNavigate } from '@tanstack/react-router';
import {
  IconArrowBackUp,
  IconBookmark,
  IconDeviceFloppy,
  IconHome,
  IconPencil,
  IconPlus,
  IconTrash,
  IconTrashX,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { MenuEntry, MenuSection } from '../../components/menu-panel.js';
import { OnDemandMenu } from '../../components/on-demand-menu.js';
import { SideDrawer } from '../../components/side-drawer.js';
import type { CaseViewSearch } from '../case-views/case-view-search.js';
import { useCaseView } from '../case-views/use-case-view.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useSavedViews, useViewActs } from './api.js';
import { DeletedViews } from './deleted-views.js';
import { addressOf, isAsSaved, keptOf, type KeptView } from './to-view.js';
import { ViewForm } from './view-form.js';

type Shown = 'add' | 'change' | 'deleted';

/** Views under a name: one's own and the company's, what can be done with the open one, and the deleted. */
export function ViewMenu() {
  const { t } = useDatedWords('saved-views');
  const { search, tab, hidden } = useCaseView();
  const [shown, setShown] = useState<Shown | null>(null);
  const { data } = useSavedViews();
  const open = data?.items.find(({ id }) => id === search.saved);
  const kept = keptOf(search, tab, hidden);
  const isChanged = open !== undefined && !isAsSaved(kept, open);
  const sections = useSections({ open, kept, isChanged, onShow: setShown });
  const name = open === undefined ? t('menu') : open.name;
  return (
    <>
      <OnDemandMenu sections={sections}>
        {(props) => (
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />} {...props}>
            {isChanged ? t('changed', { name }) : name}
          </Button>
        )}
      </OnDemandMenu>
      <ViewDrawer
        {...{ shown, open, kept }}
        onClose={() => {
          setShown(null);
        }}
      />
    </>
  );
}

interface SectionFacts {
  readonly open: SavedView | undefined;
  readonly kept: KeptView;
  readonly isChanged: boolean;
  readonly onShow: (shown: Shown) => void;
}

function useSections(facts: SectionFacts): readonly MenuSection[] {
  const { t } = useDatedWords('saved-views');
  const { data } = useSavedViews();
  const go = useGo();
  const acts = useActEntries(facts, go);
  const entriesOf = (views: readonly SavedView[]): MenuEntry[] =>
    views.map((view) => ({
      label: view.isMine ? view.name : t('byOther', { name: view.name, who: view.madeByName }),
      isChosen: view.id === facts.open?.id,
      onSelect: () => {
        go(addressOf(view));
      },
    }));
  const items = data?.items ?? [];
  const groups = [
    { label: t('mine'), entries: entriesOf(items.filter(({ isShared }) => !isShared)) },
    { label: t('shared'), entries: entriesOf(items.filter(({ isShared }) => isShared)) },
  ];
  return [...groups.filter(({ entries }) => entries.length > 0), { entries: acts }];
}

function useGo(): (search: CaseViewSearch) => void {
  const navigate = useNavigate();
  return (search) => void navigate({ to: '/cases', search, resetScroll: false });
}

function useActEntries(
  { open, kept, isChanged, onShow }: SectionFacts,
  go: (search: CaseViewSearch) => void,
): readonly MenuEntry[] {
  const { t } = useDatedWords('saved-views');
  const { data } = useSavedViews();
  const { remove, update, start } = useViewActs();
  const deleted = data?.deleted.length ?? 0;
  const entry = (act: string, icon: MenuEntry['icon'], onSelect: () => void): MenuEntry => ({
    ...{ label: t(`acts.${act}`, { count: deleted }), onSelect },
    ...(icon === undefined ? {} : { icon }),
  });
  const add = entry('add', IconPlus, () => {
    onShow('add');
  });
  const deletedOnes = entry('deleted', IconTrashX, () => {
    onShow('deleted');
  });
  if (open === undefined) return deleted === 0 ? [add] : [add, deletedOnes];
  return [
    ...(isChanged && open.mayChange ? [entry('update', IconDeviceFloppy, () => update(open, kept))] : []),
    ...(isChanged ? [entry('back', IconArrowBackUp, () => go(addressOf(open)))] : []),
    add,
    ...(open.mayChange ? [entry('change', IconPencil, () => onShow('change'))] : []),
    entry(open.isStart ? 'notStart' : 'start', IconHome, () => start(open)),
    ...(open.mayChange
      ? [
          entry('remove', IconTrash, () => {
            remove(open);
            go({});
          }),
        ]
      : []),
    entry('without', undefined, () => go({})),
    ...(deleted === 0 ? [] : [deletedOnes]),
  ];
}

interface DrawerProps extends Pick<SectionFacts, 'open' | 'kept'> {
  readonly shown: Shown | null;
  readonly onClose: () => void;
}

function ViewDrawer({ shown, open, kept, onClose }: DrawerProps) {
  const { t } = useDatedWords('saved-views');
  const { data } = useSavedViews();
  const go = useGo();
  return (
    <SideDrawer
      shown={shown}
      size={440}
      title={(drawn) => t(`drawer.${drawn}`)}
      closeLabel={t('cancel')}
      onClose={onClose}
    >
      {(drawn) => {
        if (drawn === 'deleted') return <DeletedViews views={data?.deleted ?? []} />;
        if (drawn === 'change')
          return open === undefined ? null : (
            <ViewForm view={open} kept={keptBy(open)} onCancel={onClose} onDone={onClose} />
          );
        return (
          <ViewForm
            kept={kept}
            onCancel={onClose}
            onDone={(view) => {
              onClose();
              go(addressOf(view));
            }}
          />
        );
      }}
    </SideDrawer>
  );
}

/** A new name changes nothing of what the view shows. */
const keptBy = ({ layout, filters, sort, columns }: SavedView): KeptView => ({ layout, filters, sort, columns });
