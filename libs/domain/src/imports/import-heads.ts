/** What the head of a column may say, in lower case and without anything but letters; the three languages of the product and what old sheets use. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  id: ['saparid', 'idsapar'],
  surname: ['surname', 'lastname', 'familyname', 'фамилия', 'тегі', 'тег', 'nachname', 'фамилиялатиницей'],
  givenNames: ['givennames', 'givenname', 'firstname', 'firstnames', 'name', 'имя', 'имена', 'аты', 'есімі', 'vorname'],
  nativeName: [
    ...['nativename', 'nameinownletters', 'имясвоимибуквами', 'имянародномязыке', 'фио', 'фионародномязыке'],
    ...['өзжазуындағыаты', 'өзәріптеріменаты', 'ownscript'],
  ],
  citizenship: ['citizenship', 'nationality', 'country', 'гражданство', 'страна', 'азаматтығы', 'азаматтық', 'елі'],
  bornOn: [
    'dateofbirth',
    'birthdate',
    'born',
    'bornon',
    'birthday',
    'датарождения',
    'родился',
    'туғанкүні',
    'туылғанкүні',
    'dob',
  ],
  passportNumber: [
    ...[
      'passport',
      'passportnumber',
      'passportno',
      'passportn',
      'паспорт',
      'номерпаспорта',
      'паспорта',
      'номерпаспорт',
    ],
    ...['төлқұжат', 'төлқұжатнөмірі', 'паспортнөмірі', 'паспортынөмірі'],
  ],
  passportExpiresOn: [
    ...[
      'passportexpires',
      'passportexpireson',
      'passportvalidto',
      'passportvaliduntil',
      'passportexpiry',
      'expirydate',
    ],
    ...['паспортдействителендо', 'срокдействияпаспорта', 'действителендо', 'паспортистекает'],
    ...['паспорттыңжарамдылықмерзімі', 'төлқұжатмерзімі', 'паспортмерзімі', 'төлқұжаттыңмерзімі'],
  ],
  email: ['email', 'mail', 'почта', 'электроннаяпочта', 'эпошта', 'электрондықпошта', 'пошта'],
  phone: ['phone', 'telephone', 'mobile', 'телефон', 'мобильный', 'ұялытелефон'],
  position: ['position', 'job', 'jobtitle', 'profession', 'должность', 'профессия', 'лауазымы', 'қызметі'],
  sex: ['sex', 'gender', 'пол', 'жынысы', 'geschlecht'],
  nameOrder: ['orderofthename', 'nameorder', 'порядокимени', 'аттыңреті'],
  birthCountry: ['countryofbirth', 'birthcountry', 'странарождения', 'туғанелі'],
  birthPlace: ['placeofbirth', 'birthplace', 'месторождения', 'туғанжері', 'geburtsort'],
  residenceCountry: ['countryofresidence', 'residence', 'странапроживания', 'тұратынелі'],
  employer: ['employer', 'работодатель', 'жұмысберушісі', 'жұмысберуші'],
  spokenLanguages: ['languagesofwork', 'spokenlanguages', 'рабочиеязыки', 'жұмыстілдері'],
  iin: ['iin', 'иин', 'жсн'],
  otherCitizenships: ['furthercitizenships', 'othercitizenships', 'другиегражданства', 'басқаазаматтықтары'],
  language: ['language', 'языкписем', 'язык', 'тілі', 'хаттілі', 'languageofmails'],
};

const BY_HEAD = new Map(Object.entries(HEADS).flatMap(([field, heads]) => heads.map((head) => [head, field] as const)));

/** The field that a head names; null where a person has to say it. */
export const fieldOfHead = (head: string): string | null =>
  BY_HEAD.get(
    head
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ''),
  ) ?? null;
