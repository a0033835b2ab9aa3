import { SegmentedControl } from '@mantine/core';
import type { RegisteredStay } from '@sapar/contracts';
import { addDays, type CalendarDate } from '@sapar/domain';
import { formatDate, type Language } from '@sapar/messages';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { DateField } from '../../components/date-field.js';
import { EmptyState } from '../../components/empty-state.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../components/language-switch.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { PrintHead } from '../../components/print-head.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useSites } from '../case-views/api.js';
import { CaseWhy } from '../case-views/case-why.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';
import { usePages } from '../missions/api.js';
import { allPages } from '../sheets/all-pages.js';
import { ExportButtons } from '../sheets/export-buttons.js';
import type { Sheet } from '../sheets/sheet.js';
import { registerCells, REGISTER_COLUMNS, type RegisterWords } from './register-cells.js';
import type { RegisterSearch } from './register-search.js';
import { useRegisterWords } from './register-words.js';
import styles from './register.module.css';

const A_YEAR = 365;

/** All stays of a period and site, in the language of whoever asked for them (S44). */
export function RegisterPage() {
  const { t, language } = useDatedWords('register');
  const search = useSearch({ strict: false }) as RegisterSearch;
  const today = useToday() as CalendarDate;
  const [from, to] = [search.from ?? addDays(today, -A_YEAR), search.to ?? today];
  const paper = search.paper ?? (language === 'en' ? 'ru' : language);
  const words = useRegisterWords(paper);
  const sites = useSites().data?.items ?? [];
  const site = search.siteId === undefined ? '' : `&siteId=${search.siteId}`;
  const path = `/stay-register?fromOn=${from}&toOn=${to}${site}`;
  const isPeriod = from <= to;
  const gather = async (): Promise<Sheet | null> => {
    const stays = words === null ? null : await allPages<RegisteredStay>(path);
    if (stays === null || words === null) return null;
    const heads = REGISTER_COLUMNS.map((name) => words(`columns.${name}`));
    const [first, last] = [from, to].map((on) => formatDate(on as CalendarDate, paper));
    const notes = [words('period', { from: first, to: last })];
    const place = sites.find(({ id }) => id === search.siteId)?.name;
    return {
      ...{ title: words('title'), heads, language: paper, notes: place === undefined ? notes : [...notes, place] },
      rows: stays.map((stay) => registerCells(stay, words)),
    };
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={isPeriod ? <ExportButtons gather={gather} /> : undefined}
      />
      <RegisterFilters search={{ ...search, from, to, paper }} />
      {words === null ? null : <PaperHead words={words} paper={paper} from={from} to={to} />}
      {!isPeriod ? (
        <p role="alert" className={`${styles['fault'] ?? ''} tone-over`}>
          {t('wrongPeriod')}
        </p>
      ) : words === null ? (
        <RowsSkeleton rows={6} />
      ) : (
        <Stays path={path} words={words} paper={paper} />
      )}
    </>
  );
}

function RegisterFilters({ search }: { readonly search: RegisterSearch }) {
  const { t } = useDatedWords('register');
  const navigate = useNavigate();
  const sites = useSites().data?.items ?? [];
  const change = (changes: RegisterSearch & { readonly siteId?: string | undefined }): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value !== ''));
    void navigate({ to: '/register', search: next, replace: true });
  };
  return (
    <div className={styles['filters']}>
      <DateField
        label={t('from')}
        value={search.from ?? ''}
        onChange={(from) => {
          if (/^\d{4}-\d\d-\d\d$/.test(from)) change({ from });
        }}
      />
      <DateField
        label={t('to')}
        value={search.to ?? ''}
        onChange={(to) => {
          if (/^\d{4}-\d\d-\d\d$/.test(to)) change({ to });
        }}
      />
      <label className={styles['site']}>
        {t('site')}
        <select
          value={search.siteId ?? ''}
          onChange={(event) => {
            change({ siteId: event.currentTarget.value });
          }}
        >
          <option value="">{t('allSites')}</option>
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div role="group" aria-label={t('paper')}>
        <SegmentedControl
          value={search.paper ?? 'ru'}
          data={LANGUAGE_ORDER.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(paper) => {
            change({ paper: paper as Language });
          }}
        />
      </div>
    </div>
  );
}

interface PaperHeadProps {
  readonly words: RegisterWords;
  readonly paper: Language;
  readonly from: string;
  readonly to: string;
}

function PaperHead({ words, paper, from, to }: PaperHeadProps) {
  const [first, last] = [from, to].map((on) => formatDate(on as CalendarDate, paper));
  return (
    <>
      <PrintHead title={words('title')} />
      <h2 lang={paper} className={styles['title']}>
        {words('period', { from: first, to: last })}
      </h2>
    </>
  );
}

interface StaysProps {
  readonly path: string;
  readonly words: RegisterWords;
  readonly paper: Language;
}

function Stays({ path, words, paper }: StaysProps) {
  const { t } = useDatedWords('register');
  const pages = usePages<RegisteredStay>(['cases', 'register', path], `${path}&limit=200`);
  const { items, isError, error } = pages;
  if (items === undefined)
    return isError ? <LoadError problem={error} onRetry={() => void pages.refetch()} /> : <RowsSkeleton rows={6} />;
  if (items.length === 0) return <EmptyState text={t('none')} />;
  return (
    <div className={styles['frame']} role="region" aria-label={t('title')} tabIndex={0} lang={paper}>
      <table>
        <thead>
          <tr>
            {REGISTER_COLUMNS.map((name) => (
              <th key={name} scope="col">
                {words(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((stay) => (
            <tr key={stay.stayId}>
              {registerCells(stay, words).map((cell, index) => (
                <td
                  key={REGISTER_COLUMNS[index]}
                  data-late={REGISTER_COLUMNS[index] === 'late' && cell !== null && cell !== 0 ? true : undefined}
                >
                  {cell === null ? '–' : typeof cell === 'object' ? formatDate(cell.day as CalendarDate, paper) : cell}
                  <Why stay={stay} column={REGISTER_COLUMNS[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {pages.hasNextPage ? (
        <button type="button" className={styles['more']} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </button>
      ) : null}
    </div>
  );
}

/** The two days that the law gave: 'why?' on the screen, nothing on paper. */
function Why({ stay, column }: { readonly stay: RegisteredStay; readonly column: string | undefined }) {
  const on = column === 'due' ? stay.dueOn : column === 'until' ? stay.lastLawfulOn : null;
  if (on === null) return null;
  return (
    <>
      {' '}
      <CaseWhy caseId={stay.caseId} on={on} of={column === 'due' ? 'notification' : 'stay'} />
    </>
  );
}
