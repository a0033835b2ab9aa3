export type { MailSender, OutgoingMail, SendHooks, SendOutcome } from './mail-sender.js';
export type { MailEntry, MailFacts } from './render/mail-facts.js';
export { renderMail } from './render/render-mail.js';
export { createSmtpSender, type SmtpChoice } from './senders/smtp-sender.js';
