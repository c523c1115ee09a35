/** 打开上年决算表: wherever last year's accounts are missed, the button that opens them. */
import { useState } from 'react';
import { useText } from '../text';
import { FileButton } from './fields/FileButton';
import { openPrior } from '../files/openPrior';
import { usePane, useSessionState } from './SessionContext';
import { useShared } from './styles';

export function PriorButton(): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { busy } = useSessionState();
  const [refused, setRefused] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const opened = await openPrior(session, file);
    setRefused(opened.ok ? null : text.say(opened.error));
  };
  return (
    <>
      <FileButton
        label={text.inputs.openPrior}
        accept=".xlsx,.xls"
        disabled={busy === 'reading' || busy === 'writing'}
        onFile={file => void open(file)}
      />
      {refused !== null && (
        <span role="status" className={shared.secondary}>
          {refused}
        </span>
      )}
    </>
  );
}
