import type { VisitDeadlineKind, VisitStepReason } from '@sapar/domain';
import type { Language } from '../language.js';

type Words = Readonly<Record<Language, string>>;

/** What each date of a visit is called. */
export const VISIT_KINDS: Readonly<Record<VisitDeadlineKind, Words>> = {
  'address-notification': {
    en: 'Last day for the notification of the new address',
    ru: 'Последний день уведомления о новом адресе',
    kk: 'Жаңа мекенжай туралы хабарламаның соңғы күні',
  },
  'region-trip-notification': {
    en: 'Last day for the notification of the trip to another region',
    ru: 'Последний день уведомления о поездке в другой регион',
    kk: 'Басқа өңірге сапар туралы хабарламаның соңғы күні',
  },
  'entry-notification': {
    en: 'Last day for the notification of the entry',
    ru: 'Последний день уведомления о въезде',
    kk: 'Кіру туралы хабарламаның соңғы күні',
  },
  'visa-free-registration': {
    en: 'Last day for the registration of a visa-free person',
    ru: 'Последний день регистрации безвизового иностранца',
    kk: 'Визасыз келген шетелдікті тіркеудің соңғы күні',
  },
  'registration-after-move': {
    en: 'Last day for the registration after the move',
    ru: 'Последний день регистрации после переезда',
    kk: 'Көшкеннен кейінгі тіркеудің соңғы күні',
  },
  'last-lawful-day': { en: 'Last lawful day', ru: 'Последний законный день', kk: 'Соңғы заңды күн' },
  'overrun-decide-by': {
    en: 'Decide by, before the first open route closes',
    ru: 'Решить не позже, пока не закрылся первый из открытых путей',
    kk: 'Ашық жолдардың біріншісі жабылғанға дейін шешім қабылдау керек күн',
  },
  'overrun-route': {
    en: 'Latest day to start the route',
    ru: 'Последний день, чтобы начать этот путь',
    kk: 'Осы жолды бастаудың соңғы күні',
  },
  'invitation-earliest': {
    en: 'Earliest day to file the invitation',
    ru: 'Самый ранний день подачи приглашения',
    kk: 'Шақыруды берудің ең ерте күні',
  },
  'invitation-latest': {
    en: 'Latest day to file the invitation',
    ru: 'Последний день подачи приглашения',
    kk: 'Шақыруды берудің соңғы күні',
  },
  'invitation-ready': {
    en: 'Invitation expected by',
    ru: 'Приглашение ожидается не позже',
    kk: 'Шақыру дайын болуға тиіс күн',
  },
  'supplier-papers': {
    en: 'The supplier sends the passport by',
    ru: 'Поставщик присылает паспорт не позже',
    kk: 'Жеткізуші паспортты жіберетін соңғы күн',
  },
  'passport-needed-until': {
    en: 'The passport must be valid until',
    ru: 'Паспорт должен действовать до',
    kk: 'Паспорт жарамды болуға тиіс мерзім',
  },
  'document-expiry': { en: 'Valid until', ru: 'Действует до', kk: 'Жарамды мерзімі' },
  'retention-end': {
    en: 'Data are kept until',
    ru: 'Данные хранятся до',
    kk: 'Деректер сақталатын мерзім',
  },
  'breach-notice': {
    en: 'Last day to tell the authority of the breach',
    ru: 'Последний день, чтобы сообщить ведомству о нарушении',
    kk: 'Бұзушылық туралы мекемеге хабарлаудың соңғы күні',
  },
};

/** Reasons of a step that a working calendar does not know. */
export const VISIT_REASONS: Readonly<
  Record<
    Extract<
      VisitStepReason,
      | 'first-day'
      | 'last-day'
      | 'event-day-not-counted'
      | 'counted-back-from'
      | 'doubtful-day-closed'
      | 'other-party-closed'
    >,
    Words
  >
> = {
  'first-day': { en: 'first day', ru: 'первый день', kk: 'бірінші күн' },
  'last-day': { en: 'last day', ru: 'последний день', kk: 'соңғы күн' },
  'event-day-not-counted': { en: 'not counted itself', ru: 'сам день не засчитан', kk: 'күннің өзі есептелмейді' },
  'counted-back-from': {
    en: 'counted back from this day',
    ru: 'отсчёт назад от этого дня',
    kk: 'осы күннен кері есептеледі',
  },
  'doubtful-day-closed': {
    en: 'doubtful day off, the authority taken to be closed',
    ru: 'спорный выходной, ведомство считается закрытым',
    kk: 'даулы демалыс күні, мекеме жабық деп есептелді',
  },
  'other-party-closed': {
    en: 'the supplier’s office is closed',
    ru: 'офис поставщика закрыт',
    kk: 'жеткізушінің кеңсесі жабық',
  },
};
