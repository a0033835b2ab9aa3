import type { Language } from '../language.js';

type Words = Readonly<Record<Language, string>>;
const words = (en: string, ru: string, kk: string): Words => ({ en, ru, kk });

/** What a finding says before its facts. */
export const VISIT_FINDINGS: Readonly<Record<string, Words>> = {
  'reading-needs-notification': words(
    'Another reading also asks for a notification',
    'Другое толкование также требует уведомления',
    'Басқа түсіндірме де хабарламаны талап етеді',
  ),
  'reading-in-use-needs-none': words(
    'No notification is needed by the reading in use',
    'По действующему толкованию уведомление не нужно',
    'Қолданыстағы түсіндірме бойынша хабарлама керек емес',
  ),
  'reading-needs-none': words(
    'Another reading asks for none',
    'Другое толкование уведомления не требует',
    'Басқа түсіндірме хабарламаны талап етпейді',
  ),
  'not-yet-in-force': words('The rule is not in force yet', 'Правило ещё не действует', 'Ереже әлі күшіне енген жоқ'),
  'left-before': words(
    'Nothing is owed: left before the last day',
    'Ничего не требуется: выезд до последнего дня',
    'Ештеңе қажет емес: соңғы күнге дейін кеткен',
  ),
  'waits-for': words('Waiting for', 'Ожидается действие', 'Әрекет күтілетін тарап'),
  'no-lawful-day': words(
    'No lawful day is left by the limit',
    'Законных дней не осталось по пределу',
    'Шек бойынша заңды күн қалмады',
  ),
  'stay-shortened': words(
    'The stay was shortened by decision',
    'Срок пребывания сокращён решением',
    'Болу мерзімі шешіммен қысқартылды',
  ),
  'visa-annulled': words('The visa was annulled by decision', 'Виза аннулирована решением', 'Виза шешіммен жойылды'),
  'stay-allowed': words(
    'A longer stay was allowed by decision',
    'Более долгий срок пребывания разрешён решением',
    'Ұзағырақ болуға шешіммен рұқсат етілді',
  ),
  overrun: words(
    'The planned end lies after the last lawful day',
    'Плановый конец позже последнего законного дня',
    'Жоспарланған аяқталу соңғы заңды күннен кейін',
  ),
  'no-route-open': words(
    'No route can be started any more; the last lawful day was',
    'Ни один путь начать уже нельзя; последний законный день был',
    'Енді бірде-бір жолды бастауға болмайды; соңғы заңды күн',
  ),
  'return-from': words(
    'Return is possible from (days missing)',
    'Вернуться можно с (не хватает дней)',
    'Қайта келуге болатын күн (жетпейтін күндер)',
  ),
  'return-gives-no-days': words(
    'Leaving and returning gives no days back',
    'Выезд и возвращение дней не возвращают',
    'Шығып, қайта келу күндерді қайтармайды',
  ),
  'visa-ends-before-return': words(
    'The visa ends before the days that are missing after a return',
    'Виза кончается раньше, чем дни, недостающие после возвращения',
    'Виза қайта келгеннен кейін жетпейтін күндерден бұрын аяқталады',
  ),
  'extension-open': words(
    'Extension is open by a signed decision, on this source',
    'Продление открыто подписанным решением, источник',
    'Ұзарту қол қойылған шешіммен ашық, дереккөзі',
  ),
  'extension-denied': words(
    'Contested: these sources say that it is not extended',
    'Спорно: эти источники говорят, что не продлевают',
    'Даулы: бұл дереккөздер ұзартылмайды дейді',
  ),
  'no-entry-left-to-return': words(
    'No entry is left to return on',
    'Въездов для возвращения не осталось',
    'Қайта келуге кіру саны қалмады',
  ),
  'entries-not-known': words(
    'How many entries the visa has is not entered; leaving and returning on it is not counted on',
    'Сколько въездов у визы, не внесено; на выезд и возвращение по ней рассчитывать нельзя',
    'Визада неше кіру бары енгізілмеген; онымен шығып, қайта келуге сенуге болмайды',
  ),
  'order-bars-return': words(
    'After such a decision nobody counts on returning',
    'После такого решения рассчитывать на возвращение нельзя',
    'Мұндай шешімнен кейін қайта келуге сенуге болмайды',
  ),
  'route-too-late': words('It is too late to start', 'Начинать уже поздно', 'Бастауға кеш'),
  'window-not-open': words('It cannot be filed before', 'Подать можно не раньше', 'Бұл күннен бұрын беруге болмайды'),
  'window-closed': words(
    'It can no longer be filed; the last day was',
    'Подать уже нельзя; последний день был',
    'Енді беруге болмайды; соңғы күн',
  ),
  'ready-too-late': words(
    'Not ready before the arrival',
    'Не будет готово до прибытия',
    'Келгенге дейін дайын болмайды',
  ),
  'may-take-longer': words(
    'In practice it may take until',
    'На практике может занять до',
    'Іс жүзінде мына күнге дейін созылуы мүмкін',
  ),
  'expires-before-needed': words(
    'It ends before it is no longer needed',
    'Заканчивается раньше, чем перестанет быть нужным',
    'Қажет мерзімнен бұрын аяқталады',
  ),
  'passport-too-short-for-visa': words(
    'The passport is too short for the visa',
    'Срока паспорта не хватает для визы',
    'Паспорт мерзімі визаға жетпейді',
  ),
  'passport-too-short-for-stay': words(
    'The passport is too short for the stay',
    'Срока паспорта не хватает для пребывания',
    'Паспорт мерзімі болуға жетпейді',
  ),
  'passport-missing': words('The passport is not entered yet', 'Паспорт ещё не внесён', 'Паспорт әлі енгізілмеген'),
  'other-party-calendar': words(
    'The day is the supplier’s, by the calendar of its own country, which is no law here',
    'День считается по календарю страны поставщика, который здесь не закон',
    'Күн жеткізуші елінің күнтізбесімен есептеледі, ол мұнда заң емес',
  ),
  'other-party-closed': words(
    'The supplier’s office is closed by the calendar of its own country, which is no law here (country, from, to, needed by)',
    'Офис поставщика закрыт по календарю его страны, который здесь не закон (страна, с, по, нужно к)',
    'Жеткізушінің кеңсесі өз елінің күнтізбесі бойынша жабық, ол мұнда заң емес (ел, бастап, дейін, қажет күн)',
  ),
  'paper-title': words('Paper', 'Документ', 'Құжат'),
  'days-used-by-exit': words(
    'Days used by then, of the limit',
    'Дней использовано к этому дню, из предела',
    'Осы күнге дейін пайдаланылған күн, шектен',
  ),
  'e-visa-by-air-only': words(
    'Stop: an e-visa is good at international airports only',
    'Стоп: электронная виза действует только в международных аэропортах',
    'Тоқтаңыз: электрондық виза тек халықаралық әуежайларда жарамды',
  ),
  'exit-ends-visa': words(
    'This exit ends the visa: no entry is left',
    'Этот выезд завершает визу: въездов не остаётся',
    'Бұл шығу визаны аяқтайды: кіру саны қалмайды',
  ),
  'no-entry-left': words(
    'Stop: no entry is left on the visa',
    'Стоп: въездов по визе не осталось',
    'Тоқтаңыз: виза бойынша кіру саны қалмады',
  ),
};

