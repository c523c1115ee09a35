/**
 * By which standard the scores are computed: a preset, and a person's changes to its weights, thresholds, rounding and
 * grades. Nothing is stored until the person says so, and only what can be used.
 */
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoreReport } from '../../../app/scores/score';
import type { RateKey, ScoringSettings } from '../../../core/performance';
import { PRESETS, presetById, settingProblems } from '../../../core/performance';
import { RATES } from '../../../core/performance/rates';
import { standardName } from '../../../app/scores/scoring';
import { useText } from '../../text';
import { useTyping } from '../fields/useTyping';
import { Fold } from '../Fold';
import { useShared } from '../styles';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  // Its words do not fit into half a pane.
  wide: { gridColumn: '1 / -1' },
  input: { width: '100%', minWidth: '0' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  problems: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorStatusDangerForeground3,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly settings: ScoringSettings;
  readonly chosen: ScoreReport['chosen'];
  readonly disabled: boolean;
  readonly onSave: (settings: ScoringSettings) => void;
}

export function Standard({ settings, chosen, disabled, onSave }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const words = text.score.standard;
  const [edited, setEdited] = useState<ScoringSettings | null>(null);
  const shown = edited ?? settings;
  const problems = settingProblems(shown);
  const set = (change: Partial<ScoringSettings>): void => setEdited({ ...shown, ...change });
  const setProjects = (change: Partial<ScoringSettings['projects']>): void =>
    set({ projects: { ...shown.projects, ...change } });
  const setWeight = (key: RateKey, value: string): void =>
    setProjects({
      weights: { ...shown.projects.weights, [key]: value.trim() === '' ? null : value.trim() },
    });
  return (
    <Fold summary={words.title(standardName(settings))}>
      {settings.source !== undefined && settings.source !== '' && (
        <p className={shared.secondary}>{words.source(settings.source)}</p>
      )}
      <p className={shared.secondary}>{words.chosen[chosen]}</p>
      <Field label={words.preset}>
        <Select
          value={shown.preset}
          disabled={disabled}
          className={styles.input}
          onChange={(_, { value }) => setEdited(presetById(value) ?? null)}
        >
          {(presetById(shown.preset) ? PRESETS : [shown, ...PRESETS]).map(({ preset, name }) => (
            <option key={preset} value={preset}>
              {name ?? preset}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.grid}>
        <Amount
          label={words.departmentFullMark}
          value={shown.department.execution.fullMarkAt}
          onValue={fullMarkAt =>
            set({ department: { execution: { ...shown.department.execution, fullMarkAt } } })
          }
        />
        <Amount
          label={words.projectFullMark}
          value={shown.projects.execution.fullMarkAt}
          onValue={fullMarkAt =>
            setProjects({ execution: { ...shown.projects.execution, fullMarkAt } })
          }
        />
        <Amount
          label={words.executionWeight}
          value={shown.projects.executionWeight}
          onValue={executionWeight => setProjects({ executionWeight })}
        />
        {RATES.map(key => (
          <Amount
            key={key}
            label={words.weight(text.rateNames[key])}
            value={shown.projects.weights[key] ?? ''}
            onValue={value => setWeight(key, value)}
          />
        ))}
        {shown.grades.slice(0, -1).map((band, index) => (
          <Amount
            key={band.grade}
            label={words.gradeFrom(band.name)}
            value={band.from}
            onValue={from =>
              set({
                grades: shown.grades.map((one, at) => (at === index ? { ...one, from } : one)),
              })
            }
          />
        ))}
        <Field label={words.decimals}>
          <Select
            value={String(shown.scoreDecimals)}
            className={styles.input}
            onChange={(_, { value }) => set({ scoreDecimals: ['0', '1', '2'].indexOf(value) })}
          >
            {['0', '1', '2'].map(places => (
              <option key={places} value={places}>
                {places}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.overExecution} className={styles.wide}>
          <Select
            value={shown.overExecution}
            className={styles.input}
            onChange={(_, { value }) => set({ overExecution: value === 'cap' ? 'cap' : 'ask' })}
          >
            <option value="ask">{words.ask}</option>
            <option value="cap">{words.cap}</option>
          </Select>
        </Field>
      </div>
      <p className={shared.secondary}>{words.unknownWeights}</p>
      {problems.length > 0 && (
        <p role="alert" className={styles.problems}>
          {problems.map(text.say).join('')}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={disabled || edited === null || problems.length > 0}
          onClick={() => {
            if (edited) onSave(edited);
            setEdited(null);
          }}
        >
          {words.save}
        </Button>
        <Button disabledFocusable={edited === null} onClick={() => setEdited(null)}>
          {words.revert}
        </Button>
      </div>
    </Fold>
  );
}

function Amount({
  label,
  value,
  onValue,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const typing = useTyping({ value, onValue });
  return (
    <Field label={label}>
      <Input className={styles.input} inputMode="decimal" {...typing} />
    </Field>
  );
}
