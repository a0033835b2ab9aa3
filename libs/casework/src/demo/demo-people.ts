/** A fictional technician of the demo's supplier. */
interface DemoPerson {
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName?: string;
  readonly citizenship: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly position: string;
  readonly passportNumber: string;
  readonly email: string;
  readonly phone: string;
}

export type DemoPersonName = 'deniz' | 'li' | 'emre' | 'qairat' | 'giulia' | 'marek' | 'minjun';

// Addresses end in .example and numbers lie in ranges kept for fiction: nobody is written to or rung up by a demo.
export const DEMO_PEOPLE: Readonly<Record<DemoPersonName, DemoPerson>> = {
  deniz: {
    surname: 'MÜLLER-ŞAHİN',
    givenNames: 'DENIZ',
    citizenship: 'DE',
    language: 'en',
    position: 'Commissioning engineer',
    passportNumber: 'C01X00T47',
    email: 'deniz.mueller-sahin@kessel-robotik.example',
    phone: '+49 30 23125 101',
  },
  li: {
    surname: 'LI',
    givenNames: 'WEI',
    nativeName: '李伟',
    citizenship: 'CN',
    language: 'en',
    position: 'Drive technician',
    passportNumber: 'E00000001',
    email: 'wei.li@kessel-robotik.example',
    phone: '+49 30 23125 102',
  },
  emre: {
    surname: 'YILDIZ',
    givenNames: 'EMRE',
    citizenship: 'TR',
    language: 'en',
    position: 'Electrician',
    passportNumber: 'U00000002',
    email: 'emre.yildiz@kessel-robotik.example',
    phone: '+49 30 23125 103',
  },
  qairat: {
    surname: 'OMIRBEKOV',
    givenNames: 'QAIRAT',
    nativeName: 'Қайрат Өмірбеков',
    citizenship: 'DE',
    language: 'kk',
    position: 'Robot programmer',
    passportNumber: 'C00000003',
    email: 'qairat.omirbekov@kessel-robotik.example',
    phone: '+49 30 23125 104',
  },
  giulia: {
    surname: 'ROSSI',
    givenNames: 'GIULIA',
    citizenship: 'IT',
    language: 'en',
    position: 'Safety engineer',
    passportNumber: 'YA0000004',
    email: 'giulia.rossi@kessel-robotik.example',
    phone: '+49 30 23125 105',
  },
  marek: {
    surname: 'KOWALCZYK',
    givenNames: 'MAREK',
    citizenship: 'PL',
    language: 'en',
    position: 'Fitter',
    passportNumber: 'EK0000005',
    email: 'marek.kowalczyk@kessel-robotik.example',
    phone: '+49 30 23125 106',
  },
  minjun: {
    surname: 'KIM',
    givenNames: 'MINJUN',
    nativeName: '김민준',
    citizenship: 'KR',
    language: 'en',
    position: 'Vision specialist',
    passportNumber: 'M00000006',
    email: 'minjun.kim@kessel-robotik.example',
    phone: '+49 30 23125 107',
  },
};
