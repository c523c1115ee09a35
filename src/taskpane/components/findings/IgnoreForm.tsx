/**
 * 忽略…: one line for the reason. Nothing is ignored without one.
 */
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../core/checks/model';
import { useText } from '../../text';
import { isInputMethods, useTyping } from '../fields/useTyping';
import { usePane } from '../SessionContext';
import { ignore } from '../../state/keep';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  // A line of its own: a reason is a sentence.
  input: { flexBasis: '100%', minWidth: '0' },
});

export function IgnoreForm({
  findings,
  onClose,
}: {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  const [reason, setReason] = useState('');
  const typing = useTyping({ value: reason, onValue: setReason });
  const done = reason.trim();
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        if (done !== '') void ignore(session, findings, done);
      }}
    >
      <Input
        className={styles.input}
        size="small"
        aria-label={text.card.ignoreReason}
        placeholder={text.card.ignoreReason}
        {...typing}
        autoFocus
        onKeyDown={event => {
          // Enter and Escape of an input method choose its words; they do not end the form.
          if (isInputMethods(event)) event.stopPropagation();
          else if (event.key === 'Escape') onClose();
          else if (event.key !== 'Enter') event.stopPropagation();
        }}
      />
      <Button size="small" type="submit" disabledFocusable={done === ''}>
        {text.card.ignoreDone}
      </Button>
      <Button size="small" appearance="subtle" onClick={onClose}>
        {text.card.ignoreCancel}
      </Button>
    </form>
  );
}
