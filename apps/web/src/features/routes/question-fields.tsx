import { Button, Select } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';
import { usePersonChoices } from '../technicians/use-person-choices.js';
import { citizenshipChoices } from '../technicians/citizenship.js';

const NOBODY = 'nobody';

interface QuestionFieldsProps {
  readonly detail: CaseDetail;
  readonly isAsking: boolean;
  readonly onAsk: (question: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}

/** Who and when; of somebody not entered yet the citizenship is enough. */
export function QuestionFields({ detail, isAsking, onAsk, onClose }: QuestionFieldsProps) {
  const { t } = useDatedWords('routes');
  const [person, setPerson] = useState(NOBODY);
  const [country, setCountry] = useState('DE');
  const today = useToday();
  const [travelOn, setTravelOn] = useState(detail.plannedArrivalOn ?? today);
  return (
    <>
      <PersonField detail={detail} person={person} onPerson={setPerson} />
      {person === NOBODY ? <CountryField country={country} onCountry={setCountry} /> : null}
      <DateField label={t('travelOn')} value={travelOn} onChange={setTravelOn} />
      <div>
        <Button
          loading={isAsking}
          onClick={() => {
            onAsk({ travelOn, ...(person === NOBODY ? { citizenship: country } : { technicianId: person }) });
          }}
        >
          {t('ask')}
        </Button>{' '}
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}

interface PersonFieldProps {
  readonly detail: CaseDetail;
  readonly person: string;
  readonly onPerson: (id: string) => void;
}

function PersonField({ detail, person, onPerson }: PersonFieldProps) {
  const { t } = useDatedWords('routes');
  const { people, search } = usePersonChoices([person], detail.mission.supplier.id);
  const known = people.filter(({ id }) => id !== detail.technician.id);
  return (
    <Select
      label={t('person')}
      data={[
        { value: NOBODY, label: t('unknownPerson') },
        ...known.map(({ id, displayName }) => ({ value: id, label: displayName })),
      ]}
      {...search}
      allowDeselect={false}
      value={person}
      onChange={(value) => {
        onPerson(value ?? NOBODY);
      }}
    />
  );
}

interface CountryFieldProps {
  readonly country: string;
  readonly onCountry: (code: string) => void;
}

function CountryField({ country, onCountry }: CountryFieldProps) {
  const { t } = useDatedWords('routes');
  const people = useDatedWords('technicians');
  const [search, setSearch] = useState('');
  return (
    <Select
      label={t('citizenship')}
      data={[...citizenshipChoices(search, country, people.t)]}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      allowDeselect={false}
      value={country}
      onChange={(value) => {
        onCountry(value ?? country);
      }}
    />
  );
}
