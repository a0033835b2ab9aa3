import type { ReactNode } from 'react';
import styles from './case-print.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of the sheet. */
export const Part = ({ title, children }: PartProps) => (
  <section className={styles['part']}>
    <h2>{title}</h2>
    {children}
  </section>
);

type Facts = readonly (readonly [string, string | null])[];

/** Names and values in two columns; a dash where nothing is known. */
export const FactList = ({ facts }: { readonly facts: Facts }) => (
  <dl>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value === null || value === '' ? '–' : value}</dd>
      </div>
    ))}
  </dl>
);

interface TableProps {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const Table = ({ heads, rows }: TableProps) => (
  <table>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, column) => (
            <td key={heads[column]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
