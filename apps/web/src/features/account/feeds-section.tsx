import { Button, CopyButton, TextInput } from '@mantine/core';
import type { CalendarFeed, MadeCalendarFeed, NewCalendarFeed } from '@sapar/contracts';
import { IconCalendarShare } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api } from '../../lib/api.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';
import { calendarFeedsQuery } from './api.js';
import { AskFirst } from './ask-first.js';

/** Secret addresses from which a phone or a calendar program reads the last days of the own cases. */
export function FeedsSection() {
  const { t } = useDatedWords('account');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(calendarFeedsQuery);
  const [isOpen, setIsOpen] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const items = data?.items ?? [];
  return (
    <section className={styles['card']} aria-labelledby="calendar-feeds">
      <h2 id="calendar-feeds">{t('feeds.title')}</h2>
      <p className={styles['quiet']}>{t('feeds.hint')}</p>
      {data === undefined && error !== null ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={1} /> : null}
      {path === null ? null : (
        <ShownAddress
          address={`${window.location.origin}${path}`}
          onKept={() => {
            setPath(null);
          }}
        />
      )}
      {items.length === 0 ? null : (
        <ul className={styles['sessions']}>
          {items.map((feed) => (
            <FeedLine key={feed.id} feed={feed} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <FeedForm
          onMade={(made) => {
            setPath(made.path);
            setIsOpen(false);
            void client.invalidateQueries({ queryKey: calendarFeedsQuery.queryKey });
          }}
          onCancel={() => {
            setIsOpen(false);
          }}
        />
      ) : (
        <div className={styles['row']}>
          <Button
            variant="default"
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {t('feeds.make')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FeedFormProps {
  readonly onMade: (made: MadeCalendarFeed) => void;
  readonly onCancel: () => void;
}

function FeedForm({ onMade, onCancel }: FeedFormProps) {
  const { t } = useDatedWords('account');
  const act = useAct<{ name: string }, NewCalendarFeed, MadeCalendarFeed>({
    path: '/calendar-feeds',
    initialValues: { name: '' },
    validate: ({ name }) => (name.trim() === '' ? { name: t('feeds.nameMissing') } : {}),
    toBody: ({ name }) => ({ name }),
    onDone: onMade,
  });
  return (
    <div className={styles['narrow']}>
      <ActForm act={act} send={t('feeds.make')} cancel={t('cancel')} onCancel={onCancel} label={t('feeds.make')}>
        <TextInput
          autoFocus
          label={t('feeds.name')}
          placeholder={t('feeds.nameExample')}
          {...act.form.getInputProps('name')}
        />
      </ActForm>
    </div>
  );
}

/** The address in full, this once: it is kept nowhere. */
function ShownAddress({ address, onKept }: { readonly address: string; readonly onKept: () => void }) {
  const { t } = useDatedWords('account');
  return (
    <div className={styles['narrow']} role="status">
      <p className={styles['quiet']}>{t('feeds.shown')}</p>
      <p>
        <code className={styles['secret']}>{address}</code>
      </p>
      <div className={styles['row']}>
        <CopyButton value={address}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'keys.copied' : 'keys.copy')}</Button>}
        </CopyButton>
        <Button variant="subtle" onClick={onKept}>
          {t('keys.kept')}
        </Button>
      </div>
    </div>
  );
}

function FeedLine({ feed }: { readonly feed: CalendarFeed }) {
  const { t, moment } = useDatedWords('account');
  const client = useQueryClient();
  const { id, name, createdAt, lastUsedAt } = feed;
  const revoke = useMutation({
    mutationFn: () => api.delete(`/calendar-feeds/${id}`),
    onSuccess: () => {
      notifyDone(t('feeds.revoked', { name }));
    },
    onError: notifyProblem,
    onSettled: () => client.invalidateQueries({ queryKey: calendarFeedsQuery.queryKey }),
  });
  return (
    <li>
      <IconCalendarShare size={22} stroke={1.5} aria-hidden />
      <div className={styles['place']}>
        <b>{name}</b>
        <small>
          {t('feeds.since', { moment: moment(createdAt) })}
          {' · '}
          {lastUsedAt === null ? t('feeds.unused') : t('feeds.used', { moment: moment(lastUsedAt) })}
        </small>
      </div>
      <AskFirst
        act={t('keys.revoke')}
        label={t('feeds.revokeOf', { name })}
        question={t('feeds.sure')}
        yes={t('keys.revoke')}
        no={t('sessions.no')}
        isBusy={revoke.isPending}
        onYes={() => {
          revoke.mutate();
        }}
      />
    </li>
  );
}
