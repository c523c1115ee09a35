/**
 * One input: its label, unit, where a person finds it, and what is wrong with what was typed. Which element it is
 * follows from the kind of field alone: one that was swapped for another would lose the focus and what is being typed.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { InputField } from '../../../core/narrative/model';
import { faultOf } from '../../state/inputValue';
import { useText } from '../../text';
import { useShared } from '../styles';
import { GrowingArea } from './GrowingArea';
import { useSelectStyles } from './selectStyles';
import { useTyping } from './useTyping';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} 0` },
  label: { display: 'block', marginBottom: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  required: { color: tokens.colorStatusDangerForeground3 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  unit: { whiteSpace: 'nowrap' },
  fault: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  source: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

interface Props {
  readonly field: InputField;
  readonly value: string;
  readonly focused: boolean;
  readonly onChange: (value: string) => void;
  /** An input method is at work: nothing is saved until it tells what was typed. */
  readonly onHold: () => void;
  /** The person left the field. */
  readonly onDone: () => void;
}

export function InputRow({
  field,
  value,
  focused,
  onChange,
  onHold,
  onDone,
}: Props): React.JSX.Element {
  const styles = useStyles();
  const fields = useSelectStyles();
  const shared = useShared();
  const text = useText();
  const id = useId();
  const control = useRef<HTMLElement>(null);
  const typing = useTyping({ value, onValue: onChange, onHold, onLeave: onDone });
  const fault = faultOf(field, value);

  useEffect(() => {
    if (!focused) return;
    control.current?.focus();
    control.current?.scrollIntoView?.({ block: 'center' });
  }, [focused]);

  const common = {
    id,
    'aria-describedby': `${id}-note`,
    'aria-invalid': fault !== null,
    'aria-required': field.required,
  };
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {field.label}
        {field.required && (
          <span className={styles.required} aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      <div className={styles.line}>
        {field.kind === 'choice' && (
          <select
            {...common}
            ref={control as React.RefObject<HTMLSelectElement | null>}
            className={fields.select}
            value={value}
            onChange={event => onChange(event.target.value)}
            onBlur={onDone}
          >
            <option value="">{text.inputs.choose}</option>
            {(field.choices ?? []).map(choice => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        )}
        {field.kind === 'text' && (
          <GrowingArea
            {...common}
            {...typing}
            ref={control as React.RefObject<HTMLTextAreaElement | null>}
          />
        )}
        {(field.kind === 'amount' || field.kind === 'count') && (
          <input
            {...common}
            {...typing}
            ref={control as React.RefObject<HTMLInputElement | null>}
            autoComplete="off"
            inputMode="decimal"
            className={mergeClasses(fields.input, fault !== null && fields.invalid)}
          />
        )}
        {field.unit !== '' && (
          <span className={mergeClasses(shared.secondary, styles.unit)}>{field.unit}</span>
        )}
      </div>
      <div id={`${id}-note`}>
        {fault && <p className={styles.fault}>{text.inputs[fault]}</p>}
        <p className={mergeClasses(shared.secondary, styles.source)}>
          {text.inputs.source(field.source)}
        </p>
      </div>
    </div>
  );
}
