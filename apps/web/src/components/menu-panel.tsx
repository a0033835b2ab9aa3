import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Divider.css';
import '@mantine/core/styles/Menu.css';
import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment, useEffect, useRef, useState, type ReactElement } from 'react';
import type { Icon } from './tone.js';

export interface MenuEntry {
  readonly label: string;
  readonly icon?: Icon;
  /** For a choice of one among several; left out for an act. */
  readonly isChosen?: boolean;
  readonly lang?: string;
  readonly onSelect: () => void;
}

export interface MenuSection {
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuPanelProps {
  readonly sections: readonly MenuSection[];
  readonly target: ReactElement<Record<string, unknown>>;
}

/** Takes over from the button that asked for it: focuses its twin and opens. */
export function MenuPanel({ sections, target }: MenuPanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    holder.current?.querySelector('button')?.focus();
    setIsOpen(true);
  }, []);
  return (
    <span ref={holder}>
      <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>{target}</Menu.Target>
        <Menu.Dropdown>
          {sections.map((section, index) => (
            <Fragment key={section.label ?? String(index)}>
              {index === 0 ? null : <Menu.Divider />}
              {section.label === undefined ? null : <Menu.Label>{section.label}</Menu.Label>}
              {section.entries.map((entry) => (
                <Entry key={entry.label} entry={entry} />
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { label, icon: Mark, isChosen, lang, onSelect } = entry;
  const choice = isChosen === undefined ? {} : { role: 'menuitemradio', 'aria-checked': isChosen };
  return (
    <Menu.Item
      {...choice}
      lang={lang}
      leftSection={Mark === undefined ? undefined : <Mark size={16} aria-hidden />}
      rightSection={isChosen === true ? <IconCheck size={14} aria-hidden /> : undefined}
      onClick={onSelect}
    >
      {label}
    </Menu.Item>
  );
}
