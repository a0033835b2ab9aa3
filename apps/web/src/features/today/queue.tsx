import type { OpenDeadline } from '@sapar/contracts';
import { disclaimer } from '@sapar/messages';
import { useNow } from '../../lib/now.js';
import { useWords } from '../../lib/words.js';
import { GROUPS, groupDeadlines } from './group-deadlines.js';
import { QueueLine } from './queue-line.js';
import { useActs } from './use-acts.js';
import styles from './today.module.css';

interface QueueProps {
  readonly deadlines: readonly OpenDeadline[];
  readonly onFinish: (deadline: OpenDeadline) => void;
}

/** Open deadlines by time left, in groups; what the dates are not is said once, under the first. */
export function Queue({ deadlines, onFinish }: QueueProps) {
  const { t, language } = useWords('today');
  const minute = useNow()?.minute ?? null;
  const { today } = useActs();
  const groups = groupDeadlines(deadlines, today, minute);
  const filled = GROUPS.filter((group) => groups[group].length > 0);
  return filled.map((group, index) => (
    <section key={group} aria-labelledby={`group-${group}`}>
      <div className={styles['groupHead']}>
        <h2 id={`group-${group}`}>{t(`groups.${group}`)}</h2>
        <span>{groups[group].length}</span>
      </div>
      <ul className={styles['queue']}>
        {groups[group].map((deadline) => (
          <QueueLine
            key={deadline.id}
            deadline={deadline}
            isUrgent={group === 'actNow' || group === 'today'}
            onFinish={onFinish}
          />
        ))}
      </ul>
      {index === 0 ? <p className={styles['disclaimer']}>{disclaimer(language)}</p> : null}
    </section>
  ));
}
