import type { CaseDetail, CaseMessage, CaseWay, PackPart } from '@sapar/contracts';
import { disclaimer, formatMoment } from '@sapar/messages';
import { IconLock } from '@tabler/icons-react';
import { instantOfMinute, useNow } from '../../lib/now.js';
import { useSession } from '../../lib/session.js';
import { dateNameOf } from '../cases/date-name.js';
import { useDatedWords } from '../cases/dated-words.js';
import { entriesWords } from '../cases/visa-entries.js';
import { citizenshipName } from '../technicians/citizenship.js';
import styles from './case-print.module.css';
import { PACK_CHOICES } from './pack-parts.js';
import { SheetExtras } from './sheet-extras.js';
import { FactList, Part } from './sheet-parts.js';
import { Reasons } from './sheet-reasons.js';
import { Notifications, Stays } from './sheet-tables.js';

interface CaseSheetProps {
  readonly detail: CaseDetail;
  readonly way: CaseWay;
  readonly messages: readonly CaseMessage[];
  /** What stands on it besides facts. */
  readonly parts: ReadonlySet<PackPart>;
}

/** The sheet itself, the same on the screen and on paper. The passport's number and pages are not on it. */
export function CaseSheet({ detail, way, messages, parts }: CaseSheetProps) {
  const { t, language } = useDatedWords('case-print');
  const leftOut = PACK_CHOICES.filter((part) => !parts.has(part));
  return (
    <article className={styles['paper']} aria-label={t('title')}>
      <SheetHead />
      <Who detail={detail} />
      <div className={styles['columns']}>
        <Where way={way} />
        <Plan detail={detail} />
      </div>
      <Mission detail={detail} />
      <Stays detail={detail} />
      <Notifications detail={detail} />
      <div className={styles['columns']}>
        <Dates detail={detail} />
        <Papers detail={detail} />
      </div>
      {parts.has('reasons') ? <Reasons detail={detail} /> : null}
      <SheetExtras detail={detail} parts={parts} />
      <Talk messages={messages} />
      <footer>
        <p>{t('leftOut', { list: [t('always'), ...leftOut.map((part) => lowered(t(`parts.${part}`)))].join(', ') })}</p>
        <p>{disclaimer(language)}</p>
      </footer>
    </article>
  );
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

type DetailProps = Pick<CaseSheetProps, 'detail'>;

function SheetHead() {
  const { t, language } = useDatedWords('case-print');
  const { t: ofShell } = useDatedWords('cases');
  const { tenant } = useSession();
  const minute = useNow()?.minute ?? null;
  return (
    <header className={styles['head']}>
      <b>
        {tenant.name} · {t('title')}
      </b>
      <span>{minute === null ? '' : t('printed', { moment: formatMoment(instantOfMinute(minute), language) })}</span>
      <strong>
        <IconLock size={12} aria-hidden /> {ofShell('shell:personalData')}
      </strong>
    </header>
  );
}

function Who({ detail: { technician } }: DetailProps) {
  const people = useDatedWords('technicians');
  return (
    <div className={styles['who']}>
      <h1>
        {technician.displayName} {technician.nativeName === null ? null : <span>{technician.nativeName}</span>}
      </h1>
      <p>
        {[technician.surname, technician.givenNames].filter(Boolean).join(' ')} ·{' '}
        {citizenshipName(technician.citizenship, people.t)} · {technician.supplierName}
      </p>
    </div>
  );
}

function Where({ way: { stage, next, owner, ownerName, lastDay } }: Pick<CaseSheetProps, 'way'>) {
  const { t, day } = useDatedWords('way');
  const by = lastDay === null ? '' : ` (${t(lastDay.by === 'law' ? 'byLaw' : 'byPlan')})`;
  return (
    <Part title={t('title')}>
      <FactList
        facts={[
          [t('stage'), t(`stages.${stage}`)],
          [t('next'), t(`acts.${next}`)],
          [t('owner'), [ownerName, t(`parties.${owner}`)].filter(Boolean).join(', ')],
          [t('lastDay'), lastDay === null ? t('noDay') : `${day(lastDay.on)}${by}`],
        ]}
      />
    </Part>
  );
}

function Plan({ detail }: DetailProps) {
  const { t, day, shortDay } = useDatedWords('cases');
  const { visaValidFromOn: from, visaValidToOn: to, visaCategory, visaEntries, visaStayDays } = detail;
  const visa = [
    ...(from === null && to === null ? [] : [`${shortDay(from)} – ${day(to)}`]),
    ...(visaCategory === null ? [] : [visaCategory]),
    ...(visaEntries === null ? [] : [entriesWords(visaEntries, t)]),
    ...(visaStayDays === null ? [] : [t('facts.stayDays', { count: visaStayDays })]),
  ];
  return (
    <Part title={t('facts.plan')}>
      <FactList
        facts={[
          [t('facts.planned'), day(detail.plannedArrivalOn)],
          [t('facts.border'), detail.plannedBorderPoint],
          [t('facts.basis'), t(`bases.${detail.basis}`)],
          [t('facts.visa'), visa.length === 0 ? t('facts.visaNone') : visa.join(' · ')],
        ]}
      />
    </Part>
  );
}

function Mission({ detail: { mission, doerName, deputyName } }: DetailProps) {
  const { t, day, shortDay } = useDatedWords('case-print');
  const { t: ofMission } = useDatedWords('missions');
  const { site } = mission;
  return (
    <Part title={`${mission.reference} · ${mission.title}`}>
      <FactList
        facts={[
          [t('host'), mission.host.name],
          [t('supplier'), mission.supplier.name],
          [t('site'), `${site.name}, ${site.addressCyrillic ?? site.address}`],
          [t('purpose'), ofMission(`purposes.${mission.purpose}`)],
          [t('equipment'), mission.equipment],
          [t('contract'), mission.contractReference],
          [t('planned'), `${shortDay(mission.plannedFromOn)} – ${day(mission.plannedToOn)}`],
          [t('doer'), [doerName, deputyName].filter((name) => name !== null).join(', ')],
        ]}
      />
    </Part>
  );
}

function Dates({ detail: { dates } }: DetailProps) {
  const { t, day } = useDatedWords('cases');
  const { t: ofSheet } = useDatedWords('case-print');
  const shown = dates.filter(({ state }) => state !== 'withdrawn');
  if (shown.length === 0) return null;
  return (
    <Part title={t('dates.title')}>
      <FactList
        facts={shown.map((date) => [
          t(`dates.names.${dateNameOf(date)}`),
          `${day(date.dueOn)}${date.state === 'open' ? '' : `, ${ofSheet(`states.${date.state}`)}`}`,
        ])}
      />
    </Part>
  );
}

function Papers({ detail: { papers } }: DetailProps) {
  const { t, day } = useDatedWords('dated-papers');
  const kept = papers.filter(({ isRemoved }) => !isRemoved);
  if (kept.length === 0) return null;
  return (
    <Part title={t('title')}>
      <FactList facts={kept.map(({ kind, title, endsOn }) => [`${t(`kinds.${kind}`)}: ${title}`, day(endsOn)])} />
    </Part>
  );
}

function Talk({ messages }: Pick<CaseSheetProps, 'messages'>) {
  const { t, moment } = useDatedWords('case-print');
  if (messages.length === 0) return null;
  return (
    <Part title={t('talk')}>
      <FactList
        facts={[...messages]
          .reverse()
          .map(({ authorName, companyName, createdAt, body }) => [
            `${moment(createdAt)} · ${authorName}, ${companyName}`,
            body,
          ])}
      />
    </Part>
  );
}
