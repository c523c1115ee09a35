/**
 * Whose accounts these are, how much of them was found, and how fresh the results are: two lines, always.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Checked, SessionState } from '../state/session';
import type { Text } from '../text';
import { useText } from '../text';
import { useSessionState } from './SessionContext';

const TICK_MS = 20_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NINE = 9;

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '44px',
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

export function Header(): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const state = useSessionState();
  const now = useNow();
  const { title, line } = headerWords(text, state, now);
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.line}>{line}</p>
    </header>
  );
}

function headerWords(
  text: Text,
  { report, checkedAt, asked }: SessionState,
  now: number,
): { title: string; line: string } {
  const words = text.header;
  if (!report) return { title: text.productName, line: words.noReport };
  const { unit, year, amountUnit } = report.accounts;
  const found = tablesFound(report);
  return {
    title: [unit ?? words.noUnit, words.year(year)].join(words.separator),
    line: [
      found === NINE ? words.allTables : words.someTables(found),
      amountUnit ?? words.noAmountUnit,
      age(text, asked, report.elapsedMs, now - (checkedAt ?? now)),
    ].join(words.separator),
  };
}

/** An empty table is found: most departments have no fund income. */
export function tablesFound({ tables }: Checked): number {
  return tables.filter(
    ({ id, status }) => id.startsWith('T') && (status === 'read' || status === 'empty'),
  ).length;
}

function age(text: Text, asked: boolean, elapsedMs: number, since: number): string {
  if (since >= HOUR) return text.header.checkedHours(Math.floor(since / HOUR));
  if (since >= MINUTE) return text.header.checkedMinutes(Math.floor(since / MINUTE));
  return asked
    ? text.header.justChecked(elapsedMs < 10 ? elapsedMs.toFixed(1) : elapsedMs.toFixed(0))
    : text.header.justRead;
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
