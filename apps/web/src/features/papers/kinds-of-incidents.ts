import type { AuthorityRequest, ExitPetition, Fine, Hindrance, OtherHost, ZonePermit } from '@sapar/contracts';
import { lineOf, named, span } from './fact-lines.js';
import type { PaperKind } from './paper-kind.js';

export const requestKind: PaperKind<AuthorityRequest> = {
  ...{ words: 'request', list: 'cases/:id/authority-requests', one: 'authority-requests' },
  fields: [
    { name: 'authority', type: 'line' },
    { name: 'officer', type: 'line', isOptional: true },
    { name: 'phone', type: 'line', isOptional: true },
    { name: 'documentNumber', type: 'line', isOptional: true },
    { name: 'askedOn', type: 'day' },
    { name: 'wanted', type: 'text' },
    { name: 'dueOn', type: 'day', isOptional: true },
    { name: 'dueTime', type: 'line', isOptional: true, hasHint: true },
    { name: 'handedOver', type: 'text', isOptional: true, hasHint: true },
    { name: 'handedTo', type: 'line', isOptional: true },
    { name: 'handedOn', type: 'day', isShown: ({ handedOver }) => handedOver !== '' },
  ],
  titleOf: ({ authority, documentNumber }) => lineOf(authority, documentNumber),
  factsOf: (request, { t, day }) => [
    lineOf(named(t('request.fields.askedOn'), day(request.askedOn)), request.officer, request.phone),
    request.wanted,
    request.handedOn === null ? null : lineOf(day(request.handedOn), request.handedTo, request.handedOver),
  ],
  statusOf: ({ handedOn, dueOn, dueTime }, { t, day }) => [
    handedOn !== null
      ? { tone: 'done', text: t('request.handed') }
      : { tone: 'win', text: lineOf(t('request.open'), dueOn === null ? null : day(dueOn), dueTime) },
  ],
};

export const fineKind: PaperKind<Fine> = {
  ...{ words: 'fine', list: 'cases/:id/fines', one: 'fines' },
  fields: [
    { name: 'kind', type: 'choice', choices: ['fine', 'warning'], first: 'fine' },
    { name: 'article', type: 'line', hasHint: true },
    { name: 'fined', type: 'choice', choices: ['company', 'official', 'technician'], first: 'company' },
    { name: 'amount', type: 'whole', isShown: ({ kind }) => kind === 'fine' },
    { name: 'currency', type: 'code', first: 'KZT', isShown: ({ kind }) => kind === 'fine' },
    { name: 'decidedOn', type: 'day' },
    { name: 'appealUntilOn', type: 'day', isOptional: true, hasHint: true },
    { name: 'payUntilOn', type: 'day', isOptional: true },
    { name: 'paidOn', type: 'day', isOptional: true },
    { name: 'number', type: 'line', isOptional: true },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ kind, article }, { t }) => lineOf(t(`fine.choices.kind.${kind}`), article),
  factsOf: (fine, { t, day }) => [
    lineOf(
      t(`fine.choices.fined.${fine.fined}`),
      fine.amount === null ? null : `${String(fine.amount)} ${fine.currency ?? ''}`,
      day(fine.decidedOn),
      fine.number,
    ),
    lineOf(
      ...(['appealUntilOn', 'payUntilOn', 'paidOn'] as const).map((name) =>
        named(t(`fine.fields.${name}`), fine[name] === null ? null : day(fine[name])),
      ),
    ),
    fine.note,
  ],
  statusOf: ({ repeatOf, paidOn }, { t }) => [
    ...(repeatOf > 0 ? [{ tone: 'doubt' as const, text: t('fine.repeat', { count: repeatOf }) }] : []),
    ...(paidOn === null ? [] : [{ tone: 'done' as const, text: t('fine.paid') }]),
  ],
};

export const hindranceKind: PaperKind<Hindrance> = {
  ...{ words: 'hindrance', list: 'cases/:id/hindrances', one: 'hindrances' },
  fields: [
    {
      name: 'cause',
      type: 'choice',
      choices: ['illness', 'hospital', 'transport', 'disaster', 'other'],
      first: 'illness',
    },
    { name: 'fromOn', type: 'day' },
    { name: 'toOn', type: 'day', isOptional: true },
    { name: 'paper', type: 'line', isOptional: true },
    { name: 'askedOn', type: 'day', isOptional: true, hasHint: true },
    { name: 'requestNumber', type: 'line', isOptional: true },
    { name: 'decision', type: 'choice', choices: ['accepted', 'refused'], isOptional: true },
    { name: 'decidedOn', type: 'day', isShown: ({ decision }) => decision !== '' },
    { name: 'decisionNote', type: 'text', isOptional: true, isShown: ({ decision }) => decision !== '' },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ cause, fromOn, toOn }, words) =>
    lineOf(words.t(`hindrance.choices.cause.${cause}`), span(fromOn, toOn, words)),
  factsOf: (one, { t, day }) => [
    lineOf(one.paper, named(t('hindrance.fields.askedOn'), one.askedOn && day(one.askedOn)), one.requestNumber),
    lineOf(named(t('hindrance.fields.decidedOn'), one.decidedOn && day(one.decidedOn)), one.decisionNote),
    one.decision === null && one.lastLawfulOn !== null ? t('hindrance.stands', { date: day(one.lastLawfulOn) }) : null,
    one.note,
  ],
  statusOf: ({ decision, askedOn }, { t }) =>
    decision === null
      ? [
          {
            tone: askedOn === null ? 'doubt' : 'win',
            text: t(askedOn === null ? 'hindrance.toAsk' : 'hindrance.asked'),
          },
        ]
      : [{ tone: decision === 'accepted' ? 'done' : 'over', text: t(`hindrance.choices.decision.${decision}`) }],
};

