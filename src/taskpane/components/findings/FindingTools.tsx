/** Above the list of findings, and in reach while it scrolls: search, grouping, and the button that checks again. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Grouping, View } from '../../state/cards';
import type { SessionState } from '../../state/session';
import { useText } from '../../text';
import { useSelectStyles } from '../fields/selectStyles';
import { useTyping } from '../fields/useTyping';
import { usePane } from '../SessionContext';

const GROUPINGS: readonly Grouping[] = ['table', 'class', 'rule', 'size'];

const useStyles = makeStyles({
  tools: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  search: { flex: '1 1 80px', minWidth: '0' },
  check: { minWidth: '0' },
});

interface Props {
  readonly state: SessionState;
  readonly view: View;
  readonly onView: (view: View) => void;
}

export function FindingTools({ state, view, onView }: Props): React.JSX.Element {
  const styles = useStyles();
  const fields = useSelectStyles();
  const text = useText();
  const searching = useTyping({
    value: view.search,
    onValue: value => onView({ ...view, search: value }),
  });
  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <input
          type="search"
          className={fields.input}
          aria-label={text.check.searchLabel}
          placeholder={text.check.searchHint}
          {...searching}
        />
      </div>
      <select
        className={fields.select}
        aria-label={text.check.groupLabel}
        value={view.grouping}
        onChange={event => onView({ ...view, grouping: event.target.value as Grouping })}
      >
        {GROUPINGS.map(grouping => (
          <option key={grouping} value={grouping}>
            {text.check.groups[grouping]}
          </option>
        ))}
      </select>
      <CheckButton state={state} />
    </div>
  );
}

function CheckButton({ state }: { readonly state: SessionState }): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  return (
    <Button
      appearance="primary"
      className={styles.check}
      disabledFocusable={state.busy === 'reading' || state.busy === 'writing'}
      onClick={() => void session.check()}
    >
      {state.asked ? text.check.rerun : text.check.run}
    </Button>
  );
}
