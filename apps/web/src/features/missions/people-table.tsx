import { Checkbox } from '@mantine/core';
import type { CaseLine, OpenDeadline } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { DeadlineChip } from '../../components/deadline-chip.js';
import { FilingWord } from '../../components/filing-word.js';
import { PersonAvatar } from '../../components/person-avatar.js';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { citizenshipName } from '../technicians/citizenship.js';
import styles from './missions.module.css';

type DeadlineById = ReadonlyMap<string, OpenDeadline>;

interface PeopleTableProps {
  readonly people: readonly CaseLine[];
  readonly deadlines: DeadlineById | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Who is on the mission, how far each has come, and each one's last day. */
export function PeopleTable({ people, deadlines, chosen, onChoose }: PeopleTableProps) {
  const { t } = useDatedWords('missions');
  const isWhole = chosen.size === people.length;
  return (
    <div className={styles['frame']} role="region" aria-label={t('people.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <div className={styles['person']}>
                <Checkbox
                  size="xs"
                  aria-label={t('people.selectAll')}
                  checked={isWhole}
                  indeterminate={chosen.size > 0 && !isWhole}
                  onChange={() => {
                    onChoose(isWhole ? new Set() : new Set(people.map(({ id }) => id)));
                  }}
                />
                <span>{t('columns.person')}</span>
              </div>
            </th>
            {(['lastDay', 'stage', 'entered', 'planned', 'citizenship'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((line) => (
            <PersonRow
              key={line.id}
              line={line}
              deadline={deadlines?.get(line.deadlineId ?? '')}
              isChosen={chosen.has(line.id)}
              onToggle={() => {
                onChoose(toggled(chosen, line.id));
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return chosen.has(id) ? new Set([...chosen].filter((known) => known !== id)) : new Set([...chosen, id]);
}

interface PersonRowProps {
  readonly line: CaseLine;
  readonly deadline: OpenDeadline | undefined;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function PersonRow({ line, deadline, isChosen, onToggle }: PersonRowProps) {
  const { t, day } = useDatedWords('missions');
  const cases = useDatedWords('cases');
  const people = useDatedWords('technicians');
  return (
    <tr className={isChosen ? styles['selected'] : undefined}>
      <td>
        <div className={styles['person']}>
          <Checkbox
            size="xs"
            aria-label={t('people.select', { name: line.technicianName })}
            checked={isChosen}
            onChange={onToggle}
          />
          <PersonAvatar name={line.technicianName} />
          <span>
            <Link to="/cases/$caseId" params={{ caseId: line.id }} className={styles['name'] ?? ''}>
              {line.technicianName}
            </Link>
            {line.technicianNativeName === null ? null : <small>{line.technicianNativeName}</small>}
          </span>
        </div>
      </td>
      <td className={styles['lastDay']}>
        <LastDay line={line} deadline={deadline} />
      </td>
      <td>
        {cases.t(`stages.${line.stage}`)}
        {line.openQuestions === 0 ? null : (
          <small>
            <StatusWord tone="over">{t('people.questions', { count: line.openQuestions })}</StatusWord>
          </small>
        )}
      </td>
      <td>{day(line.enteredOn)}</td>
      <td>{day(line.plannedArrivalOn)}</td>
      <td>{citizenshipName(line.citizenship, people.t)}</td>
    </tr>
  );
}

function LastDay({ line, deadline }: Pick<PersonRowProps, 'line' | 'deadline'>) {
  const { day } = useDatedWords('missions');
  const isMet = line.deadlineState === 'met' || line.deadlineState === 'met-late';
  if (isMet) return <FilingWord progress="confirmed" />;
  if (deadline !== undefined)
    return (
      <>
        <DeadlineChip deadline={deadline} hasDate={false} />
        <small>
          {day(deadline.dueOn)} <FilingWord progress={deadline.filing} />
        </small>
      </>
    );
  return line.deadlineState === 'withdrawn' ? '–' : day(line.dueOn);
}
