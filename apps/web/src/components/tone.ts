import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCircleCheck,
  IconEqualNot,
  IconHourglass,
  IconInfoCircle,
  IconPlayerPause,
} from '@tabler/icons-react';

/** What a colour promises: red overdue or last day, amber inside the window, plum papers disagree. */
export type Tone = 'over' | 'win' | 'wait' | 'done' | 'info' | 'doubt' | 'plain';

export type Icon = typeof IconInfoCircle;

export const TONE_ICON: Readonly<Record<Tone, Icon>> = {
  over: IconAlertTriangle,
  win: IconHourglass,
  wait: IconPlayerPause,
  done: IconCircleCheck,
  info: IconInfoCircle,
  doubt: IconEqualNot,
  plain: IconCalendarEvent,
};
