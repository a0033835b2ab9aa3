import { Button, Select } from '@mantine/core';
import type { AddMute, Mute, Mutes, MuteTopic } from '@sapar/contracts';
import { IconBellOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './account.module.css';
import { ownMutesQuery } from './api.js';

/** In the order in which they are offered; a spec of the words compares them with the API's. */
const TOPICS = [
  ...([
    'digest',
    'days-off',
    'mentions',
    'reminders',
    'arrival-notification',
    'visa-free-registration',
    'last-lawful-day',
  ] as const),
  ...(['overrun-decision', 'exit-expected', 'document-expiry', 'invitation-filing', 'invitation-ready'] as const),
  ...(['registration-after-move', 'appointment'] as const),
] satisfies readonly MuteTopic[];

/** What the person has muted, each with the way back, and what else can be. */
export function MutesList() {
  const { t, moment } = useDatedWords('account');
  const { data } = useQuery(ownMutesQuery);
  const client = useQueryClient();
  const settled = { onError: notifyProblem, onSettled: () => client.invalidateQueries({ queryKey: ['account'] }) };
  const { mutate, isPending } = useMutation({
    mutationFn: ({ topic }: Mute) => api.delete<Mutes>(`/account/mutes/${topic}`),
    ...settled,
  });
  const adding = useMutation({
    mutationFn: (body: AddMute) => api.post<Mutes>('/account/mutes', body),
    ...settled,
  });
  if (data === undefined) return null;
  const left = TOPICS.filter((topic) => data.items.every((mute) => mute.topic !== topic));
  return (
    <>
      <h3 className={styles['part']}>{t('mutes.title')}</h3>
      <p className={styles['quiet']}>{t('mutes.hint')}</p>
      <ul className={styles['sessions']}>
        {data.items.map((mute) => (
          <li key={mute.topic}>
            <IconBellOff size={20} stroke={1.5} aria-hidden />
            <div className={styles['place']}>
              <b>{t(`mutes.topics.${mute.topic}`)}</b>
              <small>{t(`mutes.by.${mute.by}`, { moment: moment(mute.since) })}</small>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              loading={isPending}
              aria-label={t('mutes.endOf', { topic: t(`mutes.topics.${mute.topic}`) })}
              onClick={() => {
                mutate(mute);
              }}
            >
              {t('mutes.end')}
            </Button>
          </li>
        ))}
      </ul>
      <Select
        className={styles['narrow'] ?? ''}
        label={t('mutes.add')}
        placeholder={t('mutes.choose')}
        value={null}
        disabled={adding.isPending}
        data={left.map((topic) => ({ value: topic, label: t(`mutes.topics.${topic}`) }))}
        onChange={(topic) => {
          if (topic !== null) adding.mutate({ topic: topic as MuteTopic });
        }}
      />
    </>
  );
}
