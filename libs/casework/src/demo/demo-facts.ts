/** Fictional companies and people; fixed ids make a second load recognisable. */
export interface DemoCompany {
  readonly id: string;
  readonly userId: string;
  readonly kind: 'host' | 'supplier';
  readonly name: string;
  readonly nameCyrillic: string | null;
  readonly bin: string | null;
  readonly country: string;
  readonly zone: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly person: string;
  readonly email: string;
}

/** Known to everybody: the demo is loaded only into the local database. */
export const DEMO_PASSWORD = 'sapar-demo';

export const DEMO_COMPANIES: readonly [DemoCompany, DemoCompany] = [
  {
    id: '01900000-0000-7000-8000-000000000001',
    userId: '01900000-0000-7000-8000-000000000011',
    kind: 'host',
    name: 'Dala Industry LLP (demo)',
    nameCyrillic: 'ТОО «Dala Industry» (демо)',
    bin: null,
    country: 'KZ',
    zone: 'Asia/Almaty',
    language: 'ru',
    person: 'Aliya Serikova',
    email: 'aliya@dala-industry.example',
  },
  {
    id: '01900000-0000-7000-8000-000000000002',
    userId: '01900000-0000-7000-8000-000000000012',
    kind: 'supplier',
    name: 'Kessel Robotik GmbH (demo)',
    nameCyrillic: null,
    bin: null,
    country: 'DE',
    zone: 'Europe/Berlin',
    language: 'en',
    person: 'Jana Brandt',
    email: 'hr@kessel-robotik.example',
  },
];

interface DemoPerson {
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName?: string;
  readonly citizenship: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly passportNumber: string;
  readonly basis: 'visa' | 'visa-free' | 'unknown';
  /** Arrived so many days before today; the others are planned. */
  readonly arrivedDaysAgo?: number;
  readonly plannedInDays?: number;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    surname: 'MÜLLER-ŞAHİN',
    givenNames: 'DENIZ',
    citizenship: 'DE',
    language: 'en',
    passportNumber: 'C01X00T47',
    basis: 'visa',
    arrivedDaysAgo: 8,
  },
  {
    surname: 'LI',
    givenNames: 'WEI',
    nativeName: '李伟',
    citizenship: 'CN',
    language: 'en',
    passportNumber: 'E00000001',
    basis: 'visa',
    arrivedDaysAgo: 1,
  },
  {
    surname: 'YILDIZ',
    givenNames: 'EMRE',
    citizenship: 'TR',
    language: 'en',
    passportNumber: 'U00000002',
    basis: 'unknown',
    arrivedDaysAgo: 0,
  },
  {
    surname: 'OMIRBEKOV',
    givenNames: 'QAIRAT',
    nativeName: 'Қайрат Өмірбеков',
    citizenship: 'DE',
    language: 'kk',
    passportNumber: 'C00000003',
    basis: 'visa',
    plannedInDays: -1,
  },
  {
    surname: 'ROSSI',
    givenNames: 'GIULIA',
    citizenship: 'IT',
    language: 'en',
    passportNumber: 'YA0000004',
    basis: 'visa',
    plannedInDays: 6,
  },
];
