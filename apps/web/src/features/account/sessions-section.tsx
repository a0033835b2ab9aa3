import type { EndedSessions, OwnSession } from '@sapar/contracts';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoadError } from '../../components/load-error.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './account.module.css';
import { ownSessionsQuery } from './api.js';
import { AskFirst } from './ask-first.js';
import { deviceName, isPhone } from './device-name.js';

/** Every place where the person is signed in; each can be ended from here. */
export function SessionsSection() {
  const { t } = useDatedWords('account');
  const { data, error, refetch } = useQuery(ownSessionsQuery);
  return (
    <section className={styles['card']} aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('sessions.title')}</h2>
      <p className={styles['quiet']}>{t('sessions.hint')}</p>
      {data === undefined && error !== null ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={2} /> : null}
      {data === undefined ? null : <Sessions items={data.items} />}
    </section>
  );
}

function Sessions({ items }: { readonly items: readonly OwnSession[] }) {
  const { t } = useDatedWords('account');
  const end = useEnd((_result: EndedSessions) => t('sessions.doneAll', { count: _result.ended }));
  return (
    <>
      <ul className={styles['sessions']}>
        {items.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {items.length < 2 ? (
        <p className={styles['quiet']}>{t('sessions.alone')}</p>
      ) : (
        <AskFirst
          act={t('sessions.endAll')}
          question={t('sessions.sureAll')}
          yes={t('sessions.yes')}
          no={t('sessions.no')}
          isBusy={end.isPending}
          onYes={() => {
            end.mutate('/account/other-sessions');
          }}
        />
      )}
    </>
  );
}

function SessionLine({ session }: { readonly session: OwnSession }) {
  const { t, moment } = useDatedWords('account');
  const device = deviceName(session, t);
  const end = useEnd(() => t('sessions.done', { device }));
  const Mark = isPhone(session) ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <li>
      <Mark size={22} stroke={1.5} aria-hidden />
      <div className={styles['place']}>
        <b>{device}</b>
        {session.isThisOne ? <StatusWord tone="done">{t('sessions.thisOne')}</StatusWord> : null}
        <small>
          {t('sessions.since', { moment: moment(session.signedInAt) })}
          {' · '}
          {t('sessions.lastUsed', { moment: moment(session.lastUsedAt) })}
          {session.address === null ? '' : ` · ${t('sessions.network', { address: session.address })}`}
        </small>
      </div>
      {session.isThisOne ? null : (
        <AskFirst
          act={t('sessions.end')}
          label={t('sessions.endOf', { device })}
          question={t('sessions.sure')}
          yes={t('sessions.yes')}
          no={t('sessions.no')}
          isBusy={end.isPending}
          onYes={() => {
            end.mutate(`/account/sessions/${session.id}`);
          }}
        />
      )}
    </li>
  );
}

/** Ends by address and says what is done; there is no undo to offer. */
function useEnd<Result = void>(words: (result: Result) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (path: string) => api.delete<Result>(path),
    onSuccess: (result) => {
      notifyDone(words(result));
    },
    onError: notifyProblem,
    onSettled: () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
}
