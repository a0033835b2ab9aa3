import { ActionIcon, Button, Select } from '@mantine/core';
import type { CalendarYearOut } from '@sapar/contracts';
import { IconChevronLeft, IconChevronRight, IconDownload, IconPencil, IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CalendarSearch } from '../../app/calendar-search.js';
import controls from '../../components/controls.module.css';
import { useMay, useSession } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { useDatedWords } from '../cases/dated-words.js';
import { citizenshipName, COUNTRIES } from '../technicians/citizenship.js';
import { exportPath, type CalendarPlace } from './api.js';
import styles from './calendar.module.css';

interface CalendarHeadProps {
  readonly place: CalendarPlace;
  readonly calendar: CalendarYearOut | undefined;
  readonly search: CalendarSearch;
  readonly onGo: (next: CalendarSearch) => void;
  readonly onOpen: (form: 'edit' | 'import') => void;
}

export function CalendarHead(props: CalendarHeadProps) {
  const { place, calendar, onGo } = props;
  const { t } = useDatedWords('calendar');
  return (
    <>
      <div className={styles['head']}>
        <Turn
          icon={IconChevronLeft}
          label={t('previousYear')}
          isOff={calendar?.hasPrevious === false}
          onTurn={() => {
            onGo({ year: place.year - 1 });
          }}
        />
        <h1>{place.year}</h1>
        <Turn
          icon={IconChevronRight}
          label={t('nextYear')}
          isOff={calendar?.hasNext === false}
          onTurn={() => {
            onGo({ year: place.year + 1 });
          }}
        />
        <p>{place.country === 'KZ' ? t('subtitle') : t('subtitleOther')}</p>
        <span className={styles['push']} />
        <Acts {...props} />
      </div>
      <Tools {...props} />
    </>
  );
}

interface TurnProps {
  readonly icon: typeof IconChevronLeft;
  readonly label: string;
  readonly isOff: boolean;
  readonly onTurn: () => void;
}

const Turn = ({ icon: Icon, label, isOff, onTurn }: TurnProps) => (
  <ActionIcon variant="default" aria-label={label} disabled={isOff} onClick={onTurn}>
    <Icon size={16} aria-hidden />
  </ActionIcon>
);

function Acts({ place, calendar, onOpen }: CalendarHeadProps) {
  const { t } = useDatedWords('calendar');
  const { tenant } = useSession();
  const mayDecide = useMay('law.decide') && tenant.kind === 'host' && calendar?.isLaw === true;
  if (calendar === undefined) return null;
  return (
    <>
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          variant="default"
          href={exportPath(place, format)}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {mayDecide ? (
        <>
          <Button
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => {
              onOpen('import');
            }}
          >
            {t('import.open')}
          </Button>
          <Button
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => {
              onOpen('edit');
            }}
          >
            {t('edit.open')}
          </Button>
        </>
      ) : null}
    </>
  );
}

function Tools({ place, search, onGo }: CalendarHeadProps) {
  const { t } = useDatedWords('calendar');
  const { t: nameOf } = useWords('technicians');
  const week = search.week === 6 ? 6 : 5;
  const countries = [...COUNTRIES].map((code) => ({ value: code, label: citizenshipName(code, nameOf) }));
  return (
    <div className={styles['tools']}>
      <Select
        aria-label={t('country')}
        searchable
        allowDeselect={false}
        data={countries.sort((one, other) => one.label.localeCompare(other.label))}
        value={place.country}
        onChange={(country) => {
          if (country !== null) onGo({ country });
        }}
      />
      <span className={controls['segments']} role="group" aria-label={t('week')}>
        {([5, 6] as const).map((days) => (
          <button
            key={days}
            type="button"
            aria-pressed={week === days}
            onClick={() => {
              onGo({ week: days });
            }}
          >
            {t(`weeks.${String(days)}`)}
          </button>
        ))}
      </span>
      <Link to="/law-changes">{t('toChanges')}</Link>
    </div>
  );
}
