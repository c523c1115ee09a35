/** Where a number comes from: the expression with its numbers, and every cell behind it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Span } from '../../../core/narrative/model';
import type { Text } from '../../text';
import { useText } from '../../text';
import { CellLink } from '../CellLink';
import { usePane } from '../SessionContext';
import { useShared } from '../styles';

const useStyles = makeStyles({
  source: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  expression: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

interface Props {
  readonly id: string;
  readonly span: Span;
  readonly shown: string;
}

export function Source({ id, span, shown }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session, go } = usePane();
  const [first] = span.cells;
  return (
    <div id={id} role="region" aria-label={text.narrative.source} className={styles.source}>
      <p className={styles.expression}>{sourceWords(span, shown, text)}</p>
      <div className={shared.row}>
        {span.cells.map((cell, index) => (
          <CellLink key={index} cell={cell} />
        ))}
        {first && (
          <Button size="small" onClick={() => void session.select(first)}>
            {text.card.locate}
          </Button>
        )}
        {!first && (
          <Button size="small" onClick={() => go('inputs')}>
            {text.narrative.fill}
          </Button>
        )}
      </div>
    </div>
  );
}

function sourceWords({ cells, expression }: Span, shown: string, text: Text): string {
  if (cells.length === 0) return text.narrative.typed(shown, expression);
  return expression === '' ? text.narrative.copiedFrom(shown) : `${shown} = ${expression}`;
}