/** Words inside an answer that are no dates: parties, routes, limits, papers, readings. */
export const VISIT_TERMS: Readonly<Record<string, Words>> = {
  technician: words('technician', 'специалист', 'маман'),
  'housing-provider': words('housing provider', 'лицо, предоставляющее жильё', 'тұрғын үй беруші'),
  'exit-and-return': words('exit and return', 'выезд и возвращение', 'шығу және қайта келу'),
  'new-invitation-and-visa': words('new invitation and visa', 'новое приглашение и виза', 'жаңа шақыру және виза'),
  'written-request': words(
    'written request to the migration service',
    'письменное обращение в миграционную службу',
    'көші-қон қызметіне жазбаша өтініш',
  ),
  'exit-visa': words('exit visa', 'выездная виза', 'шығу визасы'),
  extension: words(
    'extension by the signed decision',
    'продление по подписанному решению',
    'қол қойылған шешім бойынша ұзарту',
  ),
  'per-entry': words('days from each entry', 'дни с каждого въезда', 'әр кіруден бастап күндер'),
  rolling: words('days within the window', 'дни в скользящем окне', 'жылжымалы терезедегі күндер'),
  total: words('days in total', 'дни всего', 'барлық күндер'),
  'per-year': words('days in the calendar year', 'дни за календарный год', 'күнтізбелік жылдағы күндер'),
  'visa-end': words('end of the visa', 'окончание визы', 'визаның аяқталуы'),
  'stay-shortened': words('stay shortened', 'срок сокращён', 'мерзім қысқартылды'),
  'visa-annulled': words('visa annulled', 'виза аннулирована', 'виза жойылды'),
  'stay-allowed': words('longer stay allowed', 'разрешён более долгий срок', 'ұзағырақ болуға рұқсат'),
  'any-overnight': words('any overnight', 'любая ночёвка', 'кез келген түнеу'),
  'over-five-days': words('more than five days', 'больше пяти дней', 'бес күннен артық'),
  'address-change': words('only a change of address', 'только смена адреса', 'тек мекенжай ауысқанда'),
  passport: words('passport', 'паспорт', 'паспорт'),
  insurance: words('insurance', 'страховка', 'сақтандыру'),
  translation: words('translation', 'перевод', 'аударма'),
  contract: words('contract', 'договор', 'шарт'),
  permit: words('permit', 'разрешение', 'рұқсат'),
  other: words('another paper', 'другой документ', 'басқа құжат'),
  air: words('by air', 'самолётом', 'ұшақпен'),
  warranty: words('warranty', 'гарантия', 'кепілдік'),
  appointment: words('appointment', 'приём', 'қабылдау'),
  visa: words('for the visa', 'для визы', 'виза үшін'),
  stay: words('for the stay', 'для пребывания', 'болу үшін'),
  land: words('by land', 'по суше', 'құрлықпен'),
  rail: words('by rail', 'поездом', 'теміржолмен'),
  sea: words('by sea', 'морем', 'теңізбен'),
};
