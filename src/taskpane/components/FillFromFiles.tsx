/**
 * 填报 from what exists already: last year's workbook, and a narrative. Blanks are filled in one step that 撤销 takes
 * back; what differs from what a person typed is told and left alone.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import { fillFromNarrative, fillFromPrior, fillPlan } from '../../app/narrative/fill';
import type { Filling } from '../../app/narrative/fill';
import type { InputField } from '../../core/narrative/model';
import type { Result } from '../../core/result';
import type * as Files from '../files/read';
import { useText } from '../text';
import { FileButton } from './fields/FileButton';
import { usePane, useSessionState } from './SessionContext';
import { useShared } from './styles';

const useStyles = makeStyles({
  root: { paddingTop: tokens.spacingVerticalS },
  note: { margin: `${tokens.spacingVerticalXS} 0` },
});

const loadFiles = (): Promise<typeof Files> =>
  import(/* webpackChunkName: "files" */ '../files/read');

interface Props {
  readonly report: CheckReport;
  readonly fields: readonly InputField[];
}

export function FillFromFiles({ report, fields }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const words = text.inputs;
  const { session } = usePane();
  const { busy } = useSessionState();
  const [told, setTold] = useState<string | null>(null);
  const { snapshot, accounts } = report;

  const fill = async (filling: Result<Filling>): Promise<boolean> => {
    if (!filling.ok) {
      setTold(text.say(filling.error));
      return false;
    }
    const { filled, kept, style, notes } = filling.value;
    const isStyled = Object.keys(style).length > 0;
    const names = kept.map(id => fields.find(field => field.id === id)?.label ?? id);
    const done = words.filled(Object.keys(filled).length, names.join('、'), isStyled);
    setTold([done, ...notes.map(text.say)].join(' '));
    if (isStyled || Object.keys(filled).length > 0)
      await session.write(now => fillPlan(now.snapshot, now.accounts, filling.value));
    return true;
  };
  const openPrior = async (file: File): Promise<void> => {
    const prior = await (await loadFiles()).readAccountsFile(file);
    if (!prior.ok) setTold(text.say(prior.error));
    else if (await fill(fillFromPrior(snapshot, accounts, prior.value)))
      await session.comparePrior(file.name, prior.value);
  };
  const openNarrative = async (file: File): Promise<void> => {
    const read = await (await loadFiles()).readNarrativeFile(file);
    if (read.ok) await fill(fillFromNarrative(snapshot, accounts, read.value));
    else setTold(text.say(read.error));
  };

  const disabled = busy === 'reading' || busy === 'writing';
  return (
    <div className={styles.root}>
      <div className={shared.row}>
        <FileButton
          label={words.openPrior}
          accept=".xlsx,.xls,.xlsm,.et,.ods,.xlsb"
          disabled={disabled}
          onFile={file => void openPrior(file)}
        />
        <FileButton
          label={words.openNarrative}
          accept=".docx,.txt"
          disabled={disabled}
          onFile={file => void openNarrative(file)}
        />
      </div>
      <p className={styles.note} role="status">
        {told ?? <span className={shared.secondary}>{words.fillHint}</span>}
      </p>
    </div>
  );
}
