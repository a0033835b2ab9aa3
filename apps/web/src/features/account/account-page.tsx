import { PageHeader } from '../../components/page-header.js';
import { useSession } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import styles from './account.module.css';
import { FeedsSection } from './feeds-section.js';
import { KeysSection } from './keys-section.js';
import { MailsSection } from './mails-section.js';
import { PasskeysSection } from './passkeys-section.js';
import { PasswordSection } from './password-section.js';
import { StepNeeded } from './step-needed.js';
import { SecondStepSection } from './second-step-section.js';
import { SessionsSection } from './sessions-section.js';

/** How one signs in, and where one is signed in. */
export function AccountPage() {
  const { t } = useWords('account');
  const { user, tenant, mustAddStep, addStepBy } = useSession();
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} subtitle={`${user.name} · ${user.email}`} />
      {addStepBy === null ? null : <StepNeeded by={addStepBy} isNow={mustAddStep} />}
      {tenant.kind === 'host' && !mustAddStep ? <MailsSection /> : null}
      {mustAddStep ? null : <FeedsSection />}
      <SessionsSection />
      <PasskeysSection />
      <SecondStepSection />
      <PasswordSection />
      <KeysSection />
    </div>
  );
}
