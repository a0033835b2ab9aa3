import type { CaseDetail, PackPart } from '@sapar/contracts';
import { questionText } from '../cases/question-text.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useCaseRoute } from '../routes/api.js';
import { FactList, Part } from './sheet-parts.js';

interface ExtrasProps {
  readonly detail: CaseDetail;
  readonly parts: ReadonlySet<PackPart>;
}

/** What leaves the house only when it is ticked: what was decided, what is doubtful, what was noted. */
export function SheetExtras({ detail, parts }: ExtrasProps) {
  return (
    <>
      {parts.has('decisions') ? <Decisions detail={detail} /> : null}
      {parts.has('warnings') ? <Warnings detail={detail} /> : null}
      {parts.has('notes') ? <Notes detail={detail} /> : null}
    </>
  );
}

type DetailProps = Pick<ExtrasProps, 'detail'>;

function Decisions({ detail }: DetailProps) {
  const { t } = useDatedWords('case-print');
  const { t: ofRoute, moment } = useDatedWords('routes');
  const { data } = useCaseRoute(detail.id);
  const decision = data?.decision ?? null;
  return (
    <Part title={t('parts.decisions')}>
      {decision === null ? (
        <p>{t('nothing')}</p>
      ) : (
        <FactList
          facts={[
            [ofRoute('title'), ofRoute(`routes.${decision.route}`)],
            [t('screened'), ofRoute(`verdicts.${decision.verdict}`)],
            [t('why'), decision.reason],
            [t('signed'), `${decision.signedName}, ${moment(decision.signedAt)}`],
          ]}
        />
      )}
    </Part>
  );
}

function Warnings({ detail: { questions, notifications } }: DetailProps) {
  const { t } = useDatedWords('case-print');
  const words = useDatedWords('cases');
  const open = questions.filter(({ answeredAt }) => answeredAt === null);
  const doubtful = notifications
    .flatMap(({ filings }) => filings)
    .filter(({ isDoubtful, differences }) => isDoubtful || differences.length > 0);
  return (
    <Part title={t('parts.warnings')}>
      {open.length + doubtful.length === 0 ? <p>{t('nothing')}</p> : null}
      {open.map((question) => (
        <p key={question.id}>{questionText(question, words)}</p>
      ))}
      {doubtful.map(({ id, number, filedOn }) => (
        <p key={id}>{t('doubtful', { number: number ?? '–', date: words.day(filedOn) })}</p>
      ))}
    </Part>
  );
}

function Notes({ detail: { notifications, dates } }: DetailProps) {
  const { t, moment, day } = useDatedWords('case-print');
  const said = notifications
    .flatMap(({ filings }) => filings)
    .flatMap(({ recordedAt, message, replacesReason }): (readonly [string, string])[] =>
      [message, replacesReason].flatMap((text) => (text === null ? [] : [[moment(recordedAt), text] as const])),
    );
  const closed = dates.flatMap(({ closing }): (readonly [string, string])[] =>
    closing?.note == null ? [] : [[day(closing.doneOn), closing.note]],
  );
  const all = [...said, ...closed];
  return (
    <Part title={t('parts.notes')}>
      {all.length === 0 ? <p>{t('nothing')}</p> : null}
      {all.length === 0 ? null : <FactList facts={all} />}
    </Part>
  );
}
