import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import styles from './cases.module.css';
import { mainDeadline, RAIL_PHASES, railOf, toneClass, urgencyOf, type RailPhase } from './rail.js';
import { useDatedWords, type DatedWords } from './dated-words.js';

/** The four phases of the main job; the current one wears the colour of its deadline. */
export function StageRail({ detail, today }: { readonly detail: CaseDetail; readonly today: string }) {
  const words = useDatedWords('cases');
  const deadline = deadlineOf(detail);
  const isNotified = deadline === null || deadline.state === 'met' || deadline.state === 'met-late';
  const states = railOf(detail.stage, isNotified);
  const tone = deadline === null ? 'plain' : urgencyOf(deadline, today);
  return (
    <ol className={styles['rail']} aria-label={words.t('rail.label', { stage: words.t(`stages.${detail.stage}`) })}>
      {RAIL_PHASES.map((phase) => (
        <li
          key={phase}
          className={`${styles[states[phase]] ?? ''} ${toneClass(tone)}`}
          {...(states[phase] === 'current' ? { 'aria-current': 'step' as const } : {})}
        >
          <i aria-hidden />
          <b>{words.t(`rail.${phase}`)}</b>
          <small>{noteOf(phase, detail, words)}</small>
        </li>
      ))}
    </ol>
  );
}

/** Of who has left, the rail tells the visit that was: whether the next one has begun is asked on the card below. */
const deadlineOf = ({ stage, deadlines }: CaseDetail): DeadlineExplained | null =>
  mainDeadline(stage === 'left' ? deadlines.filter(({ isProvisional }) => !isProvisional) : deadlines);

function noteOf(phase: RailPhase, detail: CaseDetail, { t, shortDay }: DatedWords): string {
  const stay = detail.stays.at(-1);
  const deadline = deadlineOf(detail);
  switch (phase) {
    case 'plan':
      return detail.plannedArrivalOn === null
        ? t('rail.noPlan')
        : t('rail.arrives', { date: shortDay(detail.plannedArrivalOn) });
    case 'entry':
      if (detail.stage === 'cancelled' || detail.stage === 'not-admitted') return t(`stages.${detail.stage}`);
      return stay === undefined ? t('rail.notYet') : t('rail.entered', { date: shortDay(stay.enteredOn) });
    case 'notification':
      if (deadline?.state === 'met' || deadline?.state === 'met-late') return t('rail.met');
      if (deadline === null || deadline.dueOn === null || deadline.state === 'withdrawn') return t('rail.notYet');
      return t('rail.lastDay', { date: shortDay(deadline.dueOn) });
    case 'exit':
      if (stay === undefined) return t('rail.notYet');
      return stay.leftOn === null ? t('rail.noExit') : t('rail.left', { date: shortDay(stay.leftOn) });
  }
}
