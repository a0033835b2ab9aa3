import type { Application } from '@sapar/contracts';
import type { Tone } from '../../components/tone.js';
import { lineOf, named, span } from './fact-lines.js';
import type { PaperField, PaperKind, PaperValues } from './paper-kind.js';

const isFrom =
  (...states: readonly string[]) =>
  ({ state }: PaperValues): boolean =>
    states.includes(String(state));
const AFTER_LODGING = ['lodged', 'further-request', 'granted', 'refused', 'collected'] as const;

const FIELDS: readonly PaperField[] = [
  { name: 'postId', type: 'pick', isOptional: true, hasHint: true },
  { name: 'postName', type: 'line', isOptional: true, isShown: ({ postId }) => postId === '' || postId === undefined },
  { name: 'passportId', type: 'pick', isOptional: true },
  { name: 'invitationId', type: 'pick', isOptional: true },
  { name: 'category', type: 'line', first: 'B2' },
  { name: 'entries', type: 'choice', choices: ['1', '2', '3', '4', '5', '6', 'multiple'], first: 'multiple' },
  { name: 'wantedFromOn', type: 'day', isOptional: true },
  { name: 'wantedToOn', type: 'day', isOptional: true },
  { name: 'appointmentOn', type: 'day', isOptional: true },
  { name: 'appointmentTime', type: 'line', isOptional: true, hasHint: true },
  { name: 'appointmentPlace', type: 'line', isOptional: true },
  {
    name: 'state',
    type: 'choice',
    choices: ['draft', 'lodged', 'further-request', 'granted', 'refused', 'collected', 'withdrawn'],
    first: 'draft',
  },
  { name: 'number', type: 'line', isOptional: true, isShown: isFrom(...AFTER_LODGING) },
  { name: 'lodgedOn', type: 'day', isShown: isFrom(...AFTER_LODGING) },
  { name: 'requestNote', type: 'text', hasHint: true, isShown: isFrom('further-request') },
  { name: 'requestDueOn', type: 'day', isOptional: true, isShown: isFrom('further-request') },
  { name: 'decidedOn', type: 'day', isShown: isFrom('granted', 'refused', 'collected') },
  { name: 'decisionNote', type: 'text', hasHint: true, isShown: isFrom('refused') },
  { name: 'wrong', type: 'picks', isOptional: true, hasHint: true, isShown: isFrom('refused') },
  { name: 'collectedOn', type: 'day', isShown: isFrom('collected') },
  { name: 'note', type: 'text', isOptional: true },
  { name: 'recoversId', type: 'pick', isOptional: true, isShown: ({ recoversId }) => recoversId !== '' },
];

const TONES: Readonly<Record<Application['state'], Tone>> = {
  draft: 'plain',
  lodged: 'win',
  'further-request': 'doubt',
  granted: 'done',
  refused: 'over',
  collected: 'done',
  withdrawn: 'wait',
};

export const applicationKind: PaperKind<Application> = {
  ...{ words: 'application', list: 'cases/:id/applications', one: 'applications' },
  fields: FIELDS,
  titleOf: ({ postName, category }) => lineOf(postName, category),
  factsOf: (application, words) => {
    const { t, day } = words;
    const { entries, wantedFromOn, wantedToOn, appointmentOn, appointmentTime, appointmentPlace } = application;
    const { lodgedOn, number, requestNote, requestDueOn, decidedOn, decisionNote, collectedOn, note } = application;
    const date = (name: string, on: string | null): string | null =>
      named(t(`application.fields.${name}`), on === null ? null : day(on));
    return [
      lineOf(t(`visa.choices.entries.${entries}`, { defaultValue: entries }), span(wantedFromOn, wantedToOn, words)),
      lineOf(date('appointmentOn', appointmentOn), appointmentTime, appointmentPlace),
      lineOf(date('lodgedOn', lodgedOn), number),
      lineOf(requestNote, requestDueOn === null ? null : t('until', { date: day(requestDueOn) })),
      lineOf(date('decidedOn', decidedOn), decisionNote, date('collectedOn', collectedOn)),
      refusedLine(application, words),
      note,
    ];
  },
  statusOf: ({ state, recoversId }, { t }) => [
    { tone: TONES[state], text: t(`application.choices.state.${state}`) },
    ...(recoversId === null ? [] : [{ tone: 'info' as const, text: t('application.mends') }]),
  ],
};

/** S19: after a refusal nothing that was booked on it holds. */
function refusedLine({ state, plannedArrivalOn }: Application, { t, day }: Parameters<typeof span>[2]): string | null {
  if (state !== 'refused') return null;
  return plannedArrivalOn === null
    ? t('application.noLonger')
    : t('application.noLongerOn', { date: day(plannedArrivalOn) });
}

/** What was asked for without what was wrong: a new request has a clock, a cost and a decision of its own. */
export function mendOf(application: Application): Readonly<Record<string, unknown>> {
  const { id, wrong, postId, postName, passportId, invitationId, category, entries } = application;
  const isRight = (part: Application['wrong'][number]): boolean => !wrong.includes(part);
  return {
    recoversId: id,
    ...(isRight('post') ? { postId, postName } : {}),
    ...(isRight('passport') ? { passportId } : {}),
    ...(isRight('invitation') ? { invitationId } : {}),
    category: isRight('category') ? category : '',
    entries: isRight('entries') ? entries : '',
    ...(isRight('dates') ? { wantedFromOn: application.wantedFromOn, wantedToOn: application.wantedToOn } : {}),
    state: 'draft',
  };
}
