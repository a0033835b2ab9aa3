import type { ArrivalRecorded } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { readDeadlinesById } from '../deadlines/read-deadline.js';
import { found } from '../errors.js';
import { readQuestions } from '../questions/questions.queries.js';
import type { Arrival } from './arrive.js';
import { readStays } from './stays.queries.js';

/** Arrivals as they were recorded: each clock explained, and what does not fit; as many statements for sixty as for one. */
export async function readArrivals(
  transaction: Transaction,
  arrivals: readonly Arrival[],
): Promise<readonly ArrivalRecorded[]> {
  const stays = await readStays(
    transaction,
    arrivals.map((arrival) => arrival.stayId),
  );
  const deadlines = await readDeadlinesById(
    transaction,
    arrivals.map((arrival) => arrival.deadlineId),
  );
  const questions = await readQuestions(
    transaction,
    arrivals.flatMap((arrival) => arrival.questions.map((question) => question.id)),
  );
  return arrivals.map((arrival) => ({
    caseId: arrival.caseId,
    stay: found(stays.find((stay) => stay.id === arrival.stayId)),
    deadline: found(deadlines.find((deadline) => deadline.id === arrival.deadlineId)),
    questions: questions.filter(({ id }) => arrival.questions.some((question) => question.id === id)),
  }));
}
