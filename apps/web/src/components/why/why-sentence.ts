import type { DeadlineExplained } from '@sapar/contracts';
import type { CalendarDate, VisitStep } from '@sapar/domain';
import { explainDeadline, explainSteps, type Language } from '@sapar/messages';

/** 'Why this date?' as one sentence, for a case page and for paper; null where nothing was counted. */
export function whySentence(deadline: DeadlineExplained, language: Language): string | null {
  const { rule, convention, dueOn, eventOn, atHostOn, subject } = deadline;
  const steps = deadline.steps as unknown as readonly VisitStep[];
  if (rule === null || dueOn === null) return null;
  if (convention === null) return explainSteps(steps, language) || null;
  return explainDeadline(
    { steps, dueOn: dueOn as CalendarDate },
    {
      arrivedOn: eventOn as CalendarDate,
      instrument: rule.instrument,
      checkedOn: rule.checkedOn as CalendarDate,
      convention,
      atHostOn: atHostOn as CalendarDate | null,
      begins: subject === 'trip' || subject === 'move' ? subject : 'arrival',
      tripReading: rule.tripReadings.find(({ inUse }) => inUse)?.title ?? null,
    },
    language,
  );
}
