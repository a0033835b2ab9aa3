import { Button, Group } from '@mantine/core';
import type { HostContact, Mission } from '@sapar/contracts';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import styles from '../sharing/sharing.module.css';
import { useHostContacts } from './api.js';
import { ContactForm } from './contact-form.js';
import { ContactMails } from './contact-mails.js';
import { MAIL_TONES } from './mail-tones.js';

type Shown =
  | { readonly kind: 'add' }
  | { readonly kind: 'change'; readonly contact: HostContact }
  | { readonly kind: 'mails'; readonly contact: HostContact };

interface HostContactsCardProps {
  readonly mission: Mission;
  readonly mayWrite: boolean;
}

/** S32: who is written to at a host that has not joined, in the order of their duty, and what became of the mails. */
export function HostContactsCard({ mission, mayWrite }: HostContactsCardProps) {
  const { t } = useDatedWords('contact');
  const { data } = useHostContacts(mission.id);
  const [shown, setShown] = useState<Shown | null>(null);
  const close = (): void => {
    setShown(null);
  };
  if (data === undefined) return null;
  const isOpen = !mission.sharing.host.hasJoined;
  if (!isOpen && data.items.length === 0) return null;
  return (
    <div className={styles['side']}>
      <b>{t('card.title', { company: mission.host.name })}</b>
      <small>{t(data.items.length === 0 ? 'card.none' : isOpen ? 'card.order' : 'card.joined')}</small>
      {data.items.map((contact) => (
        <ContactLine key={contact.id} contact={contact} mayWrite={mayWrite && isOpen} onShow={setShown} />
      ))}
      {mayWrite && isOpen ? (
        <Group gap={4}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => {
              setShown({ kind: 'add' });
            }}
          >
            {t('card.add')}
          </Button>
        </Group>
      ) : null}
      <ContactDrawer shown={shown} mission={mission} onClose={close} />
    </div>
  );
}

interface ContactLineProps {
  readonly contact: HostContact;
  readonly mayWrite: boolean;
  readonly onShow: (shown: Shown) => void;
}

function ContactLine({ contact, mayWrite, onShow }: ContactLineProps) {
  const { t, moment } = useDatedWords('contact');
  const { name, email, phone, caseName, endedAt, endReason, lastMail } = contact;
  const facts = [email, ...(phone === null ? [] : [phone]), t(`languages.${contact.language}`)].join(' · ');
  return (
    <div className={styles['side']}>
      <div className={styles['sideHead']}>
        <span>{name}</span>
        {endedAt === null ? null : <StatusWord tone="wait">{t(`ended.${endReason ?? 'removed'}`)}</StatusWord>}
        {endedAt !== null || lastMail === null ? null : (
          <StatusWord tone={MAIL_TONES[lastMail.state]}>
            {t(`mails.states.${lastMail.state}`, { moment: moment(lastMail.at) })}
          </StatusWord>
        )}
      </div>
      <small>{facts}</small>
      {caseName === null ? null : <small>{t('card.onlyFor', { name: caseName })}</small>}
      <ContactActs contact={contact} mayWrite={mayWrite} onShow={onShow} />
    </div>
  );
}

function ContactActs({ contact, mayWrite, onShow }: ContactLineProps) {
  const { t } = useDatedWords('contact');
  const refresh = useRefresh();
  const { id, name, version, endReason } = contact;
  const path = `/host-contacts/${id}`;
  const restore = async (ifMatch: number): Promise<void> => {
    await api.post(`${path}/restore`, {}, { ifMatch });
    await refresh();
  };
  const remove = async (): Promise<void> => {
    const removed = await api.delete<HostContact>(path, { ifMatch: version });
    await refresh();
    notifyDone(t('done.removed', { name }), { label: t('undo'), act: () => restore(removed.version) });
  };
  const button = (word: string, onClick: () => void) => (
    <Button variant="subtle" size="compact-sm" aria-label={`${t(word)}: ${name}`} onClick={onClick}>
      {t(word)}
    </Button>
  );
  return (
    <Group gap={4}>
      {button('card.mails', () => {
        onShow({ kind: 'mails', contact });
      })}
      {mayWrite && endReason === null
        ? button('card.change', () => {
            onShow({ kind: 'change', contact });
          })
        : null}
      {mayWrite && endReason === null ? button('card.remove', () => void remove().catch(notifyProblem)) : null}
      {mayWrite && endReason === 'removed'
        ? button('card.restore', () => void restore(version).catch(notifyProblem))
        : null}
    </Group>
  );
}

interface ContactDrawerProps {
  readonly shown: Shown | null;
  readonly mission: Mission;
  readonly onClose: () => void;
}

function ContactDrawer({ shown, mission, onClose }: ContactDrawerProps) {
  const { t } = useDatedWords('contact');
  return (
    <SideDrawer
      shown={shown}
      size={480}
      title={(drawn) => t(`drawer.${drawn.kind}`, { name: drawn.kind === 'add' ? '' : drawn.contact.name })}
      closeLabel={t('cancel')}
      onClose={onClose}
    >
      {(drawn) => {
        if (drawn.kind === 'mails') return <ContactMails contactId={drawn.contact.id} />;
        return (
          <ContactForm
            mission={mission}
            {...(drawn.kind === 'change' ? { contact: drawn.contact } : {})}
            onDone={onClose}
          />
        );
      }}
    </SideDrawer>
  );
}
