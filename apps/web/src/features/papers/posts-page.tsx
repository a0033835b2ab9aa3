import { PageHeader } from '../../components/page-header.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { PapersSection } from './papers-section.js';
import { postKind } from './post-kind.js';

/** Consulates as the company knows them, each with its source and the day somebody last looked. */
export function PostsPage() {
  const { t } = useDatedWords('papers');
  const mayAdd = useMay('cases.write');
  return (
    <>
      <PageHeader title={t('post.page')} subtitle={t('post.subtitle')} />
      <PapersSection kind={postKind} mayAdd={mayAdd} />
    </>
  );
}
