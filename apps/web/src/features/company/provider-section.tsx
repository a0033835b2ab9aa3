import { Button, Checkbox, TextInput } from '@mantine/core';
import type { ChangeSignIn, SignInSettings } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { PasswordInput } from '../../components/password-input.js';
import { ActForm } from '../cases/act-form.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import own from './sign-in.module.css';

/** The company's own OpenID provider: what it must be told, and what it gave. */
export function ProviderSection({ settings }: { readonly settings: SignInSettings }) {
  const { t } = useDatedWords('sign-in');
  const [isOpen, setIsOpen] = useState(false);
  const { singleSignOn, redirectUri } = settings;
  return (
    <section className={`${styles['card'] ?? ''} ${own['section'] ?? ''}`} aria-labelledby="provider">
      <h2 id="provider">{t('sso.title')}</h2>
      <p className={styles['quiet']}>{t('sso.hint')}</p>
      {redirectUri === null ? <p className={styles['quiet']}>{t('sso.noAddress')}</p> : null}
      {singleSignOn === null ? null : (
        <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
          <dt>{t('sso.issuer')}</dt>
          <dd>{singleSignOn.issuer}</dd>
          <dt>{t('sso.clientId')}</dt>
          <dd>{singleSignOn.clientId}</dd>
          <dt>{t('sso.domains')}</dt>
          <dd>{singleSignOn.domains.join(', ')}</dd>
          <dt>{t('sso.others')}</dt>
          <dd>{t(singleSignOn.isOnlyWay ? 'sso.closed' : 'sso.open')}</dd>
        </dl>
      )}
      {isOpen ? (
        <ProviderForm
          settings={settings}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t(singleSignOn === null ? 'sso.setUp' : 'sso.change')}
        </Button>
      )}
    </section>
  );
}

interface ProviderFormProps {
  readonly settings: SignInSettings;
  readonly onClose: () => void;
}
interface ProviderValues extends Record<string, unknown> {
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: string;
  isOnlyWay: boolean;
}

const domainsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((domain) => domain !== '');

function ProviderForm({ settings, onClose }: ProviderFormProps) {
  const { t } = useDatedWords('sign-in');
  const { singleSignOn, redirectUri } = settings;
  const act = useAct<ProviderValues, ChangeSignIn, SignInSettings>({
    ...{ path: '/company/sign-in', method: 'put', ifMatch: settings.version },
    initialValues: {
      ...{ issuer: singleSignOn?.issuer ?? '', clientId: singleSignOn?.clientId ?? '', clientSecret: '' },
      ...{ domains: singleSignOn?.domains.join(', ') ?? '', isOnlyWay: singleSignOn?.isOnlyWay ?? false },
    },
    toBody: ({ issuer, clientId, clientSecret, domains, isOnlyWay }) => ({
      // Everything emptied is the way back to passwords.
      singleSignOn:
        issuer.trim() === '' && clientId.trim() === ''
          ? null
          : {
              ...{ issuer, clientId, domains: domainsIn(domains), isOnlyWay },
              ...(clientSecret === '' ? {} : { clientSecret }),
            },
    }),
    fieldOf: (path) => path.replace(/^singleSignOn\./, '').replace(/^domains\..*/, 'domains'),
    onDone: () => {
      notifyDone(t('sso.saved'));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t('sso.title')}>
      {redirectUri === null ? null : <TextInput label={t('sso.redirect')} value={redirectUri} readOnly />}
      <TextInput
        label={t('sso.issuer')}
        description={t('sso.issuerHint')}
        placeholder="https://login.company.kz"
        {...act.form.getInputProps('issuer')}
      />
      <TextInput label={t('sso.clientId')} {...act.form.getInputProps('clientId')} />
      <PasswordInput
        label={t('sso.secret')}
        description={t(singleSignOn?.hasSecret === true ? 'sso.secretKept' : 'sso.secretHint')}
        autoComplete="new-password"
        {...act.form.getInputProps('clientSecret')}
      />
      <TextInput
        label={t('sso.domains')}
        description={t('sso.domainsHint')}
        placeholder="company.kz"
        {...act.form.getInputProps('domains')}
      />
      <Checkbox
        label={t('sso.onlyWay')}
        description={t('sso.onlyWayHint')}
        {...act.form.getInputProps('isOnlyWay', { type: 'checkbox' })}
      />
    </ActForm>
  );
}
