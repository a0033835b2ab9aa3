import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { Button, Group } from '@mantine/core';
import { notifications, Notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';

interface UndoButton {
  readonly label: string;
  readonly act: () => void;
}

/** A button that shows only a cross still has a name for whoever hears the page. */
const closing = () => ({ 'aria-label': i18next.t('close') });

export function showDone(message: string, undo?: UndoButton): void {
  const id = notifications.show({
    message:
      undo === undefined ? (
        message
      ) : (
        <Group gap="sm" justify="space-between">
          {message}
          <Button
            variant="light"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              undo.act();
            }}
          >
            {undo.label}
          </Button>
        </Group>
      ),
    color: 'teal',
    icon: <IconCheck size={16} aria-hidden />,
    autoClose: 10_000,
    closeButtonProps: closing(),
  });
}

export function showProblem(title: string, reference: string): void {
  notifications.show({
    title,
    message: reference,
    color: 'red',
    icon: <IconAlertTriangle size={16} aria-hidden />,
    autoClose: false,
    closeButtonProps: closing(),
  });
}

export function Toasts() {
  return <Notifications position="bottom-left" />;
}
