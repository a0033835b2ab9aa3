import { Button, Group } from '@mantine/core';
import type { CaseDetail, TechnicianLink, TechnicianLinks } from '@sapar/contracts';
import { IconMailForward } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { api } from '../../lib/api.js';
import cards from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import styles from '../sharing/sharing.module.css';
import { useTechnicianLinks } from './api.js';

/** The technician's own way into the case: who sent it, when it was used, and taking it back. */
export function LinkCard({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('visit');
  const { data } = useTechnicianLinks(detail.id);
  if (data === undefined) return null;
  const open = data.items.find(({ state }) => state !== 'revoked');
  const earlier = data.items.filter((link) => link !== open);
  return (
    <section className={cards['card']}>
      <h3>{t('link.title')}</h3>
      {open === undefined ? <NoLink detail={detail} links={data} /> : <OpenLink link={open} links={data} />}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('link.earlier', { count: earlier.length })}</summary>
          {earlier.map((link) => (
            <Facts key={link.id} link={link} />
          ))}
        </details>
      )}
    </section>
  );
}

interface NoLinkProps {
  readonly detail: CaseDetail;
  readonly links: TechnicianLinks;
}

function NoLink({ detail, links }: NoLinkProps) {
  const { t } = useDatedWords('visit');
  const { isBusy, act } = useLinkAct();
  const { technician } = detail;
  if (links.isCaseOver) return <p className={cards['quiet']}>{t('link.over')}</p>;
  if (links.sendsTo === null)
    return (
      <p className={cards['quiet']}>
        {t('link.noAddress')}{' '}
        <Link to="/technicians/$technicianId" params={{ technicianId: technician.id }}>
          {technician.displayName}
        </Link>
      </p>
    );
  return (
    <div className={styles['side']}>
      <small>{t('link.hint', { email: links.sendsTo, language: t(`link.languages.${links.language}`) })}</small>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconMailForward size={16} aria-hidden />}
        loading={isBusy}
        onClick={() =>
          void act(
            () => api.post(`/cases/${detail.id}/technician-links`),
            t('link.done.sent', { name: technician.displayName }),
          )
        }
      >
        {t('link.send')}
      </Button>
    </div>
  );
}

/** One act at a time, told when it is done; the list is read anew either way. */
function useLinkAct() {
  const refresh = useRefresh();
  const [isBusy, setIsBusy] = useState(false);
  const act = async (send: () => Promise<unknown>, said: string): Promise<void> => {
    setIsBusy(true);
    try {
      await send();
      notifyDone(said);
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
    setIsBusy(false);
  };
  return { isBusy, act };
}

const TONES: Readonly<Record<TechnicianLink['state'], Tone>> = {
  ...{ waiting: 'wait', sent: 'info', undeliverable: 'over', used: 'done', ended: 'wait', revoked: 'wait' },
};

function Facts({ link }: { readonly link: TechnicianLink }) {
  const { t, moment } = useDatedWords('visit');
  const { state, madeByName, createdAt, lastUsedAt, expiresAt, revokedAt, revokedByName } = link;
  return (
    <div className={styles['side']}>
      <StatusWord tone={TONES[state]}>{t(`link.states.${state}`)}</StatusWord>
      <small>{t('link.madeBy', { name: madeByName ?? '–', moment: moment(createdAt) })}</small>
      <small>{lastUsedAt === null ? t('link.neverUsed') : t('link.lastUsed', { moment: moment(lastUsedAt) })}</small>
      {revokedAt === null ? (
        <small>{t('link.until', { moment: moment(expiresAt) })}</small>
      ) : (
        <small>{t('link.revokedBy', { name: revokedByName ?? '–', moment: moment(revokedAt) })}</small>
      )}
    </div>
  );
}

function OpenLink({ link, links }: { readonly link: TechnicianLink; readonly links: TechnicianLinks }) {
  const { t } = useDatedWords('visit');
  const { isBusy, act } = useLinkAct();
  const { id, version: ifMatch } = link;
  const sendsTo = links.sendsTo ?? '–';
  return (
    <>
      <Facts link={link} />
      <Group gap={4}>
        {links.isCaseOver || links.sendsTo === null ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={isBusy}
            onClick={() =>
              void act(
                () => api.post(`/technician-links/${id}/resending`, {}, { ifMatch }),
                t('link.done.again', { email: sendsTo }),
              )
            }
          >
            {t('link.again')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isBusy}
          onClick={() => void act(() => api.delete(`/technician-links/${id}`, { ifMatch }), t('link.done.revoked'))}
        >
          {t('link.revoke')}
        </Button>
      </Group>
    </>
  );
}
