/**
 * Where a table stands and what in it is what, when a person knows better: sheet, range, unit, columns, rows that were
 * not recognised. Nothing is required; what is left open is recognised.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReadingLine, SheetColumn } from '../../core/accounts';
import { rowMeanings, mappableColumns } from '../../core/accounts';
import { useSelectStyles } from '../components/fields/selectStyles';
import { useTyping } from '../components/fields/useTyping';
import { useShared } from '../components/styles';
import { useText } from '../text';
import type { Draft } from './draft';
import { UNITS } from './draft';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
  },
  range: {
    'display': 'flex',
    'gap': tokens.spacingHorizontalS,
    '& > input': { flex: '1 1 0', minWidth: '0' },
    '& > button': { flexShrink: 0 },
  },
});

interface Props {
  readonly line: ReadingLine;
  readonly sheets: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Takes the sheet and range that are selected; absent where the host has no selection. */
  readonly onSelection?: (() => void) | undefined;
}

export function MappingForm({
  line,
  sheets,
  columns,
  draft,
  onDraft,
  onSelection,
}: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { say, tables } = useText();
  const text = tables.dialog;
  const letterOf = (key: string): string | null =>
    line.columns.find(column => column.key === key && !column.pointed)?.letter ?? null;
  return (
    <>
      <h3 className={shared.heading}>{text.change}</h3>
      <Select
        label={text.sheet}
        value={draft.sheet}
        onValue={sheet => onDraft({ ...draft, sheet })}
        options={[['', tables.auto], ...sheets.map(name => [name, name] as const)]}
      />
      <Labelled label={text.range}>
        {id => (
          <div className={styles.range}>
            <TextInput
              id={id}
              placeholder={text.rangeHint}
              value={draft.range}
              onValue={range => onDraft({ ...draft, range })}
            />
            {onSelection && <Button onClick={onSelection}>{text.takeSelection}</Button>}
          </div>
        )}
      </Labelled>
      <Select
        label={text.unitLabel}
        value={draft.unit}
        onValue={unit => onDraft({ ...draft, unit: UNITS.find(one => one === unit) ?? '' })}
        options={[['', text.unitAuto], ...UNITS.map(unit => [unit, unit] as const)]}
      />
      {mappableColumns(line.id).map(({ key, name, required }) => (
        <Select
          key={key}
          label={text.column(say(name), required)}
          value={draft.columns[key] ?? ''}
          onValue={letter => onDraft({ ...draft, columns: { ...draft.columns, [key]: letter } })}
          options={[
            ['', text.columnAuto(letterOf(key))],
            ...columns.map(
              ({ letter, heading }) => [letter, text.columnOption(letter, heading)] as const,
            ),
          ]}
        />
      ))}
      <UnknownRows line={line} draft={draft} onDraft={onDraft} />
    </>
  );
}

function UnknownRows({
  line,
  draft,
  onDraft,
}: Pick<Props, 'line' | 'draft' | 'onDraft'>): React.JSX.Element | null {
  const shared = useShared();
  const {
    say: inWords,
    tables: { dialog: text },
  } = useText();
  const unknown = line.rows
    .filter(({ isKnown, label }) => !isKnown && label !== '')
    .map(({ label }) => label);
  const labels = [...new Set([...Object.keys(draft.rows), ...unknown])];
  if (labels.length === 0) return null;
  const meanings = rowMeanings(line.id);
  const say = (label: string, key: string): void =>
    onDraft({ ...draft, rows: { ...draft.rows, [label]: key } });
  return (
    <>
      <h3 className={shared.heading}>{text.unknownRows}</h3>
      {labels.map(label =>
        meanings.length > 0 ? (
          <Select
            key={label}
            label={text.lineOf(label)}
            value={draft.rows[label] ?? ''}
            onValue={key => say(label, key)}
            options={[
              ['', text.notSaid],
              ...meanings.map(
                ({ key, side, meaning }) =>
                  [
                    key,
                    `${side === 'in' ? text.income : text.spending} ${inWords(meaning)}`,
                  ] as const,
              ),
            ]}
          />
        ) : (
          <Labelled key={label} label={text.codeOf(label)}>
            {id => (
              <TextInput
                id={id}
                inputMode="numeric"
                value={draft.rows[label] ?? ''}
                onValue={code => say(label, code)}
              />
            )}
          </Labelled>
        ),
      )}
    </>
  );
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface TextInputProps extends Pick<
  React.InputHTMLAttributes<HTMLInputElement>,
  'id' | 'placeholder' | 'inputMode'
> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function TextInput({ value, onValue, ...rest }: TextInputProps): React.JSX.Element {
  const fields = useSelectStyles();
  return <input {...rest} {...useTyping({ value, onValue })} className={fields.input} />;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onValue: (value: string) => void;
}

function Select({ label, value, options, onValue }: SelectProps): React.JSX.Element {
  const fields = useSelectStyles();
  return (
    <Labelled label={label}>
      {id => (
        <select
          id={id}
          className={fields.select}
          value={value}
          onChange={event => onValue(event.target.value)}
        >
          {options.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
