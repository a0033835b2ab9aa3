import { Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface SideDrawerProps<Shown> {
  /** What it is open for; null is closed. */
  readonly shown: Shown | null;
  readonly size: number | ((shown: Shown) => number);
  readonly title: (shown: Shown) => string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: (shown: Shown) => ReactNode;
}

/**
 * A form at the side for one of several things. While it slides away it goes on showing what it was opened for: a dialog
 * that lost its name and its form before it left would be an empty box to the eye and a nameless one to a screen reader.
 */
export function SideDrawer<Shown>({ shown, size, title, closeLabel, onClose, children }: SideDrawerProps<Shown>) {
  const [last, setLast] = useState(shown);
  if (shown !== null && shown !== last) setLast(() => shown);
  const drawn = shown ?? last;
  return (
    <Drawer
      opened={shown !== null}
      onClose={onClose}
      position="right"
      size={typeof size === 'number' || drawn === null ? Number(size) : size(drawn)}
      title={drawn === null ? null : title(drawn)}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      {drawn === null ? null : children(drawn)}
    </Drawer>
  );
}
