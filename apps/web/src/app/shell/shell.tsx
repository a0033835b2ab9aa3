import type { CalendarDate } from '@sapar/domain';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useRef } from 'react';
import { useLive } from '../../features/live/use-live.js';
import { todayQuery } from '../../features/today/api.js';
import { NowProvider } from '../../lib/now.js';
import { useSession } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { Navigation } from './navigation.js';
import { StatusBanner } from './status-banner.js';
import { TopBar } from './top-bar.js';
import { useDocumentTitle } from './use-document-title.js';
import styles from './shell.module.css';

/** What stands around every page: places, company, heartbeat, who is signed in. */
export function Shell() {
  const { t } = useWords('shell');
  const session = useSession();
  const { data: status } = useQuery(todayQuery);
  const drawer = useRef<HTMLDialogElement>(null);
  useDocumentTitle();
  useLive(`${session.tenant.id} ${session.user.id}`);
  return (
    <NowProvider status={status} today={session.today as CalendarDate}>
      <a className={styles['skip']} href="#content">
        {t('skip')}
      </a>
      <div className={styles['app']}>
        <div className={styles['aside']}>
          <Navigation session={session} status={status} />
        </div>
        <div className={styles['sheet']}>
          <TopBar session={session} onMenu={() => drawer.current?.showModal()} />
          {status === undefined ? null : <StatusBanner status={status} />}
          <main id="content" className={styles['body']} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <dialog
        ref={drawer}
        className={styles['drawer']}
        aria-label={t('menu')}
        onClick={(event) => {
          // A press beside the drawer, or on one of its links, closes it.
          if (event.target === event.currentTarget || (event.target as Element).closest('a') !== null) {
            event.currentTarget.close();
          }
        }}
      >
        <Navigation session={session} status={status} />
      </dialog>
    </NowProvider>
  );
}
