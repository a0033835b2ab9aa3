import { Button, Group, Select, TextInput } from '@mantine/core';
import type { CompanyInvite, Mission, NewCompanyInvite } from '@sapar/contracts';
import type { Side } from '@sapar/domain';
import { IconMailPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { api } from '../../lib/api.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';
import { useCompanyInvites } from './api.js';
import styles from './sharing.module.css';

interface InvitePartProps {
  readonly mission: Mission;
  readonly other: Side;
}

/** The other company is asked by mail; waiting, unopened and refused mails are told apart. */
export function InvitePart({ mission, other }: InvitePartProps) {
  const { t } = useDatedWords('sharing');
  const { data } = useCompanyInvites(mission.id, true);
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => {
    setIsAsking(false);
  };
  if (data === undefined) return null;
  const [invite] = data.items;
  if (invite !== undefined) return <Asked invite={invite} />;
  if (isAsking) return <AskForm mission={mission} onDone={close} />;
  return (
    <div className={styles['side']}>
      <small>{t('namedHint')}</small>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconMailPlus size={16} aria-hidden />}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {t('invite.open', { name: mission[other].name })}
      </Button>
    </div>
  );
}

const LANGUAGES = ['en', 'ru', 'kk'] as const;
type Values = { email: string; language: 'en' | 'ru' | 'kk' };

function AskForm({ mission, onDone }: { readonly mission: Mission; readonly onDone: () => void }) {
  const { t, language } = useDatedWords('sharing');
  const act = useAct<Values, NewCompanyInvite, CompanyInvite>({
    path: `/missions/${mission.id}/company-invites`,
    initialValues: { email: '', language },
    toBody: (values) => values,
    onDone: ({ email }) => {
      notifyDone(t('done.asked', { email }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t('invite.send')} cancel={t('cancel')} onCancel={onDone} label={t('invite.send')}>
      <TextInput type="email" label={t('invite.email')} {...act.form.getInputProps('email')} />
      <Select
        label={t('invite.language')}
        data={LANGUAGES.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        allowDeselect={false}
        {...act.form.getInputProps('language')}
      />
    </ActForm>
  );
}

const TONES: Readonly<Record<CompanyInvite['state'], Tone>> = {
  ...{ waiting: 'wait', sent: 'win', opened: 'info', undeliverable: 'over', expired: 'win' },
};

function Asked({ invite }: { readonly invite: CompanyInvite }) {
  const { t, moment } = useDatedWords('sharing');
  const { email, state, sentAt, openedAt, expiresAt, lastError } = invite;
  return (
    <div className={styles['side']}>
      <div className={styles['sideHead']}>
        <span>{email}</span>
        <StatusWord tone={TONES[state]}>{t(`invite.states.${state}`)}</StatusWord>
      </div>
      {openedAt === null ? null : <small>{t('invite.openedAt', { moment: moment(openedAt) })}</small>}
      {openedAt !== null || sentAt === null ? null : <small>{t('invite.sentAt', { moment: moment(sentAt) })}</small>}
      {state === 'undeliverable' && lastError !== null ? <small>{lastError}</small> : null}
      <small>{t('invite.until', { moment: moment(expiresAt) })}</small>
      <AskedActs invite={invite} />
    </div>
  );
}

function AskedActs({ invite }: { readonly invite: CompanyInvite }) {
  const { t } = useDatedWords('sharing');
  const refresh = useRefresh();
  const { id, email, version: ifMatch } = invite;
  const acts = {
    resend: () => api.post(`/company-invites/${id}/resending`, {}, { ifMatch }),
    withdraw: () => api.delete(`/company-invites/${id}`, { ifMatch }),
  };
  const act = async (name: keyof typeof acts): Promise<void> => {
    try {
      await acts[name]();
      notifyDone(t(`done.${name}`, { email }));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
  return (
    <Group gap={4}>
      {(['resend', 'withdraw'] as const).map((name) => (
        <Button key={name} variant="subtle" size="compact-sm" onClick={() => void act(name)}>
          {t(`invite.${name}`)}
        </Button>
      ))}
    </Group>
  );
}
