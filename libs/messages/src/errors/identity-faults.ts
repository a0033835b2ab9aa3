import type { Language } from '../language.js';

/** What is wrong with an individual identification number, so that whoever copied it knows where to look. */
export const IDENTITY_FAULTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'on-one-mission': {
    en: 'Both are on one mission: two people there. End one of the two cases first if it was entered by mistake.',
    ru: 'Оба участвуют в одном визите: там это два человека. Если одно участие внесено по ошибке, сначала завершите его.',
    kk: 'Екеуі де бір сапарда: ол жерде екі адам. Біреуі қате енгізілсе, алдымен соны аяқтаңыз.',
  },
  'the-same-entry': {
    en: 'This is the same entry, or one of another supplier. Choose the other entry of this person.',
    ru: 'Это та же запись или запись другого поставщика. Выберите другую запись этого человека.',
    kk: 'Бұл сол жазбаның өзі немесе басқа жеткізушінің жазбасы. Осы адамның басқа жазбасын таңдаңыз.',
  },
  'iin-not-twelve-digits': {
    en: 'An IIN has twelve digits and nothing else.',
    ru: 'ИИН состоит из двенадцати цифр и ничего больше.',
    kk: 'ЖСН он екі цифрдан ғана тұрады.',
  },
  'iin-no-such-day': {
    en: 'The first six digits are the day of birth as year, month, day; there is no such day.',
    ru: 'Первые шесть цифр – день рождения: год, месяц, день; такого дня нет.',
    kk: 'Алғашқы алты цифр – туған күн: жыл, ай, күн; мұндай күн жоқ.',
  },
  'iin-no-such-century': {
    en: 'The seventh digit says century and sex and is 0 or 3 to 6. Compare it with the document.',
    ru: 'Седьмая цифра обозначает век и пол: 0 или от 3 до 6. Сверьте с документом.',
    kk: 'Жетінші цифр ғасыр мен жынысты білдіреді: 0 немесе 3-тен 6-ға дейін. Құжатпен салыстырыңыз.',
  },
  'iin-check-digit': {
    en: 'The last digit does not fit the others: one is wrong, or two have changed places. Compare the number with the document.',
    ru: 'Последняя цифра не сходится с остальными: одна неверна или две переставлены. Сверьте номер с документом.',
    kk: 'Соңғы цифр қалғандарына сай емес: біреуі қате немесе екеуі орын ауысқан. Нөмірді құжатпен салыстырыңыз.',
  },
  'iin-other-birth-date': {
    en: 'This IIN is of somebody born on another day than the date of birth entered here. Correct whichever is wrong.',
    ru: 'Этот ИИН принадлежит человеку с другой датой рождения, чем внесена здесь. Исправьте то, что неверно.',
    kk: 'Бұл ЖСН мұнда енгізілгеннен басқа күні туған адамдікі. Қайсысы қате болса, соны түзетіңіз.',
  },
  'iin-other-sex': {
    en: 'The seventh digit of this IIN says another sex than the one chosen here. Correct whichever is wrong.',
    ru: 'Седьмая цифра этого ИИН говорит о другом поле, чем выбран здесь. Исправьте то, что неверно.',
    kk: 'Бұл ЖСН-нің жетінші цифры мұнда таңдалғаннан басқа жынысты білдіреді. Қайсысы қате болса, соны түзетіңіз.',
  },
};
