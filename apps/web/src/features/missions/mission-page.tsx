import { Button } from '@mantine/core';
import type { CaseLine, Mission } from '@sapar/contracts';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { PageFault } from '../../components/page-fault.js';
import { ToPlace } from '../../components/to-place.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { useMay, useSession } from '../../lib/session.js';
import { SharingCard } from '../sharing/sharing-card.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { InvitationsSection } from '../invitations/invitations-section.js';
import { MissionPapers } from '../papers/mission-papers.js';
import { LiveLine } from '../live/live-line.js';
import { AddPersonForm } from './add-person-form.js';
import { missionQuery, useOpenDeadlines, usePeople } from './api.js';
import { GroupArrival } from './group-arrival.js';
import { GroupFiling } from './group-filing.js';
import { MissionFacts } from './mission-facts.js';
import { MissionForm } from './mission-form.js';
import styles from './missions.module.css';
import { PeopleTable } from './people-table.js';
import { SiteForm } from './site-form.js';

export type MissionAct = 'add' | 'arrive' | 'file' | 'change' | 'site';

/** One job at one site: its facts and its people, and what is done for several of them at once. */
export function MissionPage() {
  const { missionId } = useParams({ strict: false }) as { readonly missionId: string };
  const mission = useQuery(missionQuery(missionId));
  const people = usePeople(missionId);
  const error = mission.error ?? people.error;
  if (mission.data !== undefined && people.data !== undefined)
    return <LoadedMission mission={mission.data} people={people.data.items} />;
  if (error === null) return <RowsSkeleton rows={6} />;
  return (
    <PageFault
      problem={error}
      back={<ToPlace to="/missions" />}
      onRetry={() => {
        void mission.refetch();
        void people.refetch();
      }}
    />
  );
}

interface LoadedMissionProps {
  readonly mission: Mission;
  readonly people: readonly CaseLine[];
}

function LoadedMission({ mission, people }: LoadedMissionProps) {
  const { t } = useDatedWords('missions');
  const [act, setAct] = useState<MissionAct | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const deadlines = useOpenDeadlines(mission.id);
  // Opened by its host alone, its facts are both companies' to change; the API decides again.
  const canChange = useMay('missions.write') && mission.sharing.mayChange.includes('mission');
  const isHost = useSession().tenant.kind === 'host';
  const addButton = <AddButton onAct={setAct} />;
  return (
    <>
      <nav className={caseStyles['crumbs']} aria-label={mission.reference}>
        <Link to="/missions">{t('title')}</Link>
        <IconChevronRight size={14} aria-hidden />
        <b>{mission.reference}</b>
      </nav>
      <PageHeader
        title={mission.title}
        subtitle={`${mission.reference} · ${mission.supplier.name} · ${mission.site.name}${mission.isDemo ? ` · ${t('demo')}` : ''}`}
        actions={canChange ? <HeaderActs mission={mission} people={people} onAct={setAct} /> : undefined}
      />
      <LiveLine recordId={mission.id} />
      <div className={styles['columns']}>
        <section aria-label={t('people.title')}>
          {people.length === 0 ? (
            <EmptyState text={t('people.none')} action={addButton} />
          ) : (
            <PeopleTable people={people} deadlines={deadlines.data} chosen={chosen} onChoose={setChosen} />
          )}
          {chosen.size === 0 ? null : (
            <ChosenBar mission={mission} chosen={chosen} onChoose={setChosen} onAct={setAct} />
          )}
          <InvitationsSection mission={mission} people={people} />
          <MissionPapers mission={mission} />
        </section>
        <div>
          <MissionFacts
            mission={mission}
            {...(canChange
              ? {
                  onChange: () => {
                    setAct('change');
                  },
                  ...(isHost ? { onChangeSite: () => setAct('site') } : {}),
                }
              : {})}
          />
          <SharingCard mission={mission} />
        </div>
      </div>
      <ActDrawer act={act} mission={mission} people={people} chosen={chosen} onAct={setAct} />
    </>
  );
}

interface ActProps {
  readonly onAct: (act: MissionAct | null) => void;
}

function AddButton({ onAct }: ActProps) {
  const { t } = useDatedWords('missions');
  const mayAdd = useMay('cases.write');
  if (!mayAdd) return null;
  return (
    <Button
      variant="default"
      onClick={() => {
        onAct('add');
      }}
    >
      {t('people.add')}
    </Button>
  );
}

function HeaderActs({ mission, people, onAct }: ActProps & LoadedMissionProps) {
  const { t } = useDatedWords('missions');
  const mayRecord = useMay('stays.record');
  const mayFile = useMay('notifications.file') && mission.sharing.mayChange.includes('notification');
  if (people.length === 0) return null;
  return (
    <>
      <AddButton onAct={onAct} />
      {mayFile ? (
        <Button
          variant="default"
          onClick={() => {
            onAct('file');
          }}
        >
          {t('filing.button')}
        </Button>
      ) : null}
      {mayRecord ? (
        <Button
          onClick={() => {
            onAct('arrive');
          }}
        >
          {t('arrival.button')}
        </Button>
      ) : null}
    </>
  );
}

interface ChosenBarProps extends ActProps {
  readonly mission: Mission;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function ChosenBar({ mission, chosen, onChoose, onAct }: ChosenBarProps) {
  const { t } = useDatedWords('missions');
  const { mayChange } = mission.sharing;
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('people.selected', { count: chosen.size })}>
      <span>{t('people.selected', { count: chosen.size })}</span>
      {(mayChange.includes('notification') ? (['arrive', 'file'] as const) : (['arrive'] as const)).map((act) => (
        <button
          key={act}
          type="button"
          onClick={() => {
            onAct(act);
          }}
        >
          {t(act === 'arrive' ? 'arrival.button' : 'filing.button')}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          onChoose(new Set());
        }}
      >
        {t('people.clear')}
      </button>
    </div>
  );
}

interface ActDrawerProps extends LoadedMissionProps, ActProps {
  readonly act: MissionAct | null;
  readonly chosen: ReadonlySet<string>;
}

function ActDrawer({ act, mission, people, chosen, onAct }: ActDrawerProps) {
  const { t } = useDatedWords('missions');
  const close = (): void => {
    onAct(null);
  };
  const ofGroup = chosen.size === 0 ? people : people.filter(({ id }) => chosen.has(id));
  const titles: Readonly<Record<MissionAct, string>> = {
    add: t('person.title', { reference: mission.reference }),
    arrive: t('arrival.title'),
    file: t('filing.title'),
    change: t('changeTitle'),
    site: t('site.change'),
  };
  return (
    <SideDrawer
      shown={act}
      size={(drawn) => (drawn === 'file' ? 760 : 560)}
      title={(drawn) => titles[drawn]}
      closeLabel={t('close')}
      onClose={close}
    >
      {(drawn) =>
        ({
          add: () => <AddPersonForm mission={mission} people={people} onDone={close} />,
          arrive: () => <GroupArrival mission={mission} people={ofGroup} onClose={close} />,
          file: () => <GroupFiling people={ofGroup} onClose={close} />,
          site: () => <SiteForm site={mission.site} onDone={close} />,
          change: () => <MissionForm mission={mission} onDone={close} />,
        })[drawn]()
      }
    </SideDrawer>
  );
}
