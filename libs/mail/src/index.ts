export type { MailSender, OutgoingMail, SendHooks, SendOutcome } from './mail-sender.js';
export type { MailEntry, MailFacts } from './render/mail-facts.js';
export type { NoticeEntry, NoticeFacts } from './render/notice-facts.js';
export { renderAccount } from './render/render-account.js';
export { renderCompanyInvite } from './render/render-company-invite.js';
export { renderInvite } from './render/render-invite.js';
export { renderNotices } from './render/render-notices.js';
export { renderMail, type RenderedMail } from './render/render-mail.js';
export { createSmtpSender, type SmtpChoice } from './senders/smtp-sender.js';
