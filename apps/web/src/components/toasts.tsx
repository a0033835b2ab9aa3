import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { notifications, Notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';

export function showDone(message: string): void {
  notifications.show({ message, color: 'teal', icon: <IconCheck size={16} aria-hidden />, autoClose: 10_000 });
}

export function showProblem(title: string, reference: string): void {
  notifications.show({
    title,
    message: reference,
    color: 'red',
    icon: <IconAlertTriangle size={16} aria-hidden />,
    autoClose: false,
  });
}

export function Toasts() {
  return <Notifications position="bottom-left" />;
}
