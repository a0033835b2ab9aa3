// Knows nothing of how the product sends: it compares who had to get a mail with what the witness took, and then what
// the ledger says of it.

/**
 * @param {object} given
 * @param {readonly string[]} given.expected addresses, each due exactly once
 * @param {ReadonlySet<string>} given.unwanted addresses to which nothing may have been sent: cancelled before it left
 * @param {ReadonlySet<string>} given.excused addresses that may be left without a mail, if the ledger says why
 * @param {readonly { messageId: string, fence: number }[]} given.gap mails whose dot had left when a worker died
 * @param {readonly import('./world/witness.mjs').WitnessedMail[]} given.witnessed
 * @param {readonly object[]} given.mails rows of the ledger
 * @param {readonly object[]} given.reminders
 */
export function check({ expected, unwanted, excused, gap, witnessed, mails, reminders }) {
  const taken = witnessed.filter(({ isTaken }) => isTaken);
  const row = new Map(mails.map((mail) => [mail.messageId, mail]));
  const inGap = gapOf(gap, witnessed, row);
  const byRecipient = groupBy(taken, (mail) => mail.recipient);
  const wanted = new Set(expected.filter((recipient) => !unwanted.has(recipient)));
  const explained = explainedBy(mails, reminders);
  const unknown = mails.filter((mail) => isUnknown(mail));
  const mayBeAbsent = (recipient) => excused.has(recipient) && explained.has(recipient);
  const absent = [...wanted].filter((recipient) => !byRecipient.has(recipient));
  const doubled = [...byRecipient.values()].filter((copies) => copies.length > 1);
  const isInside = (copies) =>
    new Set(copies.map((mail) => mail.messageId)).size === 1 && inGap.has(copies[0].messageId);
  return {
    sent: taken.length,
    missing: absent.filter((recipient) => !mayBeAbsent(recipient)),
    /** Not sent as it should be, and the ledger says why. */
    told: absent.filter(mayBeAbsent).length,
    doubled: doubled.length,
    outsideGap: doubled.filter((copies) => !isInside(copies)).map((copies) => copies[0].recipient),
    gap: inGap.size,
    unknown: unknown.map((mail) => mail.recipient),
    unknownOutsideGap: unknown.filter((mail) => !inGap.has(mail.messageId)).map((mail) => mail.recipient),
    sentThoughUnwanted: [...byRecipient.keys()].filter((recipient) => unwanted.has(recipient)),
    unasked: [...byRecipient.keys()].filter((recipient) => !wanted.has(recipient) && !unwanted.has(recipient)),
    disagreeing: disagreements(taken, mails, row),
    unreasoned: mails.filter((mail) => isDeviation(mail) && reasonOf(mail) === null).map((mail) => mail.recipient),
  };
}

/** A mail that another worker had at the dot and brought to its end was in no gap; one that the witness cut off was. */
function gapOf(gap, witnessed, row) {
  const lost = gap.filter(({ messageId, fence }) => {
    const mail = row.get(messageId);
    return mail === undefined || mail.fence > fence || mail.state !== 'accepted';
  });
  const cut = witnessed.filter((mail) => !mail.isAnswered);
  return new Set([...lost, ...cut].map(({ messageId }) => messageId));
}

const UNKNOWN = /^unknown-after-dot/;
const isUnknown = ({ lastError }) => lastError !== null && UNKNOWN.test(lastError);

/** Who got nothing, but of whom the ledger says why. */
const explainedBy = (mails, reminders) =>
  new Set(
    [
      ...mails.filter((mail) => ['undeliverable', 'held'].includes(mail.state) && mail.lastError !== null),
      ...reminders.filter((reminder) => reminder.state === 'cancelled' && reminder.cancelReason !== null),
    ].map(({ recipient }) => recipient),
  );

const HOUR = 3600;
const isDeviation = ({ state, late }) =>
  ['undeliverable', 'held', 'cancelled'].includes(state) || (state === 'accepted' && late > HOUR);
const reasonOf = ({ state, lateReason, cancelReason, lastError }) =>
  state === 'accepted' ? lateReason : state === 'cancelled' ? cancelReason : lastError;

/** The ledger calls accepted what the witness never took, or the witness took what no row knows. */
function disagreements(taken, mails, row) {
  const seen = new Set(taken.map((mail) => mail.messageId));
  const invented = mails.filter((mail) => mail.state === 'accepted' && !seen.has(mail.messageId));
  const unlisted = taken.filter((mail) => row.get(mail.messageId)?.recipient.toLowerCase() !== mail.recipient);
  return [...invented, ...unlisted].map(({ recipient }) => recipient);
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
