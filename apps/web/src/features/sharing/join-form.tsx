import { Checkbox, Select, TextInput } from '@mantine/core';
import type { CompanyInvitePage } from '@sapar/contracts';
import { useState } from 'react';
import styles from '../answers/answer.module.css';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct, type Act } from '../cases/use-act.js';
import { CountrySelect } from './new-partner-fields.js';

type Values = Record<'companyName' | 'companyNameCyrillic' | 'country' | 'timeZone' | 'name' | 'password', string>;

export interface JoinWaysProps {
  readonly path: string;
  readonly token: string;
  readonly page: CompanyInvitePage;
  readonly onJoined: (page: CompanyInvitePage) => void;
}

interface JoinFormProps extends JoinWaysProps {
  readonly isSignedIn: boolean;
}

/** The company as it calls itself, and who looks after it: name and password unless that person is signed in. */
export function JoinForm({ path, token, page, isSignedIn, onJoined }: JoinFormProps) {
  const { t } = useDatedWords('sharing');
  const act = useAct<Values, Record<string, unknown>, CompanyInvitePage>({
    path: isSignedIn ? '/company-joinings' : path,
    initialValues: valuesOf(page),
    toBody: ({ name, password, ...company }) =>
      isSignedIn ? filledIn({ as: 'new-company', token, ...company }) : filledIn({ ...company, name, password }),
    onDone: onJoined,
  });
  return (
    <section className={styles['card']} style={{ marginTop: 12 }}>
      <div>
        <h2 style={{ margin: '0 0 12px', fontSize: 16 }}>{t('join.newTitle')}</h2>
        <ActForm act={act} send={t('join.send')} label={t('join.newTitle')}>
          <CompanyFields act={act} />
          {isSignedIn ? null : <AccountFields act={act} email={page.email} />}
        </ActForm>
      </div>
    </section>
  );
}

const valuesOf = (page: CompanyInvitePage): Values => ({
  companyName: page.companyName,
  companyNameCyrillic: '',
  country: page.country,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  name: '',
  password: '',
});

interface FieldsProps {
  readonly act: Act<Values>;
}

function CompanyFields({ act: { form } }: FieldsProps) {
  const { t } = useDatedWords('sharing');
  const zones = [...new Set([form.getValues().timeZone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <>
      <TextInput label={t('join.companyName')} autoComplete="organization" {...form.getInputProps('companyName')} />
      <TextInput label={t('join.companyNameCyrillic')} {...form.getInputProps('companyNameCyrillic')} />
      <CountrySelect label={t('partner.country')} {...form.getInputProps('country')} />
      <Select
        label={t('join.timeZone')}
        data={zones}
        searchable
        limit={60}
        allowDeselect={false}
        {...form.getInputProps('timeZone')}
      />
    </>
  );
}

function AccountFields({ act: { form }, email }: FieldsProps & { readonly email: string }) {
  const { t } = useDatedWords('sharing');
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <TextInput label={t('invite.email')} value={email} readOnly autoComplete="username" />
      <TextInput label={t('join.name')} autoComplete="name" {...form.getInputProps('name')} />
      <TextInput
        type={isShown ? 'text' : 'password'}
        label={t('join.password')}
        description={t('join.passwordHint')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <Checkbox
        label={t('join.show')}
        checked={isShown}
        onChange={(event) => {
          setIsShown(event.currentTarget.checked);
        }}
      />
    </>
  );
}
