/** The mail of ours that was answered or came back. */
export interface AnsweredDelivery {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: string;
  readonly recipientUserId: string | null;
  readonly recipientTechnicianId: string | null;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly language: string;
}
