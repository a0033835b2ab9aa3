import { LoadError } from '../../components/load-error.js';
import { ApiProblem } from '../../lib/api.js';
import styles from './rules.module.css';

/** What was refused, field by field; nothing has been saved. */
export function Refusal({ problem }: { readonly problem: unknown }) {
  if (!(problem instanceof ApiProblem) || problem.errors.length === 0) return <LoadError problem={problem} />;
  return (
    <ul role="alert" className={`${styles['note'] ?? ''} tone-over`}>
      {problem.errors.map(({ path, message }) => (
        <li key={path}>{message}</li>
      ))}
    </ul>
  );
}
