import { Button } from '@mantine/core';
import type { CaseDetail, CaseMessage } from '@sapar/contracts';
import { useEffect, useRef, useState } from 'react';
import { StatusWord } from '../../components/status-word.js';
import { useMay } from '../../lib/session.js';
import section from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useMessages } from './api.js';
import { Composer } from './composer.js';
import styles from './conversation.module.css';
import { MessageLine } from './message-line.js';
import { useRead } from './use-read.js';

interface ConversationProps {
  readonly detail: CaseDetail;
}

/** What people of both companies say about a case; the technician never reads it, and no print or pack takes it along. */
export function ConversationSection({ detail }: ConversationProps) {
  return useMay('company.read') ? <Conversation detail={detail} /> : null;
}

function Conversation({ detail }: ConversationProps) {
  const { t } = useDatedWords('conversation');
  const mayWrite = useMay('cases.write');
  const [isWriting, setIsWriting] = useState(false);
  const messages = useMessages(detail.id);
  const pages = messages.data?.pages ?? [];
  const newCount = pages[0]?.newCount ?? 0;
  const items: readonly CaseMessage[] = pages.flatMap((page) => page.items);
  const place = useRef<HTMLElement>(null);
  useRead(detail.id, items[0], newCount > 0, place);
  useEffect(() => {
    if (messages.isSuccess && window.location.hash === '#conversation') place.current?.scrollIntoView();
  }, [messages.isSuccess]);
  return (
    <section ref={place} id="conversation" className={section['section']} aria-label={t('title')}>
      <h2 className={styles['head']}>
        {t('title')}
        {newCount > 0 ? <StatusWord tone="info">{t('newCount', { count: newCount })}</StatusWord> : null}
        <small>{items.length === 0 ? t('none') : t('notOutside')}</small>
        {mayWrite && !isWriting ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              setIsWriting(true);
            }}
          >
            {t('write')}
          </Button>
        ) : null}
      </h2>
      {messages.hasNextPage ? (
        <Button variant="subtle" size="compact-sm" onClick={() => void messages.fetchNextPage()}>
          {t('earlier')}
        </Button>
      ) : null}
      {items.length === 0 ? null : (
        <ol className={styles['list']}>
          {[...items].reverse().map((message) => (
            <MessageLine key={message.id} caseId={detail.id} message={message} mayWrite={mayWrite} />
          ))}
        </ol>
      )}
      {isWriting ? <Composer detail={detail} /> : null}
    </section>
  );
}
