import type { ContactPage as Page, FilingResult } from '@sapar/contracts';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import styles from '../answers/answer.module.css';
import { LinkFault, LinkTop, useLanguageOfLink } from '../answers/link-page.js';
import { useDatedWords } from '../cases/dated-words.js';
import { FilingResultView } from '../filings/filing-result.js';
import { useContactPage } from './api.js';
import { ContactFacts, ContactOutcome, FiledList } from './contact-facts.js';
import { ContactFilingForm } from './contact-filing-form.js';

/** S32: the page behind a mail to a host without an account; opening it shows, only its button records. */
export function ContactPage() {
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const { data: page, error, refetch } = useContactPage(token);
  useLanguageOfLink(page?.language);
  return (
    <main className={styles['page']}>
      <LinkTop />
      {page === undefined && error === null ? <RowsSkeleton rows={3} /> : null}
      {page === undefined && error !== null ? <LinkFault error={error} onRetry={() => void refetch()} /> : null}
      {page === undefined ? null : <Loaded token={token} page={page} />}
    </main>
  );
}

function Loaded({ token, page }: { readonly token: string; readonly page: Page }) {
  const { t } = useDatedWords('contact');
  const [result, setResult] = useState<FilingResult | null>(null);
  return (
    <section className={styles['card']}>
      <div>
        {page.state === 'open' || page.state === 'not-computable' ? (
          <ContactFacts page={page} />
        ) : (
          <ContactOutcome page={page} />
        )}
      </div>
      {page.filings.length === 0 ? null : (
        <div>
          <FiledList page={page} />
        </div>
      )}
      {result === null ? null : (
        <div>
          <FilingResultView result={result} />
          {page.mayFile ? (
            <Button
              mt="md"
              variant="default"
              onClick={() => {
                setResult(null);
              }}
            >
              {t('again')}
            </Button>
          ) : null}
        </div>
      )}
      {page.mayFile && result === null ? <ContactFilingForm token={token} page={page} onDone={setResult} /> : null}
    </section>
  );
}
