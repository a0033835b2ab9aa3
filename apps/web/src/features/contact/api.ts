import type { ContactPage, HostContactMails, HostContacts } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const pathOfContact = (token: string): string => `/contact-pages/${encodeURIComponent(token)}`;

export const useContactPage = (token: string) =>
  useQuery({ queryKey: ['contact-page', token], queryFn: () => api.get<ContactPage>(pathOfContact(token)) });

export const useHostContacts = (missionId: string) =>
  useQuery({
    queryKey: ['host-contacts', missionId],
    queryFn: () => api.get<HostContacts>(`/missions/${missionId}/host-contacts`),
  });

export const useContactMails = (contactId: string) =>
  useQuery({
    queryKey: ['host-contact-mails', contactId],
    queryFn: () => api.get<HostContactMails>(`/host-contacts/${contactId}/mails`),
  });
