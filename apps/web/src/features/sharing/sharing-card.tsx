import type { Mission } from '@sapar/contracts';
import { FIELD_GROUPS, SIDES, type Side } from '@sapar/domain';
import { Suspense } from 'react';
import { StatusWord } from '../../components/status-word.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useMay, useSession } from '../../lib/session.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { InvitePart } from './invite-part.js';
import { PresenceAct } from './presence-act.js';
import styles from './sharing.module.css';

const HostContactsCard = lazyPart(
  async () => (await import('../contact/host-contacts-card.js')).HostContactsCard,
  ['contact', 'acts'],
);

/** Who works on the mission, and whose matter which fields are. */
export function SharingCard({ mission }: { readonly mission: Mission }) {
  const { t } = useDatedWords('sharing');
  const ours = useSession().tenant.kind;
  const other = ours === 'host' ? 'supplier' : 'host';
  const mayWrite = useMay('missions.write');
  return (
    <section className={caseStyles['card']} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {SIDES.map((side) => (
        <SideLine key={side} mission={mission} side={side} isOurs={side === ours} />
      ))}
      {mayWrite && !mission.sharing[other].hasJoined ? <InvitePart mission={mission} other={other} /> : null}
      {ours === 'supplier' ? (
        <Suspense fallback={null}>
          <HostContactsCard mission={mission} mayWrite={mayWrite && mission.sharing.supplier.leftAt === null} />
        </Suspense>
      ) : null}
      {mayWrite ? <PresenceAct mission={mission} side={ours} /> : null}
    </section>
  );
}

interface SideLineProps {
  readonly mission: Mission;
  readonly side: Side;
  readonly isOurs: boolean;
}

function SideLine({ mission, side, isOurs }: SideLineProps) {
  const { t, moment } = useDatedWords('sharing');
  const { sharing } = mission;
  const { hasJoined, leftAt } = sharing[side];
  const groups = FIELD_GROUPS.filter((group) => sharing.owners[group].includes(side));
  return (
    <div className={styles['side']}>
      <div className={styles['sideHead']}>
        <b>{isOurs ? t('ours', { name: mission[side].name }) : mission[side].name}</b>
        {hasJoined ? (
          <StatusWord tone={leftAt === null ? 'done' : 'wait'}>{t(leftAt === null ? 'works' : 'left')}</StatusWord>
        ) : (
          <StatusWord tone="wait">{t('named')}</StatusWord>
        )}
      </div>
      {leftAt === null ? null : <small>{t('leftAt', { moment: moment(leftAt) })}</small>}
      <small>
        {groups.length === 0
          ? t('keepsNothing')
          : t('keeps', { groups: groups.map((group) => t(`groups.${group}`)).join(', ') })}
      </small>
    </div>
  );
}
