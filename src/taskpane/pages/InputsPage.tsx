/**
 * 填报: what no table holds, by section of the narrative, saved to the sheet 填报 while it is typed.
 * What is not yet saved stays in the form, also when saving is refused; a value that is no number is not saved.
 */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import { inputsOf, neededFields } from '../../app/narrative/inputs';
import type { InputField } from '../../core/narrative/model';
import { FillFromFiles } from '../components/FillFromFiles';
import { InputRow } from '../components/fields/InputRow';
import { InputSection } from '../components/fields/InputSection';
import { useDrafts } from '../components/fields/useDrafts';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { faultOf } from '../state/inputValue';
import { useText } from '../text';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  line: { margin: '0' },
  // Each on a line of its own: the fields below stay where they are when "saving" comes and goes.
  standing: { flexBasis: '100%' },
  saving: { display: 'block' },
});

export default function InputsPage({
  focus,
}: {
  readonly focus: string | null;
}): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { report } = useSessionState();
  return report ? (
    <Form report={report} focus={focus} />
  ) : (
    <p className={shared.empty}>{text.inputs.empty}</p>
  );
}

function Form({
  report,
  focus,
}: {
  readonly report: CheckReport;
  readonly focus: string | null;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const saved = useMemo(() => inputsOf(report.snapshot), [report.snapshot]);
  const fields = useMemo(() => neededFields(report.snapshot, report.accounts), [report]);
  const { values, change, hold, flush, waiting } = useDrafts(session, fields, saved);
  // Decided when it is switched on, so that a field does not vanish while it is being filled in.
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);

  // What is no number is kept in the form and not saved: "saving" would be said for ever.
  const faulty = fields.filter(field => faultOf(field, values[field.id] ?? '') !== null).length;
  const saving = waiting ? text.inputs.saving : text.inputs.autosave;
  const isMissing = (field: InputField): boolean =>
    field.required && (values[field.id] ?? '').trim() === '';
  const shown = only ? fields.filter(field => only.has(field.id)) : fields;
  const sections = [...new Set(shown.map(field => field.section))];
  return (
    <>
      <FillFromFiles report={report} fields={fields} />
      <div className={styles.head}>
        <p className={mergeClasses(styles.line, styles.standing)} role="status">
          <strong>{text.inputs.missing(fields.filter(isMissing).length)}</strong>
          <span className={mergeClasses(shared.secondary, styles.saving)}>
            {faulty > 0 ? text.inputs.unsaved(faulty) : saving}
          </span>
        </p>
        <Checkbox
          label={text.inputs.onlyMissing}
          checked={only !== null}
          onChange={(_, { checked }) =>
            setOnly(
              checked === true
                ? new Set(
                    fields
                      .filter(field => (values[field.id] ?? '').trim() === '')
                      .map(field => field.id),
                  )
                : null,
            )
          }
        />
      </div>
      {shown.length === 0 && <p className={shared.empty}>{text.inputs.allFilled}</p>}
      {sections.map(section => {
        const own = shown.filter(field => field.section === section);
        const missing = own.filter(isMissing).length;
        return (
          <InputSection
            key={section}
            title={text.inputs.section(section)}
            note={text.inputs.sectionCount(missing)}
            initiallyOpen={missing > 0 || own.some(field => field.id === focus)}
          >
            {own.map(field => (
              <InputRow
                key={field.id}
                field={field}
                value={values[field.id] ?? ''}
                focused={field.id === focus}
                onChange={value => change(field.id, value)}
                onHold={hold}
                onDone={flush}
              />
            ))}
          </InputSection>
        );
      })}
      <p className={mergeClasses(shared.secondary, styles.line)}>{text.inputs.autosave}</p>
    </>
  );
}
