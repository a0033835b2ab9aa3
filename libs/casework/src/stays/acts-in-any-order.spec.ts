import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  CaseworkError,
  changeArrivalPlan,
  changeCase,
  correctArrival,
  readCase,
  recordArrival,
  recordExit,
  removeExit,
} from '@sapar/casework';
import { ChangeCase, CorrectArrival, type CaseDetail } from '@sapar/contracts';
import { addDays, calendarDate, type CalendarDate } from '@sapar/domain';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import fc from 'fast-check';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
}, 60_000);
afterAll(() => scene.close());

const TODAY = calendarDate('2026-03-27');
const ACTS = ['plan', 'no-plan', 'later', 'not-coming', 'arrive', 'correct', 'exit', 'remove-exit'] as const;
interface Act {
  readonly kind: (typeof ACTS)[number];
  /** Days from today; what has happened may lie ahead too, and is refused then. */
  readonly days: number;
  readonly isHost: boolean;
}
const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...ACTS),
  days: fc.integer({ min: -30, max: 10 }),
  isHost: fc.boolean(),
});

async function perform({ kind, days, isHost }: Act, before: CaseDetail): Promise<unknown> {
  const { casework } = scene;
  const actor = isHost ? scene.host : scene.supplier;
  const on: CalendarDate = addDays(TODAY, days);
  const stay = before.stays.at(days % 2);
  const plan = (facts: Readonly<Record<string, string>>) =>
    changeCase(casework, actor, before.id, before.version, ChangeCase.parse({ basis: before.basis, ...facts }));
  switch (kind) {
    case 'plan':
      return plan({ plannedArrivalOn: on });
    case 'no-plan':
      return plan({});
    case 'later':
      return changeArrivalPlan(casework, actor, before.id, { kind, plannedArrivalOn: on });
    case 'not-coming':
      return changeArrivalPlan(casework, actor, before.id, { kind });
    case 'arrive':
      return recordArrival(casework, actor, before.id, arrivalOn(on));
    case 'correct': {
      const facts = CorrectArrival.parse({ ...arrivalOn(on), reason: 'typed wrongly' });
      return stay && correctArrival(casework, actor, stay.id, stay.version, facts);
    }
    case 'exit':
      return stay && recordExit(casework, actor, stay.id, { leftOn: on });
    case 'remove-exit':
      return stay && removeExit(casework, actor, stay.id, stay.version);
  }
}

/** Whether the act was done, was not possible without a stay, or was refused. */
async function outcomeOf(act: Act, before: CaseDetail): Promise<'done' | 'nothing' | 'refused'> {
  try {
    return (await perform(act, before)) === undefined ? 'nothing' : 'done';
  } catch (error) {
    if (error instanceof CaseworkError) return 'refused';
    throw error;
  }
}

function checkDeadlines({ deadlines, reminders, stays, stage, plannedArrivalOn, doerName }: CaseDetail): void {
  expect(doerName).not.toBeNull();
  for (const deadline of deadlines) {
    const isOpen = deadline.state === 'open' || deadline.state === 'not-computable';
    const waiting = reminders.filter(
      (line) =>
        line.state === 'planned' && deadline.revisions.length > 0 && line.deadlineRevision === deadline.revision,
    );
    if (isOpen) expect(waiting.length).toBeGreaterThan(0);
    expect(deadline.revisions[0]?.revision).toBe(deadline.revision);
    expect(deadline.revisions).toHaveLength(deadline.revision);
  }
  // Each arrival has its own clock, counted from its own entry; a plan has one before the first entry and after an exit before it.
  const open = deadlines.filter(({ state }) => state === 'open');
  const last = stays.at(-1);
  const isAwaited =
    last === undefined ? stage === 'planned' : last.leftOn !== null && last.leftOn < (plannedArrivalOn ?? '');
  const expected = [...stays.map(({ enteredOn }) => enteredOn), ...(isAwaited ? [plannedArrivalOn] : [])];
  expect(open.map(({ eventOn }) => eventOn).sort()).toEqual(expected.filter((on) => on !== null).sort());
}

const STRAY = `
  select 1 from reminder r join deadline d on d.id = r.deadline_id
  where r.case_id = $1 and r.state in ('planned','gathered') and (d.revision <> r.deadline_revision or d.state not in ('open','not-computable'))`;

it('acts in any order leave no open deadline without reminders or owner, none twice, and one line each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 7 }), async (acts) => {
      const id = await scene.openCase({ plannedArrivalOn: '2026-03-26' });
      let before = await readCase(scene.casework, scene.host, id);
      for (const act of acts) {
        const outcome = await outcomeOf(act, before);
        const after = await readCase(scene.casework, scene.host, id);
        checkDeadlines(after);
        expect(after.events.length - before.events.length).toBe(outcome === 'done' ? 1 : 0);
        if (outcome !== 'done') expect(after).toEqual(before);
        before = after;
      }
      expect((await scene.database.admin.query(STRAY, [id])).rowCount).toBe(0);
    }),
    { numRuns: 25 },
  );
}, 120_000);
