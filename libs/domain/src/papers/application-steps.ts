/** Where a visa application stands. What was asked and what was granted are two papers: the visa is entered on its own. */
export const APPLICATION_STATES = [
  'draft',
  'lodged',
  'further-request',
  'granted',
  'refused',
  'collected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** From each state the steps that can be taken; the way back of a step taken by mistake is one of them. */
export const APPLICATION_STEPS: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['lodged', 'withdrawn'],
  lodged: ['further-request', 'granted', 'refused', 'withdrawn', 'draft'],
  'further-request': ['lodged', 'granted', 'refused', 'withdrawn'],
  granted: ['collected', 'lodged'],
  refused: ['lodged'],
  collected: ['granted'],
  withdrawn: ['draft'],
};

/** Whether an application may be written in this state; staying where it is corrects it. */
export const canStepApplication = (from: ApplicationState, to: ApplicationState): boolean =>
  from === to || APPLICATION_STEPS[from].includes(to);
