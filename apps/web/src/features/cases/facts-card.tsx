import { Button } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { OwnedBy } from '../sharing/owned-by.js';
import { PassportNumber } from '../readings/passport-number.js';
import styles from './cases.module.css';
import { PlanForm } from './plan-form.js';
import { useDatedWords } from './dated-words.js';
import { entriesWords } from './visa-entries.js';

/** Plan and visa of the case, and how to reach the person. */
export function FactsCard({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={styles['card']}>
      <h3>{t('facts.plan')}</h3>
      {isOpen ? (
        <PlanForm
          detail={detail}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : (
        <>
          <PlanFacts detail={detail} />
          <OwnedBy mission={detail.mission} group="mission" />
          <Button
            variant="subtle"
            size="compact-sm"
            mt="xs"
            disabled={!detail.mission.sharing.mayChange.includes('mission')}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {t('facts.change')}
          </Button>
        </>
      )}
    </section>
  );
}

function PlanFacts({ detail }: { readonly detail: CaseDetail }) {
  const { t, day, shortDay } = useDatedWords('cases');
  const { visaValidFromOn: from, visaValidToOn: to } = detail;
  return (
    <dl className={styles['facts']}>
      <dt>{t('facts.planned')}</dt>
      <dd>{day(detail.plannedArrivalOn)}</dd>
      <dt>{t('facts.border')}</dt>
      <dd>{detail.plannedBorderPoint ?? t('facts.empty')}</dd>
      <dt>{t('facts.basis')}</dt>
      <dd>{t(`bases.${detail.basis}`)}</dd>
      <dt>{t('facts.visa')}</dt>
      <dd>
        {from === null && to === null ? t('facts.visaNone') : `${shortDay(from)} – ${day(to)}`}
        <VisaPrint detail={detail} />
      </dd>
      <dt>{t('facts.passport')}</dt>
      <dd>
        {detail.technician.passportMasked === null ? (
          t('facts.noPassport')
        ) : (
          <PassportNumber technicianId={detail.technician.id} masked={detail.technician.passportMasked} place="case" />
        )}
      </dd>
    </dl>
  );
}

/** Category, entries and days of stay as printed, where they were entered. */
function VisaPrint({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  const { visaCategory, visaEntries, visaStayDays } = detail;
  const facts = [
    visaCategory ?? [],
    visaEntries === null ? [] : entriesWords(visaEntries, t),
    detail.isElectronicVisa ? t('facts.eVisaShort') : [],
    visaStayDays === null ? [] : t('facts.stayDays', { count: visaStayDays }),
  ].flat();
  return facts.length === 0 ? null : <div>{facts.join(' · ')}</div>;
}

export function ReachCard({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  const { technician } = detail;
  return (
    <section className={styles['card']}>
      <h3>{t('facts.reach')}</h3>
      <div className={styles['meta']} style={{ flexDirection: 'column' }}>
        <Link to="/technicians/$technicianId" params={{ technicianId: technician.id }}>
          {technician.displayName}
        </Link>
        {technician.phone === null ? null : (
          <span>
            <IconPhone size={16} aria-hidden />
            <a href={`tel:${technician.phone}`}>{technician.phone}</a>
          </span>
        )}
        {technician.email === null ? null : (
          <span>
            <IconMail size={16} aria-hidden />
            <a href={`mailto:${technician.email}`}>{technician.email}</a>
          </span>
        )}
        {detail.doerName === null ? null : <span>{t('act.doer', { name: detail.doerName })}</span>}
        {detail.deputyName === null ? null : <span>{t('act.deputy', { name: detail.deputyName })}</span>}
      </div>
    </section>
  );
}
