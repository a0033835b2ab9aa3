import type { RuleDecision, RuleOut } from '@sapar/contracts';
import { formatFigure } from '@sapar/messages';
import { StatusWord } from '../../components/status-word.js';
import { useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { SourceName } from './rule-sources.js';
import styles from './rules.module.css';

interface RuleDecisionsProps {
  readonly rule: RuleOut;
  readonly mayDecide: boolean;
}

/** Who decided what for the own company, when and why; what a later word superseded stays and says so. */
export function RuleDecisions({ rule, mayDecide }: RuleDecisionsProps) {
  const { t } = useDatedWords('rules');
  const { tenant } = useSession();
  const canBeDecided = rule.readings.length > 0 || rule.takesFigure;
  if (rule.decisions.length === 0 && !canBeDecided) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('decisions')}</h2>
      {rule.decisions.length === 0 ? (
        <p className={styles['quiet']}>
          {t(rule.readings.length > 0 ? 'undecided' : 'undecidedFigure')}{' '}
          {mayDecide ? '' : t(tenant.kind === 'host' ? 'who' : 'whoOfHost')}
        </p>
      ) : (
        <ol className={styles['decisions']}>
          {rule.decisions.map((decision) => (
            <Decided key={decision.id} rule={rule} decision={decision} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Decided({ rule, decision }: { readonly rule: RuleOut; readonly decision: RuleDecision }) {
  const { t, day, moment, language } = useDatedWords('rules');
  const { source } = decision;
  const reading = rule.readings.find(({ question }) => question === decision.question);
  const option = reading?.options.find(({ id }) => id === decision.choice)?.title[language];
  const choice = decision.kind === 'figure' ? formatFigure(Number(decision.choice), rule.unit, language) : option;
  return (
    <li data-superseded={decision.isSuperseded || undefined}>
      <b>{choice ?? decision.choice}</b> {decision.inUse ? <StatusWord tone="done">{t('inUse')}</StatusWord> : null}
      {decision.isSuperseded ? <StatusWord tone="wait">{t('superseded')}</StatusWord> : null}
      {reading === undefined ? null : <small>{reading.title[language]}</small>}
      <p>{t('quoted', { text: decision.reason })}</p>
      {source === null ? null : (
        <p>
          <SourceName title={source.title} link={source.link} />
        </p>
      )}
      <small>
        {t('decidedBy', { name: decision.signedName, moment: moment(decision.signedAt), from: day(decision.fromOn) })}
      </small>
    </li>
  );
}
