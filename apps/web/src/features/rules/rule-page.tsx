import { Button } from '@mantine/core';
import type { RuleOut } from '@sapar/contracts';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RulesSearch } from '../../app/rules-search.js';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { ApiProblem } from '../../lib/api.js';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { ruleQuery } from './api.js';
import { CheckRule } from './check-form.js';
import { DecideForm } from './decide-form.js';
import type { Choice } from './decision-facts.js';
import { RuleDecisions } from './rule-decisions.js';
import { RuleHead } from './rule-head.js';
import { RuleNotes } from './rule-notes.js';
import { RuleReadings } from './rule-readings.js';
import { RuleSources } from './rule-sources.js';
import { RuleVersions } from './rule-versions.js';
import { RulesIndex } from './rules-index.js';
import { DayField } from './rules-tools.js';
import styles from './rules.module.css';

/** One rule whole, beside the rules that the same search finds. */
export function RulePage() {
  const { t } = useDatedWords('rules');
  const { ruleId } = useParams({ strict: false }) as { readonly ruleId: string };
  const search: RulesSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(ruleQuery(ruleId, search.on));
  const go = (next: RulesSearch): void =>
    void navigate({ to: '/rules/$ruleId', params: { ruleId }, search: next, replace: true });
  const isMissing = error instanceof ApiProblem && error.status === 404;
  return (
    <div className={styles['two']}>
      <RulesIndex ruleId={ruleId} search={search} />
      <article className={styles['detail']}>
        <div className={styles['bar']}>
          <Link to="/rules" search={search}>
            <IconArrowLeft size={16} aria-hidden /> {t('all')}
          </Link>
          <DayField search={search} onGo={go} />
        </div>
        {isMissing ? <EmptyState text={t('unknown', { id: ruleId })} /> : null}
        {error !== null && !isMissing ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && error === null ? <RowsSkeleton rows={8} /> : null}
        {data === undefined ? null : <Rule key={data.id} rule={data} />}
      </article>
    </div>
  );
}

function Rule({ rule }: { readonly rule: RuleOut }) {
  const { t } = useDatedWords('rules');
  const { tenant } = useSession();
  const mayDecide = useMay('law.decide') && tenant.kind === 'host';
  const [choice, setChoice] = useState<Choice | null>(null);
  const close = (): void => {
    setChoice(null);
  };
  return (
    <>
      <RuleHead rule={rule} />
      {mayDecide ? <CheckRule rule={rule} /> : null}
      <RuleReadings rule={rule} onChoose={mayDecide ? setChoice : null} />
      {mayDecide && rule.takesFigure ? (
        <Button
          variant="default"
          mt="md"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => {
            setChoice({ kind: 'figure' });
          }}
        >
          {t('decide.figure')}
        </Button>
      ) : null}
      <RuleDecisions rule={rule} mayDecide={mayDecide} />
      <RuleVersions rule={rule} />
      <RuleSources rule={rule} />
      <RuleNotes rule={rule} />
      <SideDrawer
        shown={choice}
        size={480}
        title={({ kind }) => t(kind === 'reading' ? 'decide.readingTitle' : 'decide.figureTitle')}
        closeLabel={t('shell:close')}
        onClose={close}
      >
        {(drawn) => <DecideForm rule={rule} choice={drawn} onDone={close} />}
      </SideDrawer>
    </>
  );
}
