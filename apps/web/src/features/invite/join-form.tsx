import { Checkbox, TextInput } from '@mantine/core';
import type { AcceptInvite, InvitePage } from '@sapar/contracts';
import { useState } from 'react';
import styles from '../answers/answer.module.css';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';

interface JoinFormProps {
  readonly path: string;
  readonly page: InvitePage;
  readonly onJoined: (page: InvitePage) => void;
}

/** A name and a password; what a member may do stands above the button, before it is pressed. */
export function JoinForm({ path, page, onJoined }: JoinFormProps) {
  const { t, moment } = useDatedWords('invites');
  const [isShown, setIsShown] = useState(false);
  const act = useAct<AcceptInvite, AcceptInvite, InvitePage>({
    path,
    initialValues: { name: '', password: '' },
    toBody: (values) => values,
    onDone: onJoined,
  });
  return (
    <section className={styles['card']}>
      <div>
        <h1>{t('title', { company: page.companyName })}</h1>
        <p>{t('by', { name: page.invitedBy, role: t(`roles.${page.role}`) })}</p>
        <p className={styles['quiet']}>{t('until', { moment: moment(page.expiresAt) })}</p>
        {page.isDemo ? <p className={styles['quiet']}>{t('demo')}</p> : null}
      </div>
      <div>
        <ActForm act={act} send={t('send')}>
          <TextInput label={t('email')} value={page.email} readOnly autoComplete="username" />
          <TextInput label={t('name')} autoComplete="name" {...act.form.getInputProps('name')} />
          <TextInput
            type={isShown ? 'text' : 'password'}
            label={t('password')}
            description={t('passwordHint')}
            autoComplete="new-password"
            {...act.form.getInputProps('password')}
          />
          <Checkbox
            label={t('show')}
            checked={isShown}
            onChange={(event) => {
              setIsShown(event.currentTarget.checked);
            }}
          />
        </ActForm>
      </div>
    </section>
  );
}
