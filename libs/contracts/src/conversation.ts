import { z } from 'zod';
import { Id, MomentOut, PageQuery, textOf, VersionOut } from './scalars.js';

export const MESSAGE_SCOPES = ['own', 'both'] as const;
export type MessageScope = (typeof MESSAGE_SCOPES)[number];
const Scope = z
  .enum(MESSAGE_SCOPES, { error: 'invalid' })
  .meta({ description: 'Whom it is for: the own company alone, or both companies of the case. It never changes.' });

const fields = {
  body: textOf(4000)
    .min(1, { error: 'required' })
    .meta({ description: 'Plain text.', examples: ['@Aliya Serikova, is the gate pass ready?'] }),
  mentions: z
    .array(Id)
    .max(20, { error: 'too-many' })
    .default([])
    .meta({ description: 'Members named in it; each is written to once.' }),
};

export const NewMessage = z
  .strictObject({ scope: Scope, ...fields })
  .meta({ id: 'NewMessage', description: 'Something said about a case; technicians never read it.' });
export type NewMessage = z.infer<typeof NewMessage>;
export const ChangeMessage = z
  .strictObject(fields)
  .meta({ id: 'ChangeMessage', description: 'The words as they are to be; needs If-Match.' });
export type ChangeMessage = z.infer<typeof ChangeMessage>;

export const CaseMessage = z
  .object({
    id: Id,
    scope: Scope,
    body: z.string().nullable().meta({ description: 'Null once it was taken away.' }),
    authorName: z.string(),
    companyName: z.string(),
    isMine: z.boolean().meta({ description: 'Said by the reader, who alone may change it.' }),
    isNew: z.boolean().meta({ description: 'Said by somebody else since the reader last looked.' }),
    byMail: z
      .object({
        address: z
          .string()
          .nullable()
          .meta({ description: 'Address it claims to come from; null for the other company.' }),
        attachments: z
          .array(z.object({ name: z.string(), type: z.string(), bytes: z.number().int() }))
          .meta({ description: 'Files that hung on it: named, not kept.' }),
      })
      .nullable()
      .meta({ description: 'Set for a reply to a mail; it closes nothing and is not to be changed.' }),
    mentions: z.array(z.object({ userId: Id, name: z.string() })),
    createdAt: MomentOut,
    editedAt: MomentOut.nullable(),
    removedAt: MomentOut.nullable(),
    version: VersionOut,
  })
  .meta({ id: 'CaseMessage' });
export type CaseMessage = z.infer<typeof CaseMessage>;

export const MessageQuery = PageQuery;
export type MessageQuery = z.infer<typeof MessageQuery>;
export const MessagePage = z
  .object({
    items: z.array(CaseMessage).meta({ description: 'The newest first.' }),
    nextCursor: z.string().nullable(),
    newCount: z.number().int(),
  })
  .meta({ id: 'MessagePage' });
export type MessagePage = z.infer<typeof MessagePage>;

export const Mentionables = z
  .object({
    items: z.array(z.object({ userId: Id, name: z.string(), companyName: z.string(), isOwn: z.boolean() })),
  })
  .meta({ id: 'Mentionables', description: 'Who may be named: members of the two companies, by name alone.' });
export type Mentionables = z.infer<typeof Mentionables>;

export const MessagesRead = z
  .strictObject({
    readUntil: z.iso
      .datetime({ offset: true, error: 'invalid' })
      .meta({ description: 'Time of the newest message read.' }),
  })
  .meta({ id: 'MessagesRead' });
export type MessagesRead = z.infer<typeof MessagesRead>;
