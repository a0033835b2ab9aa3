import type { RouteScreening } from '@sapar/contracts';
import { IconCircleCheck, IconCircleX, IconEqualNot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { RuleLine } from '../days/rule-line.js';
import styles from './routes.module.css';
import { VerdictWord } from './verdict-word.js';

const MARK = {
  for: { tone: 'plain', icon: IconCircleCheck },
  open: { tone: 'doubt', icon: IconEqualNot },
  against: { tone: 'wait', icon: IconCircleX },
} as const;

interface CandidateCardProps {
  readonly candidate: RouteScreening['candidates'][number];
  readonly children?: ReactNode;
}

/** One route with what speaks for it, against it and what is open, each with the rule behind it. */
export function CandidateCard({ candidate: { route, verdict, reasons }, children }: CandidateCardProps) {
  const { t } = useDatedWords('routes');
  return (
    <section className={styles['candidate']} aria-label={t(`routes.${route}`)}>
      <header>
        <h4>{t(`routes.${route}`)}</h4>
        <VerdictWord verdict={verdict} />
      </header>
      <ul className={styles['reasons']}>
        {reasons.map(({ code, side, days, rule }) => (
          <li key={code}>
            <StatusWord {...MARK[side]} isSentence>
              {t(`reasons.${code}`, { days: days ?? 0 })}
            </StatusWord>
            {rule === null ? null : <RuleLine rule={rule} />}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
