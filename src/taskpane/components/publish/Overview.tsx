/** The texts of the document that no other page asks for, saved with the other inputs while they are typed. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CheckReport } from '../../../app/check/check';
import { inputsOf } from '../../../app/narrative/inputs';
import { glossaryText } from '../../../app/publish/glossary';
import type { Term } from '../../../app/publish/glossary';
import { GLOSSARY, OVERVIEW_FIELDS } from '../../../app/publish/overview';
import { useText } from '../../text';
import { InputRow } from '../fields/InputRow';
import { useDrafts } from '../fields/useDrafts';
import { usePane } from '../SessionContext';
import { useShared } from '../styles';

interface Props {
  readonly report: CheckReport;
  /** The terms that are listed as long as nobody wrote them. */
  readonly terms: readonly Term[];
  readonly focus: string | null;
}

export function Overview({ report, terms, focus }: Props): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const saved = useMemo(() => inputsOf(report.snapshot), [report.snapshot]);
  const { values, change, hold, flush, waiting } = useDrafts(session, OVERVIEW_FIELDS, saved);
  return (
    <section aria-label={text.publish.texts}>
      <h3 className={shared.heading}>{text.publish.texts}</h3>
      {OVERVIEW_FIELDS.map(field => (
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
      {(values[GLOSSARY] ?? '') === '' && (
        <p className={shared.secondary}>
          {text.publish.glossary(terms.length)}{' '}
          <Button size="small" onClick={() => change(GLOSSARY, glossaryText(terms))}>
            {text.publish.takeGlossary}
          </Button>
        </p>
      )}
      <p role="status" className={shared.secondary}>
        {waiting ? text.inputs.saving : text.inputs.autosave}
      </p>
    </section>
  );
}
