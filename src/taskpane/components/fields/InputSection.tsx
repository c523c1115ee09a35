/**
 * The inputs of one section, folded away when they are all given. It opens or stays folded by
 * itself only when it first appears; it never closes under somebody's hands.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FOCUS_RING } from '../styles';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    'cursor': 'pointer',
    'padding': `${tokens.spacingVerticalS} 0`,
    'fontWeight': tokens.fontWeightSemibold,
    'borderRadius': tokens.borderRadiusSmall,
    ':focus-visible': FOCUS_RING,
  },
  note: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly title: string;
  readonly note: string;
  readonly initiallyOpen: boolean;
  readonly children: React.ReactNode;
}

export function InputSection({ title, note, initiallyOpen, children }: Props): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  return (
    <details
      className={styles.root}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        {title} <span className={styles.note}>{note}</span>
      </summary>
      {children}
    </details>
  );
}
