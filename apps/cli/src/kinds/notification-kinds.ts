import {
  addressNotification,
  entryNotifications,
  REGION_TRIP_READINGS,
  STRICTEST_TRIP_READING,
  regionTripNotification,
  visaFreeRegistration,
  type CalendarDate,
  type NotificationLaw,
} from '@sapar/domain';
import { notificationRuleOn } from '@sapar/rule-catalogue';
import { BadInput } from '../bad-input.js';
import type { Facts } from './facts.js';
import { figureOn, REGISTRATION_IN_FORCE } from './figures.js';
import type { Kind, Law } from './kind.js';

/** What a notification is counted by on the day of its event. */
function lawOn(on: CalendarDate, { catalogue, calendar, today }: Law): NotificationLaw {
  const rule = notificationRuleOn(catalogue, on, today);
  if (rule === null) throw new BadInput(`The rule on the notification is not known for ${on}.`);
  return { rule, calendar, today };
}

const registration = (facts: Facts, law: Law) => {
  const enteredOn = facts.date('entered-on');
  // Who was in the country when the order came into force is counted by it, from the own day of crossing.
  const on = enteredOn < REGISTRATION_IN_FORCE ? REGISTRATION_IN_FORCE : enteredOn;
  return visaFreeRegistration(
    {
      enteredOn,
      leftOn: facts.dateOrNull('left-on'),
      movedOn: facts.dates('moved-on'),
      progress: facts.word('progress', ['not-filed', 'filed', 'confirmed', 'refused'], 'not-filed'),
    },
    {
      days: figureOn('registrationDays', on, null, law),
      daysAfterMove: figureOn('registrationAfterMove', on, null, law),
      inForceFrom: REGISTRATION_IN_FORCE,
      calendar: law.calendar,
      today: law.today,
    },
  );
};

export const NOTIFICATION_KINDS: readonly Kind[] = [
  {
    name: 'address-change',
    facts: '--moved-on DATE',
    options: ['moved-on'],
    answer: (facts, law) => addressNotification(facts.date('moved-on'), lawOn(facts.date('moved-on'), law)),
  },
  {
    name: 'region-trip',
    facts: `--leaves-on DATE --returns-on DATE [--new-address yes|no] [--reading ${REGION_TRIP_READINGS.join('|')}]`,
    options: ['leaves-on', 'returns-on', 'new-address', 'reading'],
    answer: (facts, law) => {
      const [leavesOn, returnsOn] = [facts.date('leaves-on'), facts.date('returns-on')];
      if (returnsOn < leavesOn) throw new BadInput(`--returns-on ${returnsOn} lies before --leaves-on ${leavesOn}.`);
      const changesAddress = facts.word('new-address', ['yes', 'no'], 'no') === 'yes';
      const reading = facts.word('reading', REGION_TRIP_READINGS, STRICTEST_TRIP_READING);
      return regionTripNotification({ leavesOn, returnsOn, changesAddress, reading }, lawOn(leavesOn, law));
    },
  },
  {
    name: 'entry-renewal',
    facts: '--entries DATE,DATE,…',
    options: ['entries'],
    answer: (facts, law) => {
      facts.text('entries');
      const answers = facts.dates('entries').map((on) => entryNotifications([on], lawOn(on, law)));
      return { deadlines: answers.flatMap(({ deadlines }) => deadlines), findings: [] };
    },
  },
  {
    name: 'visa-free-registration',
    facts: '--entered-on DATE [--left-on DATE] [--moved-on DATE,…] [--progress not-filed|filed|confirmed|refused]',
    options: ['entered-on', 'left-on', 'moved-on', 'progress'],
    answer: registration,
  },
];
