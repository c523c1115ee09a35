/**
 * The one row of a card: take over what the cell should read, go to it, see what it breaks, ignore it for a reason. What
 * needs a file has the button that opens it.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../../core/address';
import { NO_AMOUNT } from '../../../core/checks/model';
import type { Card } from '../../state/cards';
import { useText } from '../../text';
import { PriorButton } from '../PriorButton';
import { usePane } from '../SessionContext';
import { useShared } from '../styles';
import { AdoptButton } from './AdoptButton';

export type Opened = 'rule' | 'details' | 'ignore';

const useStyles = makeStyles({
  row: { marginTop: tokens.spacingVerticalS, minHeight: '24px' },
  space: { flexGrow: 1 },
  quiet: { minWidth: '0', paddingLeft: '4px', paddingRight: '4px' },
});

interface Props {
  readonly card: Card;
  readonly cell: CellRef | null;
  readonly opened: Opened | null;
  readonly onToggle: (what: Opened) => void;
  readonly tabIndex: number;
}

export function CardActions({ card, cell, opened, onToggle, tabIndex }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const [head, ...more] = card.findings;
  const [suspect, ...others] = card.suspects;
  const [only, ...choices] = suspect?.explanations ?? [];
  // Several possibilities stand above, each with its own button.
  const adoptable =
    only && choices.length === 0 && others.length === 0 && suspect?.certainty !== 'group'
      ? only
      : null;
  const isJudged = card.class === 'failed' || card.class === 'advice';
  const canIgnore = isJudged && head?.rule !== NO_AMOUNT;
  const hasDetails =
    more.length > 0 || (head?.cells.length ?? 0) > 1 || (isJudged && head?.rule === NO_AMOUNT);
  return (
    <div className={mergeClasses(shared.row, styles.row)}>
      {adoptable && <AdoptButton explanation={adoptable} primary tabIndex={tabIndex} />}
      {cell && (
        <Button
          size="small"
          tabIndex={tabIndex}
          aria-label={text.card.locateCell(text.card.cellText(cell.sheet, cell.address))}
          onClick={() => void session.select(cell)}
        >
          {text.card.locate}
        </Button>
      )}
      {head?.message.code.startsWith('unread.') && head.message.code !== 'unread.table' && (
        <PriorButton />
      )}
      <span className={styles.space} />
      {hasDetails && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.quiet}
          tabIndex={tabIndex}
          aria-expanded={opened === 'details'}
          onClick={() => onToggle('details')}
        >
          {text.card.details}
        </Button>
      )}
      {canIgnore && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.quiet}
          tabIndex={tabIndex}
          aria-expanded={opened === 'ignore'}
          onClick={() => onToggle('ignore')}
        >
          {text.card.ignore}
        </Button>
      )}
    </div>
  );
}
