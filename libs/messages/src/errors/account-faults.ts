import type { Language } from '../language.js';

/** About who somebody is, and what only that person knows. */
export const ACCOUNT_FAULTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'another-name': {
    en: 'Type the name exactly as it is shown.',
    ru: 'Введите имя точно так, как оно показано.',
    kk: 'Атын көрсетілгендей дәл жазыңыз.',
  },
  'other-kind': {
    en: 'Your present company is not the side that is asked. Choose another of your companies, or begin a new one.',
    ru: 'Ваша текущая компания – не та сторона, которую подключают. Выберите другую свою компанию или создайте новую.',
    kk: 'Қазіргі компанияңыз қосылуға шақырылған тарап емес. Басқа компанияңызды таңдаңыз немесе жаңасын ашыңыз.',
  },
  'not-a-member': {
    en: 'One of them is no longer a member of the company. Choose again.',
    ru: 'Кто-то из них больше не сотрудник компании. Выберите заново.',
    kk: 'Олардың бірі енді компания қызметкері емес. Қайта таңдаңыз.',
  },
  'owner-skips-approvals': {
    en: 'The template asks somebody to approve whom this type leaves out. Only the owner of the company may choose it, with a reason.',
    ru: 'По шаблону нужно согласование, которого в этом типе нет. Такой тип выбирает только владелец компании, с указанием причины.',
    kk: 'Үлгі бойынша келісу керек, ал бұл түрде ол жоқ. Мұндай түрді тек компания иесі себебін көрсетіп таңдай алады.',
  },
  'other-case': {
    en: 'This notification belongs to another case. File it there.',
    ru: 'Это уведомление другого дела. Подайте его там.',
    kk: 'Бұл хабарлама басқа іске жатады. Оны сол жерде беріңіз.',
  },
  'wrong-mailed-code': {
    en: 'This code is not right, was used already or is older than ten minutes. Look into the latest mail, or ask for another code.',
    ru: 'Код неверный, уже использован или старше десяти минут. Посмотрите последнее письмо или запросите другой код.',
    kk: 'Код дұрыс емес, бұрын қолданылған немесе он минуттан ескі. Соңғы хатты қараңыз немесе басқа код сұраңыз.',
  },
  'wrong-code': {
    en: 'This code is not right or was used already. Wait for the next one.',
    ru: 'Код неверный или уже использован. Дождитесь следующего.',
    kk: 'Код дұрыс емес немесе бұрын қолданылған. Келесісін күтіңіз.',
  },
};
