import type { Casework } from '@sapar/casework';

/** The same use-cases, whose statements are noted in their order; beginning, settings and end are not among them. */
export function noting(casework: Casework): { readonly casework: Casework; readonly statements: readonly string[] } {
  const statements: string[] = [];
  const { unitOfWork } = casework;
  const noted: Casework['unitOfWork'] = {
    read: (scope, name, text, values) => (statements.push(text), unitOfWork.read(scope, name, text, values)),
    ask: (name, text, values) => (statements.push(text), unitOfWork.ask(name, text, values)),
    run: (scope, work) =>
      unitOfWork.run(scope, (transaction) => {
        const query = transaction.query.bind(transaction);
        transaction.query = (text, values, name) => (statements.push(text), query(text, values, name));
        return work(transaction);
      }),
  };
  return { casework: { ...casework, unitOfWork: noted }, statements };
}
