/** Forms of the state portal that are typed by hand. */
export const PORTAL_FORMS = ['invitation', 'notification'] as const;
export type PortalFormName = (typeof PORTAL_FORMS)[number];

/** What the product can fill in; ethnicity stands on older forms and is not collected. */
export const PORTAL_FIELDS = [
  'category',
  'entries',
  'citizenship',
  'surname',
  'given-names',
  'native-name',
  'sex',
  'born-on',
  'birth-country',
  'birth-place',
  'iin',
  'residence-country',
  'passport-number',
  'passport-expires-on',
  'employer',
  'position',
  'visa-from',
  'visa-to',
  'purpose',
  'contract',
  'host-name',
  'host-bin',
  'entered-on',
  'address',
  'kato',
] as const;
export type PortalFieldKey = (typeof PORTAL_FIELDS)[number];

export interface PortalField {
  readonly key: PortalFieldKey;
  /** As it stands on the portal, in the portal's language. */
  readonly label: string;
}

export interface PortalForm {
  readonly portalVersion: string;
  readonly checkedOn: string;
  readonly fields: readonly PortalField[];
}

const field = (key: PortalFieldKey, label: string): PortalField => ({ key, label });

/**
 * Order and names as far as they are known: the paper form of the standard, beginning as the portal does with category,
 * entries and citizenship. Nobody could see the live screens, so each company checks them and keeps its own. Source: rules 2.17.
 */
export const SHIPPED_FORMS: Readonly<Record<PortalFormName, PortalForm>> = {
  invitation: {
    portalVersion: '2023',
    checkedOn: '2026-04-04',
    fields: [
      field('category', 'Категория визы'),
      field('entries', 'Кратность'),
      field('citizenship', 'Гражданство'),
      field('surname', 'Фамилия (латиницей)'),
      field('given-names', 'Имя (латиницей)'),
      field('sex', 'Пол'),
      field('born-on', 'Дата рождения'),
      field('birth-country', 'Страна рождения'),
      field('birth-place', 'Место рождения'),
      field('residence-country', 'Страна постоянного проживания'),
      field('passport-number', 'Номер паспорта'),
      field('passport-expires-on', 'Срок действия паспорта'),
      field('employer', 'Место работы'),
      field('position', 'Должность'),
      field('visa-from', 'Период пребывания с'),
      field('visa-to', 'Период пребывания по'),
      field('purpose', 'Цель поездки'),
      field('contract', 'Договор'),
      field('host-name', 'Приглашающая организация'),
      field('host-bin', 'БИН'),
      field('address', 'Адрес пребывания'),
      field('kato', 'Код КАТО'),
    ],
  },
  notification: {
    portalVersion: '2023',
    checkedOn: '2026-04-04',
    fields: [
      field('surname', 'Фамилия (латиницей)'),
      field('given-names', 'Имя (латиницей)'),
      field('sex', 'Пол'),
      field('born-on', 'Дата рождения'),
      field('citizenship', 'Гражданство'),
      field('passport-number', 'Номер паспорта'),
      field('passport-expires-on', 'Срок действия паспорта'),
      field('iin', 'ИИН'),
      field('entered-on', 'Дата въезда'),
      field('address', 'Адрес пребывания'),
      field('kato', 'Код КАТО'),
      field('host-name', 'Принимающая сторона'),
      field('host-bin', 'БИН'),
    ],
  },
};
