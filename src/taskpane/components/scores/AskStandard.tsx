/** The stored standard cannot be used: nothing is scored until a person chooses one. */
import { Field, Select } from '@fluentui/react-components';
import { scoringIn } from '../../../app/preferences';
import type { CheckReport } from '../../../app/check/check';
import type { ScoringSettings } from '../../../core/performance';
import { PRESETS } from '../../../core/performance';
import { useText } from '../../text';
import { StateNotice } from '../StateNotice';
import { presetNamed } from './Standard';

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
      {asked.from === 'unknown' && <StateNotice problems={[asked.problem]} />}
      <Field label={words.preset}>
        <Select
          value=""
          disabled={disabled}
          onChange={(_, { value }) => {
            const preset = presetNamed(value);
            if (preset) onChoose(preset.settings);
          }}
        >
          <option value="">{words.choose}</option>
          {Object.entries(PRESETS).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
