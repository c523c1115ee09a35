/**
 * 设置: how rounding is judged, whether edits are followed, how the narrative is written (kept in the workbook), the language (kept on the machine).
 */
import { Field, Radio, RadioGroup, Select, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { styleFrom, SUBJECTS, ZERO_RATES } from '../../core/narrative/style';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { useText } from '../text';
import type { Language } from '../text';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingTop: tokens.spacingVerticalM },
  about: { margin: '0', overflowWrap: 'anywhere' },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly language: Language | null;
  readonly onLanguage: (language: Language | null) => void;
}

export default function SettingsPage({ language, onLanguage }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { report } = useSessionState();
  const preferences = report?.preferences ?? { rounding: 'published' as const, live: true };
  const words = text.settings;
  const style = styleFrom(report?.preferences.style);
  return (
    <div className={styles.root}>
      <Field label={words.rounding}>
        <RadioGroup
          value={preferences.rounding} disabled={!report}
          onChange={(_, { value }) => void session.setPreferences({ ...preferences, rounding: value === 'strict' ? 'strict' : 'published' })}
        >
          <Radio value="published" label={<>{words.published}<br /><span className={shared.secondary}>{words.publishedHint}</span></>} />
          <Radio value="strict" label={<>{words.strict}<br /><span className={shared.secondary}>{words.strictHint}</span></>} />
        </RadioGroup>
      </Field>
      <Field hint={words.liveHint}>
        <Switch
          label={words.live} checked={preferences.live} disabled={!report}
          onChange={(_, { checked }) => void session.setPreferences({ ...preferences, live: checked })}
        />
      </Field>
      <Field label={words.subject}>
        <Select
          value={style.subject ?? ''} disabled={!report}
          onChange={(_, { value }) => void session.setPreferences({ ...preferences, style: { ...style, subject: SUBJECTS.find(one => one === value) } })}
        >
          <option value="">{words.asProvince}</option>
          {SUBJECTS.map(one => <option key={one} value={one}>{one}</option>)}
        </Select>
      </Field>
      <Field label={words.zeroRate}>
        <Select
          value={style.zeroRate ?? ''} disabled={!report}
          onChange={(_, { value }) => void session.setPreferences({ ...preferences, style: { ...style, zeroRate: ZERO_RATES.find(one => one === value) } })}
        >
          <option value="">{words.asProvince}</option>
          {ZERO_RATES.map(one => <option key={one} value={one}>{words.zeroRates[one]}</option>)}
        </Select>
      </Field>
      <p className={shared.secondary}>{words.kept}</p>
      <Field label={words.language}>
        <Select value={language ?? ''} onChange={(_, { value }) => onLanguage(value === 'zh' || value === 'en' ? value : null)}>
          <option value="">{words.followExcel}</option>
          <option value="zh">中文</option>
          <option value="en">English</option>
        </Select>
      </Field>
      <section aria-label={words.shortcuts}>
        <h2 className={styles.heading}>{words.shortcuts}</h2>
        <p className={styles.about}>{words.shortcutList}</p>
      </section>
      <section aria-label={words.about}>
        <h2 className={styles.heading}>{words.about}</h2>
        <p className={styles.about}>{text.productName}</p>
        <p className={shared.secondary}>{words.aboutText}</p>
      </section>
    </div>
  );
}
