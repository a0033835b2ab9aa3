import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answerQuestion, changeCase, readCase, recordArrival } from '@sapar/casework';
import { ChangeCase, type CaseQuestion } from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-20T09:00:00Z'));
afterAll(() => scene.close());

type Facts = Readonly<Record<string, string>>;
const questionsOf = async (caseId: string): Promise<readonly CaseQuestion[]> =>
  (await readCase(scene.casework, scene.host, caseId)).questions;
const arrived = async (on: string, changes: Facts = {}): Promise<string> => {
  const caseId = await scene.openCase();
  await recordArrival(scene.casework, scene.host, caseId, arrivalOn(on, changes));
  return caseId;
};
const change = async (caseId: string, facts: Facts): Promise<void> => {
  const { version } = await readCase(scene.casework, scene.supplier, caseId);
  await changeCase(scene.casework, scene.supplier, caseId, version, ChangeCase.parse({ basis: 'visa', ...facts }));
};

describe('a red question (S2)', () => {
  it('keeps who answered it, when, and the words; a second answer is told that it is done', async () => {
    const caseId = await arrived('2026-02-26');
    const [question] = await questionsOf(caseId);
    const answer = (actor = scene.host) =>
      answerQuestion(scene.casework, actor, question?.id ?? '', { answer: 'came visa-free, ticket attached' });
    await expect(answer(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect(await answer()).toMatchObject({
      ...{ answer: 'came visa-free, ticket attached', answerCode: null, answeredByName: 'Aliya Serikova' },
      answeredAt: expect.stringMatching(/^2026-03-20T09:00/u),
    });
    await expect(answer(scene.supplier)).rejects.toMatchObject({ code: 'already-done' });
    const { events } = await readCase(scene.casework, scene.host, caseId);
    expect(events.filter((event) => event.act === 'question-answered')).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('ticket');
  });

  it('about the visa closes with a code once the dates fit, and comes back when they do not', async () => {
    const caseId = await arrived('2026-02-26');
    await change(caseId, { visaValidFromOn: '2026-02-20', visaValidToOn: '2026-05-30' });
    expect(await questionsOf(caseId)).toMatchObject([
      { kind: 'arrival-before-visa', answer: null, answerCode: 'fits-now', answeredByName: 'Kessel Robotik GmbH' },
    ]);
    await change(caseId, { visaValidFromOn: '2026-01-01', visaValidToOn: '2026-02-25' });
    expect(await questionsOf(caseId)).toMatchObject([
      { kind: 'arrival-after-visa', answeredAt: null },
      { kind: 'arrival-before-visa', answerCode: 'fits-now' },
    ]);
    await change(caseId, { visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-30' });
    expect((await questionsOf(caseId))[0]).toMatchObject({ kind: 'arrival-before-visa', answeredAt: null });
  });

  it('that a person has answered is not asked again about the same dates', async () => {
    const caseId = await arrived('2026-02-26');
    const [question] = await questionsOf(caseId);
    await answerQuestion(scene.casework, scene.supplier, question?.id ?? '', { answer: 'visa-free until March' });
    await change(caseId, { visaValidFromOn: '2026-03-01', visaValidToOn: '2026-06-30' });
    expect(await questionsOf(caseId)).toHaveLength(1);
  });

  it('about an unknown basis closes when the case names one, for the stay as well', async () => {
    const caseId = await arrived('2026-02-26', { basis: 'unknown' });
    expect(await questionsOf(caseId)).toMatchObject([{ kind: 'unknown-basis', answeredAt: null }]);
    await change(caseId, { visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-30' });
    expect(await questionsOf(caseId)).toMatchObject([
      { kind: 'arrival-before-visa', answeredAt: null },
      { kind: 'unknown-basis', answerCode: 'fits-now' },
    ]);
    expect((await readCase(scene.casework, scene.host, caseId)).stays).toMatchObject([{ basis: 'visa' }]);
  });
});
