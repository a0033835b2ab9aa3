import type { Language } from '../language.js';

/** What has changed about how a person signs in. */
type Change = 'password' | 'second-step-on' | 'second-step-off' | 'api-key' | 'passkey-added' | 'passkey-removed';

/** Sentences of the mails about a reader's own account. */
interface AccountWords {
  readonly chip: string;
  readonly reset: {
    readonly subject: string;
    readonly headline: string;
    readonly what: (email: string) => string;
    readonly until: (moment: string) => string;
    readonly secondStep: string;
    readonly notMe: string;
    readonly button: string;
  };
  readonly changed: Readonly<Record<Change, { readonly subject: string; readonly what: string }>>;
  readonly when: (moment: string) => string;
  readonly wasMe: string;
  readonly notMe: string;
  readonly button: string;
  readonly whyMe: (email: string) => string;
}

const WORDS: Readonly<Record<Language, AccountWords>> = {
  en: {
    chip: 'Your account',
    reset: {
      subject: 'A new password for Sapar',
      headline: 'Choose a new password.',
      what: (email) => `Somebody asked for a new password for ${email}. The link opens a page where you choose it.`,
      until: (moment) => `The link works once, until ${moment}`,
      secondStep: 'If your sign-in has a second step, it will still be asked for.',
      notMe: 'If it was not you, do nothing: your password stays as it is.',
      button: 'Choose a new password',
    },
    changed: {
      password: { subject: 'Your Sapar password was changed', what: 'The password of your account was changed.' },
      'second-step-on': {
        subject: 'Two-step sign-in to Sapar is on',
        what: 'Two-step sign-in was switched on for your account.',
      },
      'second-step-off': {
        subject: 'Two-step sign-in to Sapar is off',
        what: 'Two-step sign-in was switched off for your account.',
      },
      'passkey-added': {
        subject: 'A new passkey for your Sapar account',
        what: 'A passkey was added to your account.',
      },
      'passkey-removed': {
        subject: 'A passkey was taken off your Sapar account',
        what: 'A passkey was taken off your account.',
      },
      'api-key': {
        subject: 'A new API key for your Sapar account',
        what: 'A key was made with which a program acts in your name.',
      },
    },
    when: (moment) => `Changed on ${moment}`,
    wasMe: 'If it was you, there is nothing to do.',
    notMe: 'If it was not you, choose a new password at once and tell whoever runs Sapar in your company.',
    button: 'Choose a new password',
    whyMe: (email) => `You get this because ${email} is the address of your account in Sapar.`,
  },
  ru: {
    chip: 'Ваш вход',
    reset: {
      subject: 'Новый пароль для Sapar',
      headline: 'Задайте новый пароль.',
      what: (email) => `Для ${email} запрошен новый пароль. По ссылке откроется страница, где его можно задать.`,
      until: (moment) => `Ссылка срабатывает один раз, до ${moment}`,
      secondStep: 'Если у вас включён второй шаг входа, он по-прежнему понадобится.',
      notMe: 'Если это были не вы, ничего не делайте: пароль останется прежним.',
      button: 'Задать новый пароль',
    },
    changed: {
      password: { subject: 'Ваш пароль в Sapar изменён', what: 'Пароль вашей учётной записи изменён.' },
      'second-step-on': {
        subject: 'Вход в Sapar в два шага включён',
        what: 'Для вашей учётной записи включён вход в два шага.',
      },
      'second-step-off': {
        subject: 'Вход в Sapar в два шага выключен',
        what: 'Для вашей учётной записи выключен вход в два шага.',
      },
      'passkey-added': {
        subject: 'Новый ключ входа для вашей учётной записи в Sapar',
        what: 'К вашей учётной записи добавлен ключ входа.',
      },
      'passkey-removed': {
        subject: 'Ключ входа в Sapar удалён',
        what: 'Из вашей учётной записи удалён ключ входа.',
      },
      'api-key': {
        subject: 'Новый ключ API для вашей учётной записи в Sapar',
        what: 'Создан ключ, с которым программа действует от вашего имени.',
      },
    },
    when: (moment) => `Изменено: ${moment}`,
    wasMe: 'Если это были вы, делать ничего не нужно.',
    notMe: 'Если это были не вы, сразу задайте новый пароль и сообщите тому, кто обслуживает Sapar в вашей компании.',
    button: 'Задать новый пароль',
    whyMe: (email) => `Вы получили это письмо, потому что ${email} – адрес вашей учётной записи в Sapar.`,
  },
  kk: {
    chip: 'Сіздің кіруіңіз',
    reset: {
      subject: 'Sapar үшін жаңа құпиясөз',
      headline: 'Жаңа құпиясөз қойыңыз.',
      what: (email) => `${email} үшін жаңа құпиясөз сұралды. Сілтеме оны қоятын бетті ашады.`,
      until: (moment) => `Сілтеме бір рет жұмыс істейді, соңғы уақыты – ${moment}`,
      secondStep: 'Кірудің екінші қадамы қосулы болса, ол бұрынғыдай сұралады.',
      notMe: 'Бұл сіз болмасаңыз, ештеңе істемеңіз: құпиясөзіңіз өзгермейді.',
      button: 'Жаңа құпиясөз қою',
    },
    changed: {
      password: { subject: 'Sapar жүйесіндегі құпиясөзіңіз өзгерді', what: 'Есептік жазбаңыздың құпиясөзі өзгерді.' },
      'second-step-on': {
        subject: 'Sapar жүйесіне екі қадамды кіру қосылды',
        what: 'Есептік жазбаңызға екі қадамды кіру қосылды.',
      },
      'second-step-off': {
        subject: 'Sapar жүйесіне екі қадамды кіру өшірілді',
        what: 'Есептік жазбаңыздың екі қадамды кіруі өшірілді.',
      },
      'passkey-added': {
        subject: 'Sapar жүйесіндегі есептік жазбаңызға жаңа кіру кілті',
        what: 'Есептік жазбаңызға кіру кілті қосылды.',
      },
      'passkey-removed': {
        subject: 'Sapar жүйесіне кіру кілті жойылды',
        what: 'Есептік жазбаңыздан кіру кілті жойылды.',
      },
      'api-key': {
        subject: 'Sapar жүйесіндегі есептік жазбаңызға жаңа API кілті',
        what: 'Бағдарлама сіздің атыңыздан әрекет ететін кілт жасалды.',
      },
    },
    when: (moment) => `Өзгерген уақыты: ${moment}`,
    wasMe: 'Бұл сіз болсаңыз, ештеңе істеудің қажеті жоқ.',
    notMe: 'Бұл сіз болмасаңыз, бірден жаңа құпиясөз қойып, компанияңызда Sapar жүйесін күтетін адамға айтыңыз.',
    button: 'Жаңа құпиясөз қою',
    whyMe: (email) => `Бұл хат сізге келді, себебі ${email} – Sapar жүйесіндегі есептік жазбаңыздың мекенжайы.`,
  },
};

/** The words of the mails about an account in one language. */
export const accountWords = (language: Language): AccountWords => WORDS[language];
