import { Button, Group } from '@mantine/core';
import type { CaseLine, Invitation, Mission } from '@sapar/contracts';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { useMay } from '../../lib/session.js';
import { OwnedBy } from '../sharing/owned-by.js';
import styles from '../cases/cases.module.css';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { useInvitations } from './api.js';
import { FeePart } from './fee-part.js';
import { InvitationForm } from './invitation-form.js';
import { RenewForm } from './renew-form.js';
import { RenewalOutlookNote } from './renewal-outlook.js';
import { StepForm, type Step } from './step-form.js';

interface InvitationsSectionProps {
  readonly mission: Mission;
  readonly people: readonly CaseLine[];
}

/** Invitations of the mission: asked, filed, answered; each step with what proves it. */
export function InvitationsSection({ mission, people }: InvitationsSectionProps) {
  const { t } = useDatedWords('invitations');
  const { data, error, refetch } = useInvitations(mission.id);
  const [isAdding, setIsAdding] = useState(false);
  const mayWrite = useMay('cases.write');
  const isOurs = mission.sharing.mayChange.includes('invitation');
  const canAct = mayWrite && isOurs;
  return (
    <section className={styles['section']}>
      <h2>
        {t('title')} <OwnedBy mission={mission} group="invitation" />
      </h2>
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={2} /> : null}
      {data?.items.length === 0 && !isAdding ? <p className={styles['quiet']}>{t('none')}</p> : null}
      {isAdding ? (
        <div className={styles['card']}>
          <InvitationForm
            mission={mission}
            people={people}
            onClose={() => {
              setIsAdding(false);
            }}
          />
        </div>
      ) : null}
      {canAct && people.length > 0 && !isAdding ? (
        <Button
          variant="default"
          mb="md"
          onClick={() => {
            setIsAdding(true);
          }}
        >
          {t('add')}
        </Button>
      ) : null}
      {(data?.items ?? []).map((invitation) => (
        <InvitationCard
          key={`${invitation.id}:${String(invitation.version)}`}
          invitation={invitation}
          mission={mission}
          people={people}
          canAct={canAct}
        />
      ))}
    </section>
  );
}

const TONES = {
  draft: 'plain',
  filed: 'win',
  'further-request': 'doubt',
  granted: 'done',
  refused: 'over',
  withdrawn: 'wait',
} as const;

interface CardProps extends InvitationsSectionProps {
  readonly invitation: Invitation;
  readonly canAct: boolean;
}

function InvitationCard({ invitation, mission, people, canAct }: CardProps) {
  const words = useDatedWords('invitations');
  const { t } = words;
  const [open, setOpen] = useState<Step | 'change' | 'renew' | null>(null);
  const isRefused = isUnanswered(invitation);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <div className={styles['card']}>
      <div className={styles['dateHead']}>
        <h3>{invitation.people.map(({ name }) => name).join(', ')}</h3>
        <StatusWord tone={TONES[invitation.state]}>{t(`states.${invitation.state}`)}</StatusWord>
      </div>
      <Facts invitation={invitation} words={words} />
      {open === 'change' ? <InvitationForm {...{ mission, people, invitation }} onClose={close} /> : null}
      {isRefused ? <RenewalOutlookNote invitationId={invitation.id} /> : null}
      {open === 'renew' ? <RenewForm {...{ invitation, people }} onClose={close} /> : null}
      {open !== null && open !== 'change' && open !== 'renew' ? (
        <StepForm invitation={invitation} to={open} onClose={close} />
      ) : null}
      {canAct && open === null ? (
        <Group gap="sm" mt="sm">
          {isRefused ? (
            <Button
              onClick={() => {
                setOpen('renew');
              }}
            >
              {t('renew')}
            </Button>
          ) : null}
          {invitation.nextSteps.map((to, index) => (
            <Button
              key={to}
              variant={index === 0 && invitation.state !== 'granted' ? 'default' : 'subtle'}
              onClick={() => {
                setOpen(to);
              }}
            >
              {t(isBack(invitation.state, to) ? `back.${to}` : `steps.${to}`)}
            </Button>
          ))}
          {invitation.state === 'draft' ? (
            <Button
              variant="subtle"
              onClick={() => {
                setOpen('change');
              }}
            >
              {t('change')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {open === null ? <FeePart invitation={invitation} mission={mission} /> : null}
    </div>
  );
}

/** Refused, and no new request made after it. */
const isUnanswered = ({ state, renewedById }: Invitation): boolean => state === 'refused' && renewedById === null;

const isBack = (from: Step, to: Step): boolean => to === 'draft' || (to === 'filed' && from !== 'draft');

const partsOf = (invitation: Invitation, t: DatedWords['t']): string | null =>
  invitation.putRight.length === 0 ? null : invitation.putRight.map((part) => t(`parts.${part}`)).join(', ');

interface FactsProps {
  readonly invitation: Invitation;
  readonly words: DatedWords;
}

function Facts({ invitation, words: { t, day } }: FactsProps) {
  const { asked, granted, differs, requestNumber, resultNumber, filedOn, decidedOn, note, decisionNote } = invitation;
  const terms = ({ category, entries, validFromOn, validToOn, stayDays }: Invitation['asked']): string =>
    [
      category,
      entries === 'multiple' ? t('multiple') : t('entriesOf', { count: entries }),
      `${day(validFromOn)} – ${day(validToOn)}`,
      ...(stayDays === null ? [] : [t('days', { count: stayDays })]),
    ].join(' · ');
  const rows: readonly (readonly [string, string | null])[] = [
    ['asked', terms(asked)],
    ['granted', granted === null ? null : terms(granted)],
    ['filedOn', filedOn === null ? null : [day(filedOn), requestNumber].filter(Boolean).join(' · ')],
    ['decidedOn', decidedOn === null ? null : [day(decidedOn), resultNumber].filter(Boolean).join(' · ')],
    ['putRight', partsOf(invitation, t)],
    ['note', note],
    ['answer', decisionNote],
  ];
  return (
    <>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        {rows.map(([name, text]) =>
          text === null ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(`facts.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      {differs.length === 0 ? null : (
        <StatusWord tone="doubt">
          {t('differs', { fields: differs.map((field) => t(`fields.${field}`)).join(', ') })}
        </StatusWord>
      )}
    </>
  );
}
