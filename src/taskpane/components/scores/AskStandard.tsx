/** No standard follows from the workbook, or the stored one cannot be used: nothing is scored until a person chooses. */
import { Field, Select } from '@fluentui/react-components';
import { scoringIn } from '../../../app/preferences';
import type { CheckReport } from '../../../app/check/check';
import type { ScoringSettings } from '../../../core/performance';
import { PRESETS, presetById } from '../../../core/performance';
import { useText } from '../../text';
import { StateNotice } from '../StateNotice';

interface Props {
  readonly report: Pick<CheckReport, 'snapshot'>;
  readonly disabled: boolean;
  readonly onChoose: (settings: ScoringSettings) => void;
}

export function AskStandard({ report, disabled, onChoose }: Props): React.JSX.Element {
  const words = useText().score.standard;
  const asked = scoringIn(report.snapshot);
  return (
    <>
      {asked.settings === null && <StateNotice problems={[asked.problem]} />}
      <Field label={words.preset}>
        <Select
          value=""
          disabled={disabled}
          onChange={(_, { value }) => {
            const preset = presetById(value);
            if (preset) onChoose(preset);
          }}
        >
          <option value="">{words.choose}</option>
          {PRESETS.map(({ preset, name }) => (
            <option key={preset} value={preset}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
