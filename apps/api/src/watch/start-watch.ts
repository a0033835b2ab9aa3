import { readBeat, settleAlarm, watchReminders, type AlarmMail, type Casework } from '@sapar/casework';
import { createSmtpSender, renderAlarm, type MailSender } from '@sapar/mail';

export interface WatchParts {
  readonly casework: Pick<Casework, 'unitOfWork'>;
  /** Null where no second path is set up: outages are kept and shown, and nobody is written to. */
  readonly sender: MailSender | null;
  readonly from: string;
  readonly publicUrl: string;
  readonly lateSeconds: number;
  readonly unsentSeconds: number;
  readonly onFault: (error: unknown) => void;
}

export interface Watch {
  /** One look; answers how many mails left. */
  look(): Promise<number>;
  stop(): Promise<void>;
}

/** One look after the other, never two at once in this process. */
export async function openWatch(parts: WatchParts): Promise<Watch> {
  const { casework, sender } = parts;
  const { now: watchedSince } = await readBeat(casework.unitOfWork);
  return {
    look: async () => {
      const { lateSeconds, unsentSeconds } = parts;
      const mails = await watchReminders({
        ...{
          unitOfWork: casework.unitOfWork,
          lateSeconds,
          unsentSeconds,
          watchedSince,
          hasSecondPath: sender !== null,
        },
      });
      let sent = 0;
      for (const mail of mails) sent += await tell(parts, mail);
      return sent;
    },
    stop: async () => {
      await sender?.close();
    },
  };
}

async function tell({ casework, sender, from, publicUrl, onFault }: WatchParts, mail: AlarmMail): Promise<number> {
  if (sender === null) return 0;
  const id = `${mail.kind}-${mail.outageId}-${mail.userId}`;
  const outcome = await sender.send(
    {
      ...renderAlarm({ ...mail, todayUrl: `${publicUrl}/` }),
      ...{ from, to: { name: mail.name, address: mail.email }, messageId: `<${id}@mail.sapar.example>` },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Reminder-Key': id },
    },
    { beforeDot: () => Promise.resolve() },
  );
  const error = outcome.kind === 'accepted' ? null : outcome.error;
  if (error !== null) onFault(new Error(`the second path takes no mail: ${error}`));
  await settleAlarm(casework.unitOfWork, mail, error);
  return error === null ? 1 : 0;
}

const LOOK_MILLISECONDS = 30_000;

/** Watches the worker from the server: a process that has died cannot say so itself. */
export function startWatch(parts: Omit<WatchParts, 'sender'> & { readonly smtpUrl: string | undefined }): {
  stop(): Promise<void>;
} {
  const { smtpUrl, onFault } = parts;
  const opening = openWatch({ ...parts, sender: smtpUrl === undefined ? null : createSmtpSender({ url: smtpUrl }) });
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking
      .then(async () => {
        await (await opening).look();
      })
      .catch(onFault);
  }, LOOK_MILLISECONDS);
  opening.catch(onFault);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      await opening.then(
        (watch) => watch.stop(),
        () => undefined,
      );
    },
  };
}
