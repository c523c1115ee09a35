/** The tabs, with how many things are to be corrected: as many as there are cards. */
import { useMemo } from 'react';
import { entriesOf, entryCounts } from '../../../app/check/entries';
import { tabOf } from '../../state/requests';
import type { PageId } from '../../state/requests';
import { PageTabs } from './PageTabs';
import { useSessionState } from '../SessionContext';

interface Props {
  readonly page: PageId;
  readonly onChange: (page: PageId) => void;
}

export function CountedTabs({ page, onChange }: Props): React.JSX.Element {
  const { report } = useSessionState();
  const errors = useMemo(
    () => (report ? entryCounts(entriesOf(report.result)).failed : 0),
    [report],
  );
  return <PageTabs page={tabOf(page)} errors={errors} onChange={onChange} />;
}
