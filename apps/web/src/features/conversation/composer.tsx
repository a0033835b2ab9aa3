import { SegmentedControl } from '@mantine/core';
import type { CaseDetail, CaseMessage, MessageScope, NewMessage } from '@sapar/contracts';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { useSession } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { useMentionables } from './api.js';
import styles from './conversation.module.css';
import { namedIn } from './mentions.js';
import { MessageField } from './message-field.js';

interface ComposerProps {
  readonly detail: CaseDetail;
}

type Values = { body: string; scope: MessageScope };

/** What one writes, with whom it is for said beside the button before it leaves. */
export function Composer({ detail }: ComposerProps) {
  const { t } = useDatedWords('conversation');
  const { tenant } = useSession();
  const [isUsed, setIsUsed] = useState(false);
  const all = useMentionables(detail.id, isUsed).data?.items ?? [];
  const act = useAct<Values, NewMessage, CaseMessage>({
    path: `/cases/${detail.id}/messages`,
    initialValues: { body: '', scope: 'own' },
    validate: ({ body }) => (body.trim() === '' ? { body: t('empty') } : {}),
    toBody: ({ body, scope }) => ({ body, scope, mentions: namedIn(body, open(scope)).map(({ userId }) => userId) }),
    onDone: ({ scope, mentions }) => {
      form.setFieldValue('body', '');
      const who = mentions.map(({ name }) => name).join(', ');
      notifyDone(who === '' ? t(`sent.${scope}`) : t('sentTo', { who }));
    },
  });
  const { form } = act;
  const { scope } = form.getValues();
  const open = (of: MessageScope) => all.filter(({ isOwn }) => of === 'both' || isOwn);
  const other = tenant.kind === 'host' ? detail.technician.supplierName : detail.mission.host.name;
  const Mark = scope === 'own' ? IconLock : IconEye;
  return (
    <div className={styles['composer']} data-scope={scope}>
      <ActForm act={act} send={t(`send.${scope}`)} label={t('form')}>
        <SegmentedControl
          aria-label={t('forWhom')}
          value={scope}
          data={(['own', 'both'] as const).map((value) => ({ value, label: t(`scopes.${value}`) }))}
          onChange={(value) => {
            form.setFieldValue('scope', value as MessageScope);
          }}
        />
        <MessageField
          label={t('message')}
          placeholder={t('hint')}
          people={open(scope)}
          listLabel={t('people')}
          onFocus={() => {
            setIsUsed(true);
          }}
          value={form.getValues().body}
          error={form.errors['body']}
          onChange={(body) => {
            form.setFieldValue('body', body);
          }}
        />
        <p className={styles['seen']}>
          <Mark size={14} aria-hidden />{' '}
          {scope === 'own' ? t('seenByOwn', { name: tenant.name }) : t('seenByBoth', { name: tenant.name, other })}
        </p>
      </ActForm>
    </div>
  );
}
