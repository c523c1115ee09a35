/**
 * How one table was read, and a way to say it should be read otherwise. What is said is kept in the workbook and the
 * table is read again at once, so that the dialog shows whether it helped. Loaded when it is opened first.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { OWN_SHEETS } from '../../app/snapshot';
import { columnsOfSheet, explainReading, parseRange, rangeText } from '../../core/accounts';
import type { SheetColumn } from '../../core/accounts';
import type { AccountTableId } from '../../core/accounts/model';
import { usePane } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { mapTable } from '../state/keep';
import type { Checked } from '../state/session';
import { useText } from '../text';
import type { Text } from '../text';
import type { Draft, Fault } from './draft';
import { draftOf, saidFrom } from './draft';
import { MappingForm } from './MappingForm';
import { Understood } from './Understood';

const useStyles = makeStyles({
  surface: {
    padding: tokens.spacingHorizontalL,
    width: 'calc(100% - 16px)',
    maxWidth: '480px',
    maxHeight: 'calc(100vh - 16px)',
  },
  // Beside each other as far as they fit: stacked they would take a third of a small pane.
  actions: {
    'flexWrap': 'wrap',
    '& > button': { minWidth: '0' },
    '@media screen and (max-width: 480px)': {
      'flexDirection': 'row',
      'gap': tokens.spacingHorizontalS,
      '& > button': { width: 'auto' },
    },
  },
  // Above the buttons, where it is seen however far the form is scrolled.
  answer: { flexBasis: '100%', margin: '0', overflowWrap: 'anywhere' },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly id: AccountTableId;
  readonly report: Checked;
  readonly onClose: () => void;
}

export default function MappingDialog({ id, report, onClose }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const {
    map,
    tables: { dialog: text },
  } = useText();
  const { session, abilities } = usePane();
  const [draft, setDraft] = useState(() => draftOf(report.mapping, id));
  const [fault, setFault] = useState<Fault | null>(null);
  const [done, setDone] = useState('');
  const line = useMemo(
    () => explainReading(report.accounts, report.mapping).find(one => one.id === id),
    [report, id],
  );
  const columns = columnsFor(report, draft, line?.sheet ?? null);

  const read = async (asked: Draft): Promise<void> => {
    const said = saidFrom(asked, columns);
    setFault('kind' in said ? said : null);
    setDone('');
    if ('kind' in said) return;
    await mapTable(session, id, said.sheet, said.said);
    setDone(said.sheet === null && said.said === null ? text.wasReset : text.saved);
  };
  /** The draft as it is when Excel has answered. */
  const take = async (): Promise<void> => {
    const selected = await session.selection();
    if (!selected) return;
    const range = parseRange(selected.address);
    setFault(range && sheetsOf(report).includes(selected.sheet) ? null : { kind: 'selection' });
    if (range && sheetsOf(report).includes(selected.sheet))
      setDraft(before => ({ ...before, sheet: selected.sheet, range: rangeText(range) }));
  };
  const reset = (): void => {
    const none: Draft = { sheet: '', range: '', unit: '', columns: {}, rows: {} };
    setDraft(none);
    void read(none);
  };

  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.title(map.full[id])}</DialogTitle>
          <DialogContent>
            {line && <Understood line={line} />}
            {line && (
              <MappingForm
                line={line}
                sheets={sheetsOf(report)}
                columns={columns}
                draft={draft}
                onDraft={setDraft}
                onSelection={abilities.selection ? () => void take() : undefined}
              />
            )}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            {fault && (
              <p role="alert" className={mergeClasses(styles.answer, styles.fault)}>
                {faultText(fault, text)}
              </p>
            )}
            <p role="status" className={done === '' ? shared.unseen : styles.answer}>
              {done}
            </p>
            <Button appearance="primary" onClick={() => void read(draft)}>
              {text.save}
            </Button>
            <Button onClick={reset}>{text.reset}</Button>
            <Button onClick={onClose}>{text.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function sheetsOf({ snapshot }: Checked): string[] {
  const own: readonly string[] = Object.values(OWN_SHEETS);
  return snapshot.grids.map(({ sheet }) => sheet).filter(sheet => !own.includes(sheet));
}

/** The columns of the sheet that is chosen, or was read, in the range that is being typed when it is one. */
function columnsFor(
  { snapshot }: Checked,
  draft: Draft,
  read: string | null,
): readonly SheetColumn[] {
  const grid = snapshot.grids.find(
    ({ sheet }) => sheet === (draft.sheet === '' ? read : draft.sheet),
  );
  return grid ? columnsOfSheet(grid, parseRange(draft.range) ? draft.range : null) : [];
}

function faultText(fault: Fault, text: Text['tables']['dialog']): string {
  switch (fault.kind) {
    case 'range':
      return text.rangeBad;
    case 'selection':
      return text.selectionBad;
    case 'sheet':
      return text.rangeNeedsSheet;
    case 'code':
      return text.codeBad(fault.label);
  }
}
