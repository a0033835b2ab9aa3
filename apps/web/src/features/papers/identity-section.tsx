import type { Identity, ReadIdentity, ReadPassport } from '@sapar/contracts';
import { readIdentity } from '../readings/api.js';
import { SealedValue } from '../readings/sealed-value.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { citizenshipKind, identityKind } from './kinds-of-identity.js';
import { PapersSection } from './papers-section.js';

interface IdentitySectionProps {
  readonly technicianId: string;
  readonly mayAdd: boolean;
}

/** What forms ask beside the passport, and what else somebody is a citizen of. */
export function IdentitySection({ technicianId, mayAdd }: IdentitySectionProps) {
  const sealedOf = (identity: Identity) => <Sealed technicianId={technicianId} identity={identity} />;
  return (
    <>
      <PapersSection kind={identityKind} {...{ parentId: technicianId, mayAdd, isSingle: true, actsOf: sealedOf }} />
      <PapersSection kind={citizenshipKind} {...{ parentId: technicianId, mayAdd }} />
    </>
  );
}

interface SealedProps {
  readonly technicianId: string;
  readonly identity: Identity;
}

function Sealed({ technicianId, identity: { birthPlaceMasked, iinMasked } }: SealedProps) {
  const { t } = useDatedWords('papers');
  const ofReadings = useDatedWords('readings').t;
  const read = (field: ReadIdentity['field']) => async (way: ReadPassport['way']) =>
    (await readIdentity(technicianId, { field, way, place: 'technician' })).value;
  const values = [
    ['birthPlace', birthPlaceMasked],
    ['iin', iinMasked],
  ] as const;
  return (
    <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
      {values.map(([field, masked]) =>
        masked === null ? null : (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{t(`identity.fields.${field}`)}</dt>
            <dd>
              <SealedValue
                {...{ masked, read: read(field), name: t(`identity.fields.${field}`) }}
                copied={ofReadings('copiedValue')}
              />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
