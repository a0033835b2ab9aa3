import type { DigestCounts, DigestWords } from './digest-words.js';

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const counted = ({ dates, overdue }: DigestCounts): string =>
  `${plural(dates, 'date', 'dates')}${overdue === 0 ? '' : `, ${String(overdue)} overdue`}`;

export const ENGLISH_DIGESTS: DigestWords = {
  subject: {
    daily: (day, counts, first) => `${day}: ${counted(counts)}. First: ${first}`,
    weekly: (day, counts, first) => `Week from ${day}: ${counted(counts)}. First: ${first}`,
    daysOff: (days, counts, first) => `Before the days off, ${days}: ${counted(counts)}. First: ${first}`,
  },
  headline: {
    daily: (day) => `Your day: ${day}`,
    weekly: (day) => `Your week from ${day}`,
    daysOff: (days) => `Before the days off, ${days}`,
  },
  labels: { act: 'Act', week: 'This week', number: 'Number' },
  week: (lastDays, people, arriving) =>
    [
      lastDays === 0
        ? 'no last day'
        : `${plural(lastDays, 'last day', 'last days')} of ${plural(people, 'person', 'people')}`,
      arriving === 0 ? '' : `${plural(arriving, 'planned arrival', 'planned arrivals')}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  inTime: (inTime, filed) =>
    `${String(inTime)} of ${plural(filed, 'arrival notification', 'arrival notifications')} of the last 30 days filed in time`,
  inCountry: (count) => `${plural(count, 'technician', 'technicians')} in Kazakhstan now`,
  sections: {
    week: '▸ Coming',
    later: 'Further ahead',
    daysOff: (days) => `▸ Falls into the days off, ${days}`,
    back: (day) => `▸ On the first working day after, ${day}`,
    arrivals: 'Planned arrivals on the days off: the clock begins although nobody works',
  },
  arrival: (name) => `${name}: planned arrival`,
  plannedOn: (day, site) => `${day}, ${site}`,
  more: (count) => `And ${plural(count, 'more date', 'more dates')} on Today.`,
  why: {
    daily: (company) =>
      `You get this list on each working day because you coordinate visits at ${company}. When there is nothing to say, none is sent.`,
    weekly: (company) =>
      `You get this list once a week because you lead visits at ${company}. When there is nothing to say, none is sent.`,
    daysOff: (company) =>
      `You get this list on the last working day before days off at ${company}. When nothing falls into them, none is sent.`,
  },
  change: 'Change or stop the lists',
  mute: 'Send me no more of these',
};
