/** The same words in the three languages of the product. */
export interface LocalizedText {
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
}

/** What makes one day differ from its plain weekday. Names follow the glossary: carried over by law, moved by order. */
export type CalendarDayKind =
  'public-holiday' | 'religious-day-off' | 'carried-over-day-off' | 'moved-day-off' | 'moved-working-day';

/** How one day is to be treated, and why. */
export interface DayVerdict {
  readonly isWorking: boolean;
  readonly reason: 'working-day' | 'weekend' | 'doubtful-day-off' | CalendarDayKind;
  readonly name: LocalizedText | null;
}
