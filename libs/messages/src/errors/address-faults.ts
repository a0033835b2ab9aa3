import type { Language } from '../language.js';

/** What is wrong with a domain or the address of a provider. */
export const ADDRESS_FAULTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-a-domain': {
    en: 'This is not a domain; write it as it stands behind the @, in Latin letters.',
    ru: 'Это не домен; напишите его так, как он стоит после @, латиницей.',
    kk: 'Бұл домен емес; оны @ белгісінен кейін тұрғандай латын әріптерімен жазыңыз.',
  },
  'not-an-address': {
    en: 'This is not an address; it begins with https://.',
    ru: 'Это не адрес; он начинается с https://.',
    kk: 'Бұл мекенжай емес; ол https:// деп басталады.',
  },
  'not-our-domain': {
    en: 'Only domains at which a member of your company has the own address, and which no other company has taken.',
    ru: 'Только домены, на которых есть адрес сотрудника вашей компании и которые не заняты другой компанией.',
    kk: 'Тек компанияңыз қызметкерінің мекенжайы бар және басқа компания алмаған домендер.',
  },
};