export const permitKind: PaperKind<ZonePermit> = {
  ...{ words: 'permit', list: 'cases/:id/zone-permits', one: 'zone-permits' },
  fields: [
    { name: 'zone', type: 'line' },
    { name: 'number', type: 'line' },
    { name: 'fromOn', type: 'day' },
    { name: 'toOn', type: 'day' },
    { name: 'issuedBy', type: 'line', isOptional: true },
  ],
  titleOf: ({ zone, number }) => lineOf(zone, number),
  factsOf: ({ fromOn, toOn, issuedBy }, words) => [lineOf(span(fromOn, toOn, words), issuedBy)],
};

export const otherHostKind: PaperKind<OtherHost> = {
  ...{ words: 'otherHost', list: 'cases/:id/other-hosts', one: 'other-hosts' },
  fields: [
    { name: 'name', type: 'line' },
    { name: 'bin', type: 'code', isOptional: true },
    { name: 'work', type: 'line' },
    { name: 'fromOn', type: 'day', isOptional: true },
    { name: 'toOn', type: 'day', isOptional: true },
    { name: 'address', type: 'line', isOptional: true },
    { name: 'filer', type: 'choice', choices: ['not-settled', 'this-host', 'other-host'], first: 'not-settled' },
    { name: 'decision', type: 'choice', choices: ['not-confirmed', 'fits', 'does-not-fit'], first: 'not-confirmed' },
    { name: 'decidedBy', type: 'line', isShown: ({ decision }) => decision !== 'not-confirmed' },
    { name: 'decidedOn', type: 'day', isShown: ({ decision }) => decision !== 'not-confirmed' },
    { name: 'reason', type: 'text', isOptional: true, isShown: ({ decision }) => decision !== 'not-confirmed' },
  ],
  titleOf: ({ name, work }) => lineOf(name, work),
  factsOf: (one, words) => [
    lineOf(span(one.fromOn, one.toOn, words), one.address),
    words.t(`otherHost.filers.${one.filer}`),
    one.decidedOn === null ? null : lineOf(one.decidedBy, words.day(one.decidedOn), one.reason),
  ],
  statusOf: ({ decision }, { t }) => [
    {
      tone: decision === 'fits' ? 'done' : decision === 'does-not-fit' ? 'over' : 'doubt',
      text: t(`otherHost.choices.decision.${decision}`),
    },
  ],
};

export const petitionKind: PaperKind<ExitPetition> = {
  ...{ words: 'petition', list: 'cases/:id/exit-petitions', one: 'exit-petitions' },
  fields: [
    { name: 'unit', type: 'line' },
    { name: 'policeCertificate', type: 'line', isOptional: true, hasHint: true },
    { name: 'embassyPaper', type: 'line', isOptional: true },
    { name: 'leavesOn', type: 'day', isOptional: true },
    { name: 'askedOn', type: 'day', isOptional: true, hasHint: true },
    { name: 'number', type: 'line', isOptional: true, isShown: ({ askedOn }) => askedOn !== '' },
    {
      ...{ name: 'decision', type: 'choice', choices: ['granted', 'refused'], isOptional: true },
      isShown: ({ askedOn }) => askedOn !== '',
    },
    { name: 'decidedOn', type: 'day', isShown: ({ decision }) => decision === 'granted' || decision === 'refused' },
    { name: 'validToOn', type: 'day', isOptional: true, isShown: ({ decision }) => decision === 'granted' },
    { name: 'decisionNote', type: 'text', isOptional: true, isShown: ({ decision }) => decision === 'refused' },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ unit }) => unit,
  factsOf: (one, { t, day }) => {
    const date = (name: string, on: string | null): string | null =>
      named(t(`petition.fields.${name}`), on === null ? null : day(on));
    return [
      lineOf(named(t('petition.fields.policeCertificate'), one.policeCertificate), one.embassyPaper),
      lineOf(date('leavesOn', one.leavesOn), date('askedOn', one.askedOn), one.number),
      lineOf(date('decidedOn', one.decidedOn), one.decisionNote, date('validToOn', one.validToOn)),
      one.decision === null && one.lastLawfulOn !== null ? t('petition.stands', { date: day(one.lastLawfulOn) }) : null,
      one.note,
    ];
  },
  statusOf: ({ decision, askedOn }, { t }) => {
    if (decision !== null)
      return [{ tone: decision === 'granted' ? 'done' : 'over', text: t(`petition.choices.decision.${decision}`) }];
    const isAsked = askedOn !== null;
    return [{ tone: isAsked ? 'win' : 'doubt', text: t(isAsked ? 'petition.asked' : 'petition.prepared') }];
  },
};
