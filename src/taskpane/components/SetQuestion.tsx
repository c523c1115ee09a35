/**
 * Several sets of tables in one workbook (a department and its own office, two years, several units): which one is read is
 * asked once, by name. The answer is kept in the workbook and stays here, where it can be changed.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { mapSet } from '../state/keep';
import type { Checked } from '../state/session';
import { useText } from '../text';
import { usePane } from './SessionContext';
import { useSelectStyles } from './fields/selectStyles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0`,
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  asked: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});

export function SetQuestion({ report }: { readonly report: Checked }): React.JSX.Element | null {
  const styles = useStyles();
  const fields = useSelectStyles();
  const words = useText().tables.sets;
  const { session } = usePane();
  const id = useId();
  const { sets = [] } = report.accounts;
  if (sets.length === 0) return null;
  const chosen = chosenName(report);
  return (
    <div className={mergeClasses(styles.root, chosen === '' && styles.asked)}>
      <label htmlFor={id}>
        {chosen === '' ? words.question(sets.length) : words.chosen(sets.length)}
      </label>
      <select
        id={id}
        className={fields.select}
        value={chosen}
        onChange={({ target }) => void mapSet(session, target.value === '' ? null : target.value)}
      >
        <option value="">{words.choose}</option>
        {sets.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** '' where none is chosen, or the one that was is no longer there. */
function chosenName({ accounts: { sets = [] }, mapping: { set, year } }: Checked): string {
  const fits = sets.filter(one => (set === undefined ? one.year === year : one.name === set));
  const [only, second] = set === undefined && year === undefined ? [] : fits;
  return only && !second ? only.name : '';
}
