import { Button } from '@mantine/core';
import type { IncidentLine } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import styles from '../missions/missions.module.css';
import { NoticeWord } from './notice-word.js';

const COLUMNS = ['what', 'notice', 'found', 'data', 'people'] as const;

interface TableProps {
  readonly incidents: readonly IncidentLine[];
  readonly today: string;
  readonly onShow: (id: string) => void;
}

export function IncidentsTable({ incidents, today, onShow }: TableProps) {
  const { t, day } = useDatedWords('incidents');
  return (
    <div className={styles['frame']} role="region" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {incidents.map((incident) => (
            <tr key={incident.id}>
              <td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  styles={{ label: { whiteSpace: 'normal', textAlign: 'start' }, root: { height: 'auto' } }}
                  onClick={() => {
                    onShow(incident.id);
                  }}
                >
                  {incident.title}
                </Button>
              </td>
              <td>
                <NoticeWord incident={incident} today={today} />
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{day(incident.foundOn)}</td>
              <td>{incident.dataKinds.map((kind) => t(`data.${kind}`)).join(', ')}</td>
              <td>{t('people', { count: incident.personsCount })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
