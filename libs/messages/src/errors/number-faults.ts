import type { Language } from '../language.js';

/** What is wrong with numbers, times and lists of them. */
export const NUMBER_FAULTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'after-cap': {
    en: 'A day after the last day lies beyond the limit. Raise the limit, or take the day out.',
    ru: 'День после последнего дня выходит за предел. Увеличьте предел или уберите этот день.',
    kk: 'Соңғы күннен кейінгі күн шектен асады. Шекті көбейтіңіз немесе бұл күнді алып тастаңыз.',
  },
  'too-many': {
    en: 'These are too many. Keep the ones that matter.',
    ru: 'Слишком много. Оставьте только нужное.',
    kk: 'Тым көп. Тек керегін қалдырыңыз.',
  },
  'old-workbook': {
    en: 'This is a workbook of an old kind (.xls). Save it as .xlsx or CSV and choose it again.',
    ru: 'Это книга старого формата (.xls). Сохраните её как .xlsx или CSV и выберите снова.',
    kk: 'Бұл ескі пішімдегі кітап (.xls). Оны .xlsx немесе CSV ретінде сақтап, қайта таңдаңыз.',
  },
  'no-lines': {
    en: 'The file has no lines under its head.',
    ru: 'В файле нет строк под заголовком.',
    kk: 'Файлда тақырыптан кейін жолдар жоқ.',
  },
  'too-late': {
    en: 'It cannot be put off that long: a day at most in the last week, and never past the last day.',
    ru: 'Так надолго отложить нельзя: в последнюю неделю – не больше суток и никогда дальше последнего дня.',
    kk: 'Мұнша уақытқа қалдыруға болмайды: соңғы аптада бір тәуліктен аспайды, соңғы күннен кейін болмайды.',
  },
  'in-the-past': {
    en: 'This moment has passed. Choose a later one.',
    ru: 'Это время уже прошло. Выберите более позднее.',
    kk: 'Бұл уақыт өтіп кетті. Кейінірек уақытты таңдаңыз.',
  },
  'not-the-sum': {
    en: 'The shares add up to another amount. Change a share, or let the amount be split evenly.',
    ru: 'Сумма долей не равна сумме расхода. Измените долю или разделите расход поровну.',
    kk: 'Үлестердің қосындысы шығын сомасына тең емес. Үлесті өзгертіңіз немесе шығынды тең бөліңіз.',
  },
  'not-a-currency': {
    en: 'No such currency is known; three letters such as KZT or EUR name one.',
    ru: 'Такой валюты нет; укажите три буквы, например KZT или EUR.',
    kk: 'Мұндай валюта жоқ; үш әріппен жазыңыз, мысалы KZT немесе EUR.',
  },
  'too-small': { en: 'This number is too small.', ru: 'Число слишком мало.', kk: 'Сан тым кіші.' },
  'too-large': { en: 'This number is too large.', ru: 'Число слишком велико.', kk: 'Сан тым үлкен.' },
  'not-a-number': {
    en: 'Numbers are needed here, such as 7 or 14.',
    ru: 'Здесь нужны числа, например 7 или 14.',
    kk: 'Мұнда сандар керек, мысалы 7 немесе 14.',
  },
  'not-a-time': {
    en: 'This is not a time; write it as 08:00.',
    ru: 'Это не время; напишите, например, 08:00.',
    kk: 'Бұл уақыт емес; 08:00 түрінде жазыңыз.',
  },
  'not-a-role': {
    en: 'Nobody has such a role in a case.',
    ru: 'Такой роли по карточке участника нет.',
    kk: 'Қатысушы картасында мұндай рөл жоқ.',
  },
};
