/** Fictional companies and the people in them; fixed ids make a second load recognisable. */
export interface DemoCompany {
  readonly id: string;
  readonly kind: 'host' | 'supplier';
  readonly name: string;
  readonly nameCyrillic: string | null;
  readonly bin: string | null;
  readonly country: string;
  readonly zone: string;
  /** Who works there from the first day on. */
  readonly founder: DemoMember;
}

export interface DemoMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly role: 'owner' | 'coordinator' | 'hr' | 'manager' | 'lawyer';
  /** False for who only reads mail: such a person has no password. */
  readonly signsIn: boolean;
}

/** Known to everybody: the demo is loaded only into the local database. */
export const DEMO_PASSWORD = 'sapar-demo';

const member = (number: number, facts: Omit<DemoMember, 'userId' | 'signsIn'>): DemoMember => ({
  userId: `01900000-0000-7000-8000-0000000000${String(number)}`,
  signsIn: facts.role !== 'manager',
  ...facts,
});

export const DEMO_HOST: DemoCompany = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'host',
  name: 'Dala Industry LLP (demo)',
  nameCyrillic: 'ТОО «Dala Industry» (демо)',
  bin: null,
  country: 'KZ',
  zone: 'Asia/Almaty',
  founder: member(11, {
    name: 'Aliya Serikova',
    email: 'aliya@dala-industry.example',
    phone: '+7 700 000 00 11',
    language: 'ru',
    role: 'coordinator',
  }),
};

export const DEMO_SUPPLIER: DemoCompany = {
  id: '01900000-0000-7000-8000-000000000002',
  kind: 'supplier',
  name: 'Kessel Robotik GmbH (demo)',
  nameCyrillic: null,
  bin: null,
  country: 'DE',
  zone: 'Europe/Berlin',
  founder: member(12, {
    name: 'Jana Brandt',
    email: 'hr@kessel-robotik.example',
    phone: '+49 30 23125 012',
    language: 'en',
    role: 'hr',
  }),
};

/** Stands in for the host's coordinator. */
export const DEMO_DEPUTY = member(13, {
  name: 'Marat Dzhaksybekov',
  email: 'marat@dala-industry.example',
  phone: '+7 700 000 00 13',
  language: 'kk',
  role: 'coordinator',
});

export const DEMO_MANAGER = member(14, {
  name: 'Timur Abenov',
  email: 'timur@dala-industry.example',
  phone: '+7 700 000 00 14',
  language: 'ru',
  role: 'manager',
});

/** Decides which reading of the law the host follows. */
export const DEMO_LAWYER = member(15, {
  name: 'Aigerim Nurlanova',
  email: 'aigerim@dala-industry.example',
  phone: '+7 700 000 00 15',
  language: 'ru',
  role: 'lawyer',
});

/** Says who belongs to the company; joins last, so that no duty falls to the director by length of service. */
export const DEMO_OWNER = member(16, {
  name: 'Dinara Akhmetova',
  email: 'dinara@dala-industry.example',
  phone: '+7 700 000 00 16',
  language: 'ru',
  role: 'owner',
});

/** Who signs for the host: days from today on which key and power of attorney end. */
export const DEMO_SIGNATORIES = [
  { member: DEMO_HOST.founder, nameCyrillic: 'Әлия Серікова', position: 'HR manager', keyDays: 13, attorneyDays: 120 },
  { member: DEMO_DEPUTY, nameCyrillic: 'Марат Жақсыбеков', position: 'Office manager', keyDays: -4, attorneyDays: 60 },
  { member: DEMO_OWNER, nameCyrillic: 'Динара Ахметова', position: 'Director', keyDays: 200, attorneyDays: null },
] as const;
