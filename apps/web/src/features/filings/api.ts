import type { CaseDetail, MigrationNotification } from '@sapar/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { caseQuery } from '../cases/api.js';

const notificationQuery = (notificationId: string) =>
  queryOptions({
    queryKey: ['notification', notificationId],
    queryFn: () => api.get<MigrationNotification>(`/notifications/${notificationId}`),
  });

export interface FilingSubject {
  readonly notification: MigrationNotification;
  readonly detail: CaseDetail;
}

/** The notification and the case that it is about: what to copy, and what to compare with. */
export function useFilingSubject(notificationId: string): {
  readonly subject: FilingSubject | null;
  readonly error: Error | null;
  readonly retry: () => void;
} {
  const notification = useQuery(notificationQuery(notificationId));
  const caseId = notification.data?.caseId;
  const detail = useQuery({ ...caseQuery(caseId ?? ''), enabled: caseId !== undefined });
  return {
    subject:
      notification.data === undefined || detail.data === undefined
        ? null
        : { notification: notification.data, detail: detail.data },
    error: notification.error ?? detail.error,
    retry: () => {
      void notification.refetch();
      if (caseId !== undefined) void detail.refetch();
    },
  };
}

export const contentAddress = (fileId: string): string => `/api/v1/files/${fileId}/content`;
