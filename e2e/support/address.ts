/** Where `npm test` has started the product and its mailbox; the defaults are those of `npm start`. */
export const PRODUCT = process.env['SAPAR_URL'] ?? 'http://127.0.0.1:3000';
export const MAILBOX = process.env['SAPAR_MAIL_URL'] ?? 'http://127.0.0.1:8025';
