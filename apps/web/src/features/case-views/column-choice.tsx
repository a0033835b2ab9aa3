import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';
import { COLUMNS } from './case-view-search.js';
import { useCaseView, useNotForReader } from './use-case-view.js';

/** Which columns are shown; the choice is a part of the address, and so of a saved view. */
export function ColumnChoice() {
  const { t } = useDatedWords('views');
  const { search, change } = useCaseView();
  const notForReader = useNotForReader();
  const columns = COLUMNS.filter((name) => !notForReader.includes(name));
  const hidden = new Set((search.without ?? '').split(',').filter((name) => name !== ''));
  const toggle = (name: string): void => {
    const next = columns.filter((each) => (each === name ? !hidden.has(each) : hidden.has(each)));
    change({ without: next.length === 0 ? undefined : next.join(',') });
  };
  return (
    <Popover position="bottom-end" shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} aria-hidden />}>
          {t('columns.choose')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {columns.map((name) => (
            <Checkbox
              key={name}
              label={t(`columns.${name}`)}
              checked={!hidden.has(name)}
              onChange={() => {
                toggle(name);
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
