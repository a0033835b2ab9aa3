import { Button } from '@mantine/core';
import type { Mission } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDateRange } from '@sapar/messages';
import { StatusWord } from '../../components/status-word.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { MissionEnding } from '../way/mission-ending.js';

interface MissionFactsProps {
  readonly mission: Mission;
  readonly onChange?: () => void;
  readonly onChangeSite?: () => void;
}

/** What host and supplier agreed on. */
export function MissionFacts({ mission, onChange, onChangeSite }: MissionFactsProps) {
  const { t, language } = useDatedWords('missions');
  const [from, to] = [mission.plannedFromOn as CalendarDate, mission.plannedToOn as CalendarDate];
  const facts: readonly (readonly [string, string | null])[] = [
    [t('columns.visit'), formatDateRange(from, to, language, { year: true })],
    [t('facts.host'), mission.host.name],
    [t('columns.supplier'), mission.supplier.name],
    [t('columns.site'), mission.site.name],
    [t('facts.address'), mission.site.addressCyrillic ?? mission.site.address],
    [t('fields.equipment'), mission.equipment],
    [t('columns.purpose'), t(`purposes.${mission.purpose}`)],
    [t('fields.contract'), mission.contractReference],
    [t('facts.migrationUnit'), mission.site.migrationUnit],
    [t('site.place'), mission.site.placeDescription],
    [t('site.coordinates'), mission.site.coordinates],
    [t('site.zone'), mission.site.zone === null ? null : t(`site.zones.${mission.site.zone}`)],
  ];
  return (
    <aside className={caseStyles['card']}>
      <h3>{t('facts.title')}</h3>
      <dl className={caseStyles['facts']}>
        {facts.map(([word, fact]) =>
          fact === null ? null : (
            <div key={word} style={{ display: 'contents' }}>
              <dt>{word}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
      {mission.site.zone === null && onChangeSite !== undefined ? (
        <StatusWord tone="doubt" isSentence>
          {t('site.zoneUnasked')}
        </StatusWord>
      ) : null}
      {mission.site.zone === 'closed' || mission.site.zone === 'border' ? (
        <StatusWord tone="doubt" isSentence>
          {t('site.needsPermit')}
        </StatusWord>
      ) : null}
      {mission.site.placeDescription === null ? null : (
        <StatusWord tone="doubt" isSentence>
          {t('site.notInRegister')}
        </StatusWord>
      )}
      {onChangeSite === undefined ? null : (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={onChangeSite}>
          {t('site.change')}
        </Button>
      )}
      {onChange === undefined ? null : (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={onChange}>
          {t('change')}
        </Button>
      )}
      {onChange === undefined ? null : <MissionEnding missionId={mission.id} />}
    </aside>
  );
}
