/** Opened by the magnifier: search and grouping, in reach while the list scrolls. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Grouping, View } from '../../state/cards';
import { useText } from '../../text';
import { useSelectStyles } from '../fields/selectStyles';
import { useTyping } from '../fields/useTyping';

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
});

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
}

export function FindingTools({ view, onView }: Props): React.JSX.Element {
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
          autoFocus
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
    </div>
  );
}
