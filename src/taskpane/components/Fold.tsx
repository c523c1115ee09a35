/**
 * Something folded away behind one line. The browser's own disclosure element: keyboard and screen reader for free.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FOCUS_RING } from './styles';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalS },
  summary: {
    'cursor': 'pointer',
    'padding': `${tokens.spacingVerticalXS} 0`,
    'fontSize': tokens.fontSizeBase200,
    'lineHeight': tokens.lineHeightBase300,
    'color': tokens.colorNeutralForeground2,
    'borderRadius': tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': FOCUS_RING,
  },
});

interface Props {
  readonly summary: string;
  readonly open?: boolean;
  readonly tabIndex?: number;
  readonly children: React.ReactNode;
}

export function Fold({ summary, open = false, tabIndex, children }: Props): React.JSX.Element {
  const styles = useStyles();
  return (
    <details className={styles.root} open={open}>
      <summary
        className={styles.summary}
        tabIndex={tabIndex}
        onClick={event => event.stopPropagation()}
      >
        {summary}
      </summary>
      {children}
    </details>
  );
}
