/** Whose accounts these are and of which year, typed where nothing in the workbook tells; kept in the workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { sayHead } from '../../state/keep';
import type { Checked } from '../../state/session';
import { useText } from '../../text';
import { useSelectStyles } from '../fields/selectStyles';
import { useTyping } from '../fields/useTyping';
import { usePane } from '../SessionContext';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  unit: { flex: '1 1 160px', minWidth: '0' },
  year: { flex: '0 1 80px', minWidth: '0' },
});

const YEAR = /^20\d\d$/;

export function HeadFields({ report }: { readonly report: Checked }): React.JSX.Element {
  const styles = useStyles();
  const fields = useSelectStyles();
  const text = useText();
  const { session } = usePane();
  const id = useId();
  const { unit: known, year: knownYear } = report.accounts;
  const [unit, setUnit] = useState('');
  const [year, setYear] = useState('');
  const typingUnit = useTyping({ value: unit, onValue: setUnit });
  const typingYear = useTyping({ value: year, onValue: setYear });
  const said = {
    ...(known === null && unit.trim() !== '' ? { unit: unit.trim() } : {}),
    ...(knownYear === null && YEAR.test(year.trim()) ? { year: Number(year) } : {}),
  };
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void sayHead(session, said);
      }}
    >
      {known === null && (
        <div className={styles.unit}>
          <label htmlFor={`${id}u`}>{text.home.unitLabel}</label>
          <input id={`${id}u`} className={fields.input} {...typingUnit} />
        </div>
      )}
      {knownYear === null && (
        <div className={styles.year}>
          <label htmlFor={`${id}y`}>{text.home.yearLabel}</label>
          <input id={`${id}y`} className={fields.input} inputMode="numeric" {...typingYear} />
        </div>
      )}
      <Button type="submit" disabledFocusable={Object.keys(said).length === 0}>
        {text.home.saveHead}
      </Button>
    </form>
  );
}
