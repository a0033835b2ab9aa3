import type { DigestCounts, DigestWords } from './digest-words.js';

const counted = ({ dates, overdue }: DigestCounts): string =>
  `${String(dates)} мерзім${overdue === 0 ? '' : `, өткені: ${String(overdue)}`}`;

export const KAZAKH_DIGESTS: DigestWords = {
  subject: {
    daily: (day, counts, first) => `${day}: ${counted(counts)}. Алдымен: ${first}`,
    weekly: (day, counts, first) => `Апта басы – ${day}: ${counted(counts)}. Алдымен: ${first}`,
    daysOff: (days, counts, first) => `Демалыс күндері алдында, ${days}: ${counted(counts)}. Алдымен: ${first}`,
  },
  headline: {
    daily: (day) => `Сіздің күніңіз: ${day}`,
    weekly: (day) => `Сіздің аптаңыз, басы – ${day}`,
    daysOff: (days) => `Демалыс күндері алдында: ${days}`,
  },
  labels: { act: 'Істеу керек', week: 'Осы аптада', number: 'Сан' },
  week: (lastDays, people, arriving) =>
    [
      lastDays === 0 ? 'соңғы күн жоқ' : `${String(lastDays)} соңғы күн, ${String(people)} адам`,
      arriving === 0 ? '' : `жоспардағы келу: ${String(arriving)}`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  inTime: (inTime, filed) =>
    `соңғы 30 күндегі келу туралы хабарлама: ${String(filed)}, мерзімінде берілгені: ${String(inTime)}`,
  inCountry: (count) => `қазір Қазақстандағы мамандар: ${String(count)}`,
  sections: {
    week: '▸ Жақында',
    later: 'Одан кейін',
    daysOff: (days) => `▸ Демалыс күндеріне түседі, ${days}`,
    back: (day) => `▸ Олардан кейінгі бірінші жұмыс күні, ${day}`,
    arrivals: 'Демалыс күндеріне жоспарланған келу: ешкім жұмыс істемесе де, мерзім басталады',
  },
  arrival: (name) => `${name}: жоспардағы келу`,
  plannedOn: (day, site) => `${day}, ${site}`,
  more: (count) => `«Бүгін» бетінде тағы: ${String(count)} мерзім.`,
  why: {
    daily: (company) =>
      `Бұл тізім сізге әр жұмыс күні келеді, себебі ${company} компаниясында сапарларды сіз үйлестіресіз. Айтатын ештеңе болмаса, хат жіберілмейді.`,
    weekly: (company) =>
      `Бұл тізім сізге аптасына бір рет келеді, себебі ${company} компаниясында сапарларды сіз басқарасыз. Айтатын ештеңе болмаса, хат жіберілмейді.`,
    daysOff: (company) =>
      `Бұл тізім сізге демалыс күндері алдындағы соңғы жұмыс күні келеді; компания: ${company}. Оларға ештеңе түспесе, хат жіберілмейді.`,
  },
  change: 'Тізімдерді өзгерту немесе өшіру',
  mute: 'Мұндай хаттарды енді жібермеу',
};
