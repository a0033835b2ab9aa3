import type { CaseRow } from '@sapar/contracts';
import {
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  rowSelectionFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { COLUMNS, type ColumnName, type Order } from './case-view-search.js';
import { DueCell } from './due-word.js';
import { PaperWord } from './paper-word.js';
import { PlannedCell } from './planned-cell.js';
import { UntilCell } from './until-word.js';

interface ColumnMeta {
  readonly order?: Order;
  readonly show: (row: CaseRow) => ReactNode;
}

export const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

const helper = createColumnHelper<typeof features, CaseRow>();

function StageWord({ stage }: Pick<CaseRow, 'stage'>) {
  const { t } = useDatedWords('views');
  return <>{t(`stages.${stage}`)}</>;
}

function Day({ on }: { readonly on: string | null }) {
  const { day } = useDatedWords('views');
  return <>{day(on)}</>;
}

const SHOWN: Readonly<Record<ColumnName, ColumnMeta>> = {
  mission: {
    order: 'mission',
    show: (row) => (
      <>
        {row.missionReference}
        <small>{row.missionTitle}</small>
      </>
    ),
  },
  site: { show: (row) => row.siteName },
  partner: { show: (row) => row.partnerName },
  stage: { order: 'stage', show: (row) => <StageWord stage={row.stage} /> },
  paper: { show: (row) => <PaperWord row={row} /> },
  planned: { order: 'planned', show: (row) => <PlannedCell row={row} /> },
  entered: { order: 'entered', show: (row) => <Day on={row.enteredOn} /> },
  until: { order: 'until', show: (row) => <UntilCell row={row} /> },
  due: { order: 'due', show: (row) => <DueCell row={row} /> },
  doer: { show: (row) => row.doerName ?? '–' },
};

/** Everything but the person, who stands first and stays in sight. */
export const columns = helper.columns(COLUMNS.map((id) => helper.display({ id, meta: SHOWN[id] })));
