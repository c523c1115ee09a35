/**
 * 填报: what no table holds, by section of the narrative, saved to the sheet 填报 while it is typed.
 * What is not yet saved stays in the form, also when saving is refused; a value that is no number is not saved.
 */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import { inputsOf, inputsPlan, neededFields } from '../../app/narrative/inputs';
import type { InputField, Inputs } from '../../core/narrative/model';
import { FillFromFiles } from '../components/FillFromFiles';
import { InputRow } from '../components/fields/InputRow';
import { InputSection } from '../components/fields/InputSection';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import type { Session } from '../state/controller';
import { cleaned, faultOf } from '../state/inputValue';
import { useText } from '../text';

const SAVE_MS = 800;

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

interface Drafts {
  readonly values: Inputs;
  readonly change: (id: string, value: string) => void;
  /** What waits to be saved waits until the next change. */
  readonly hold: () => void;
  readonly flush: () => void;
  readonly waiting: boolean;
}

/** What is typed lies over what is saved until the sheet holds it. */
function useDrafts(session: Session, fields: readonly InputField[], saved: Inputs): Drafts {
  const [drafts, setDrafts] = useState<Inputs>({});
  const latest = useRef({ drafts, fields, saved });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = { drafts, fields, saved };
  });

  const flush = useRef(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    void save(session, latest.current, setDrafts);
  });

  // Leaving the page saves too.
  useEffect(() => {
    const leave = flush.current;
    return leave;
  }, []);

  const hold = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const change = (id: string, value: string): void => {
    setDrafts(old => ({ ...old, [id]: value }));
    // The field may be left, and saved, before this is drawn.
    latest.current = { ...latest.current, drafts: { ...latest.current.drafts, [id]: value } };
    hold();
    timer.current = setTimeout(() => flush.current(), SAVE_MS);
  };
  const waiting = Object.entries(drafts).some(([id, value]) => value !== (saved[id] ?? ''));
  return { values: { ...saved, ...drafts }, change, hold, flush: () => flush.current(), waiting };
}

async function save(
  session: Session,
  { drafts, fields, saved }: { drafts: Inputs; fields: readonly InputField[]; saved: Inputs },
  setDrafts: (update: (old: Inputs) => Inputs) => void,
): Promise<void> {
  const good = fields
    .filter(
      field => drafts[field.id] !== undefined && faultOf(field, drafts[field.id] ?? '') === null,
    )
    .map(field => [field.id, cleaned(field, drafts[field.id] ?? '')] as const);
  if (good.every(([id, value]) => value === (saved[id] ?? ''))) return;
  const written = await session.write(
    ({ snapshot, accounts }) => {
      const all = { ...inputsOf(snapshot), ...Object.fromEntries(good) };
      return inputsPlan(
        snapshot,
        accounts,
        Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      );
    },
    { quiet: true },
  );
  if (!written) return;
  // Only what has not been typed over meanwhile is settled.
  const done = new Map(good);
  setDrafts(old =>
    Object.fromEntries(
      Object.entries(old).filter(([id, value]) => !done.has(id) || drafts[id] !== value),
    ),
  );
}
