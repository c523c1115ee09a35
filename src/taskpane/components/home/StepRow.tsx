/** One step of the home: its number or a tick, what is left of it, the button that leads there. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../text';
import { CheckIcon } from '../icons';
import { useShared } from '../styles';
import type { StepWords } from './stepWords';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalMNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: {
    boxSizing: 'border-box',
    width: '22px',
    height: '22px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  done: {
    border: `1px solid ${tokens.colorStatusSuccessBorder2}`,
    backgroundColor: tokens.colorStatusSuccessBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  next: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorBrandForegroundLink,
  },
  name: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0', overflowWrap: 'anywhere' },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  inside: { gridColumn: '2 / 4' },
});

interface Props {
  readonly number: number;
  readonly name: string;
  readonly words: StepWords;
  readonly isDone: boolean;
  readonly isNext: boolean;
  readonly action: string;
  readonly onAction: () => void;
  readonly children?: React.ReactNode;
}

export function StepRow({
  number,
  name,
  words,
  isDone,
  isNext,
  action,
  onAction,
  children,
}: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.mark, isDone && styles.done, isNext && styles.next)}>
        {isDone ? <CheckIcon /> : number}
        {isDone && <span className={shared.unseen}>{text.home.done}</span>}
      </span>
      <div>
        <h3 className={styles.name}>{name}</h3>
        <p className={mergeClasses(shared.secondary, styles.words)}>
          {words.bad !== '' && <span className={styles.bad}>{words.bad}</span>}
          {words.rest}
        </p>
      </div>
      <Button
        size="small"
        appearance={isNext ? 'primary' : 'secondary'}
        aria-label={text.home.actionLabel(action, name)}
        onClick={onAction}
      >
        {isDone ? text.home.look : action}
      </Button>
      {children && <div className={styles.inside}>{children}</div>}
    </li>
  );
}
