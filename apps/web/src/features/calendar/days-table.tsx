import type { CalendarYearOut } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';

/** Every day that differs, with its reason and sources: the same facts as the grid, to be read and searched. */
export function DaysTable({ calendar }: { readonly calendar: CalendarYearOut }) {
  const { t, shortDay, language } = useDatedWords('calendar');
  return (
    <section className={styles['list']}>
      <h2>{t('list.title', { count: calendar.days.length })}</h2>
      <div
        className={styles['frame']}
        role="region"
        aria-label={t('list.title', { count: calendar.days.length })}
        tabIndex={0}
      >
        <table>
          <tbody>
            {calendar.days.map((day) => (
              <tr key={day.on}>
                <th scope="row">{shortDay(day.on)}</th>
                <td>
                  {day.name[language]}
                  <small>
                    {t(`marks.${day.isDoubtful ? 'doubtful' : day.kind}`)}
                    {day.carriedFrom === null ? '' : ` · ${t('carriedFrom', { date: shortDay(day.carriedFrom) })}`}
                    {day.settleOn === null ? '' : ` · ${t('settle.by', { date: shortDay(day.settleOn) })}`}
                  </small>
                </td>
                <td>
                  <small>
                    {day.sources.map(({ title, link }, index) => (
                      <Source key={index} title={title} link={link} />
                    ))}
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const Source = ({ title, link }: { readonly title: string; readonly link: string | null }) =>
  link === null ? (
    <span>{title}</span>
  ) : (
    <a href={link} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
