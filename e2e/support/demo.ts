/** Logins of the demo that every new database gets. */
export const PASSWORD = 'sapar-demo';
export const HOST = { email: 'aliya@dala-industry.example', name: 'Aliya Serikova' } as const;
/** Does the coordinator's work beside her. */
export const DEPUTY = { email: 'marat@dala-industry.example' } as const;
/** May decide what the law means. */
export const LAWYER = { email: 'aigerim@dala-industry.example' } as const;
/** Gets the closing mails, in Russian. */
export const MANAGER = { email: 'timur@dala-industry.example' } as const;
/** Employs the technicians. */
export const SUPPLIER = { email: 'hr@kessel-robotik.example' } as const;
/** Says who belongs to the company. */
export const OWNER = { email: 'dinara@dala-industry.example', name: 'Dinara Akhmetova' } as const;
