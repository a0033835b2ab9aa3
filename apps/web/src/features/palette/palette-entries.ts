import type { Permission, SearchAnswer } from '@sapar/contracts';
import { formatDateRange, type Language } from '@sapar/messages';
import type { CalendarDate } from '@sapar/domain';
import {
  IconBriefcase,
  IconBuilding,
  IconCalendar,
  IconCoins,
  IconFileCheck,
  IconFileText,
  IconPlus,
  IconMapPin,
  IconNotebook,
  IconScale,
  IconSunrise,
  IconTable,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '../../components/tone.js';

/** One line of the palette: where it leads. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: 'acts' | 'places' | 'people' | 'missions' | 'invitations' | 'companies';
  readonly icon: Icon;
  readonly label: string;
  readonly detail?: string;
  /** An address of the product. */
  readonly to: string;
}

type Words = (key: string, values?: Record<string, unknown>) => string;

const ACTS = [
  { id: 'add-technician', permission: 'technicians.write', to: '/technicians?add=true', isOfHost: false },
  { id: 'open-mission', permission: 'missions.write', to: '/missions?add=true', isOfHost: true },
] as const satisfies readonly { id: string; permission: Permission; to: string; isOfHost: boolean }[];

const PLACES = [
  { id: 'today', icon: IconSunrise, to: '/' },
  { id: 'missions', icon: IconBriefcase, to: '/missions' },
  { id: 'cases', icon: IconTable, to: '/cases' },
  { id: 'inCountry', icon: IconMapPin, to: '/in-country' },
  { id: 'register', icon: IconNotebook, to: '/register' },
  { id: 'costs', icon: IconCoins, to: '/costs' },
  { id: 'technicians', icon: IconUsers, to: '/technicians' },
  { id: 'rules', icon: IconScale, to: '/rules' },
  { id: 'calendar', icon: IconCalendar, to: '/calendar' },
] as const;

/** What can be done and where one can go without having found anything, by the words typed so far. */
export function fixedEntries(
  t: Words,
  text: string,
  { permissions, isHost }: { readonly permissions: readonly Permission[]; readonly isHost: boolean },
): readonly PaletteEntry[] {
  const acts = ACTS.filter((act) => permissions.includes(act.permission) && (isHost || !act.isOfHost)).map(
    ({ id, to }): PaletteEntry => ({ id, group: 'acts', icon: IconPlus, label: t(`acts.${id}`), to }),
  );
  const open = PLACES.filter(({ id }) => id !== 'costs' || permissions.includes('costs.read'));
  const places = open.map(({ id, icon, to }): PaletteEntry => ({
    id,
    group: 'places',
    icon,
    label: t(`shell:places.${id}`),
    to,
  }));
  const wanted = text.trim().toLocaleLowerCase();
  return [...acts, ...places].filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
}

/** What the search has found, each person with the notification that is still to be filed. */
export function foundEntries(
  t: Words,
  language: Language,
  found: SearchAnswer,
  mayFile: boolean,
): readonly PaletteEntry[] {
  return [
    ...found.people.flatMap((person) => entriesOfPerson(t, person, mayFile)),
    ...found.missions.map((mission): PaletteEntry => ({
      ...{ id: mission.id, group: 'missions', icon: IconBriefcase, label: `${mission.reference} · ${mission.title}` },
      detail: `${mission.siteName} · ${rangeOf(mission, language)}`,
      to: `/missions/${mission.id}`,
    })),
    ...found.invitations.map(({ id, number, missionId, missionReference }): PaletteEntry => ({
      ...{ id, group: 'invitations', icon: IconFileText, label: number, detail: missionReference },
      to: `/missions/${missionId}`,
    })),
    ...found.companies.map(({ id, name, country }): PaletteEntry => ({
      ...{
        id,
        group: 'companies',
        icon: IconBuilding,
        label: name,
        detail: country,
        to: `/cases?tab=all&partnerId=${id}`,
      },
    })),
  ];
}

const rangeOf = ({ plannedFromOn, plannedToOn }: SearchAnswer['missions'][number], language: Language): string =>
  formatDateRange(plannedFromOn as CalendarDate, plannedToOn as CalendarDate, language, { year: true });

function entriesOfPerson(t: Words, person: SearchAnswer['people'][number], mayFile: boolean): readonly PaletteEntry[] {
  const { id, name, nativeName, latestCase } = person;
  const label = nativeName === null ? name : `${name} · ${nativeName}`;
  const detail = [
    ...(person.foundBy === 'passport' ? [t('byPassport')] : []),
    person.supplierName,
    ...(latestCase === null ? [] : [`${latestCase.missionReference} · ${t(`stages.${latestCase.stage}`)}`]),
  ].join(' · ');
  const to = latestCase === null ? `/technicians/${id}` : `/cases/${latestCase.id}`;
  const entry: PaletteEntry = { id, group: 'people', icon: IconUser, label, detail, to };
  if (!mayFile || latestCase === null || latestCase.openNotificationId === null) return [entry];
  const filing: PaletteEntry = {
    ...{ id: `file-${id}`, group: 'people', icon: IconFileCheck, label: t('acts.file', { name }) },
    to: `/cases/${latestCase.id}`,
  };
  return [entry, filing];
}
