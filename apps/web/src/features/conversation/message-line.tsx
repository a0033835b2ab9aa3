import { Button, Group } from '@mantine/core';
import type { CaseMessage, ChangeMessage } from '@sapar/contracts';
import { IconLock, IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';
import { useMentionables } from './api.js';
import styles from './conversation.module.css';
import { namedIn, piecesOf } from './mentions.js';
import { MessageField } from './message-field.js';

interface MessageLineProps {
  readonly caseId: string;
  readonly message: CaseMessage;
  readonly mayWrite: boolean;
}

/** Who said what and for whom; what was changed or taken away says so. */
export function MessageLine({ caseId, message, mayWrite }: MessageLineProps) {
  const { t, moment } = useDatedWords('conversation');
  const [isOpen, setIsOpen] = useState(false);
  const { scope, authorName, companyName, createdAt, editedAt, removedAt, isNew } = message;
  const said = [
    ...(editedAt === null ? [] : [t('edited', { moment: moment(editedAt) })]),
    ...(removedAt === null ? [] : [t('removedAt', { moment: moment(removedAt) })]),
  ];
  return (
    <li data-scope={scope} data-new={isNew || undefined}>
      <header>
        <b>{authorName}</b> <span>{companyName}</span> <time dateTime={createdAt}>{moment(createdAt)}</time>
        {scope === 'own' ? (
          <StatusWord tone="wait" icon={IconLock}>
            {t('inside')}
          </StatusWord>
        ) : null}
        {message.byMail === null ? null : (
          <StatusWord tone="wait" icon={IconMail}>
            {t('byMail')}
          </StatusWord>
        )}
        {isNew ? <StatusWord tone="info">{t('new')}</StatusWord> : null}
      </header>
      {isOpen ? (
        <Editor
          caseId={caseId}
          message={message}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : (
        <Words message={message} />
      )}
      <ByMail message={message} />
      {said.length === 0 ? null : <small>{said.join(' · ')}</small>}
      {mayWrite && message.isMine && !isOpen ? (
        <Acts
          message={message}
          onChange={() => {
            setIsOpen(true);
          }}
        />
      ) : null}
    </li>
  );
}

/** What was sent along is named; that a reply closes nothing stands beside it. */
function ByMail({ message: { byMail } }: Pick<MessageLineProps, 'message'>) {
  const { t } = useDatedWords('conversation');
  if (byMail === null) return null;
  const files = byMail.attachments.map(({ name }) => name).join(', ');
  return (
    <small>
      {[
        ...(byMail.address === null ? [] : [t('byMailFrom', { address: byMail.address })]),
        t('byMailClosesNothing'),
        ...(files === '' ? [] : [t('filesNotKept', { files })]),
      ].join(' · ')}
    </small>
  );
}

function Words({ message: { body, mentions } }: Pick<MessageLineProps, 'message'>) {
  if (body === null) return null;
  const names = mentions.map(({ name }) => name);
  return (
    <p className={styles['words']}>
      {piecesOf(body, names).map(({ text, isName }, index) => (isName ? <b key={index}>{text}</b> : text))}
    </p>
  );
}

interface EditorProps {
  readonly caseId: string;
  readonly message: CaseMessage;
  readonly onClose: () => void;
}

function Editor({ caseId, message, onClose }: EditorProps) {
  const { t } = useDatedWords('conversation');
  const { t: ofCase } = useDatedWords('cases');
  const people = (useMentionables(caseId, true).data?.items ?? []).filter(
    ({ isOwn }) => message.scope === 'both' || isOwn,
  );
  const act = useAct<{ body: string }, ChangeMessage, CaseMessage>({
    ...{ path: `/messages/${message.id}`, method: 'put', ifMatch: message.version },
    initialValues: { body: message.body ?? '' },
    validate: ({ body }) => (body.trim() === '' ? { body: t('empty') } : {}),
    // Who has left since is named no more by a change, and whoever is named still is not written to again.
    toBody: ({ body }) => ({ body, mentions: namedIn(body, people).map(({ userId }) => userId) }),
    onDone: () => {
      notifyDone(t('changed'));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={ofCase('save')} cancel={ofCase('cancel')} onCancel={onClose} label={t('changing')}>
      <MessageField
        label={t('message')}
        people={people}
        listLabel={t('people')}
        value={act.form.getValues().body}
        error={act.form.errors['body']}
        onChange={(body) => {
          act.form.setFieldValue('body', body);
        }}
      />
    </ActForm>
  );
}

function Acts({ message, onChange }: { readonly message: CaseMessage; readonly onChange: () => void }) {
  const { t } = useDatedWords('conversation');
  const { t: ofCase } = useDatedWords('cases');
  const refresh = useRefresh();
  const act = async ({ id, version, removedAt }: CaseMessage): Promise<void> => {
    const style = { ifMatch: version };
    if (removedAt !== null) {
      await api.post<CaseMessage>(`/messages/${id}/restore`, {}, style);
      notifyDone(t('restored'));
    } else {
      const removed = await api.delete<CaseMessage>(`/messages/${id}`, style);
      notifyDone(t('removed'), { label: ofCase('undo'), act: () => act(removed) });
    }
    await refresh();
  };
  const { mutate, isPending } = useMutation({ mutationFn: act, onError: notifyProblem });
  return (
    <Group gap={4} className={styles['acts'] ?? ''}>
      {message.removedAt === null ? (
        <Button variant="subtle" size="compact-sm" onClick={onChange}>
          {t('change')}
        </Button>
      ) : null}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={isPending}
        onClick={() => {
          mutate(message);
        }}
      >
        {t(message.removedAt === null ? 'remove' : 'restore')}
      </Button>
    </Group>
  );
}
