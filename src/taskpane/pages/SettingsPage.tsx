/**
 * 设置: how rounding is judged, whether edits are followed, how the narrative is written (kept in the workbook), the language (kept on the machine).
 */
import {
  Field,
  Radio,
  RadioGroup,
  Select,
  Switch,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { packById, PACKS } from '../../core/narrative';
import type { Style } from '../../core/narrative/language/style';
import {
  styleFrom,
  SUBJECTS,
  ITEM_RATES,
  ZERO_LISTS,
  ZERO_RATES,
} from '../../core/narrative/language/style';
import { ClearTraces } from '../components/ClearTraces';
import { SelfTest } from '../components/settings/SelfTest';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { useText } from '../text';
import type { Language } from '../text';
import { setPreferences } from '../state/keep';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  about: { margin: '0', overflowWrap: 'anywhere' },
  shortcuts: { listStyleType: 'none', margin: '0', padding: '0' },
  keys: {
    display: 'inline-block',
    minWidth: '96px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Words = ReturnType<typeof useText>['settings'];

/** How the narrative is written; a unit's own name for itself is the same in every language. */
const STYLES: readonly {
  readonly name: keyof Style;
  readonly choices: readonly string[];
  readonly nameOf: (words: Words, choice: string) => string;
}[] = [
  { name: 'subject', choices: SUBJECTS, nameOf: (_, choice) => choice },
  {
    name: 'zeroRate',
    choices: ZERO_RATES,
    nameOf: ({ zeroRates }, choice) => zeroRates[choice === '写' ? '写' : '不写'],
  },
  {
    name: 'zeroList',
    choices: ZERO_LISTS,
    nameOf: ({ zeroLists }, choice) => zeroLists[choice === '列出' ? '列出' : '不列'],
  },
  {
    name: 'itemRate',
    choices: ITEM_RATES,
    nameOf: ({ itemRates }, choice) => itemRates[choice === '写' ? '写' : '不写'],
  },
];

interface Props {
  readonly language: Language | null;
  readonly onLanguage: (language: Language | null) => void;
}

export default function SettingsPage({ language, onLanguage }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session, abilities } = usePane();
  const { report } = useSessionState();
  const preferences = report?.preferences ?? { rounding: 'published' as const, live: true };
  const words = text.settings;
  const style = styleFrom(report?.preferences.style);
  return (
    <div className={styles.root}>
      <Field label={words.rounding}>
        <RadioGroup
          value={preferences.rounding}
          disabled={!report}
          onChange={(_, { value }) =>
            void setPreferences(session, {
              ...preferences,
              rounding: value === 'strict' ? 'strict' : 'published',
            })
          }
        >
          <Radio
            value="published"
            label={
              <>
                {words.published}
                <br />
                <span className={shared.secondary}>{words.publishedHint}</span>
              </>
            }
          />
          <Radio
            value="strict"
            label={
              <>
                {words.strict}
                <br />
                <span className={shared.secondary}>{words.strictHint}</span>
              </>
            }
          />
        </RadioGroup>
      </Field>
      <Field hint={words.liveHint}>
        <Switch
          label={words.live}
          checked={preferences.live}
          disabled={!report}
          onChange={(_, { checked }) =>
            void setPreferences(session, { ...preferences, live: checked })
          }
        />
      </Field>
      {abilities.undo !== 'kept' && (
        <p className={mergeClasses(shared.secondary, styles.about)}>{words.undo[abilities.undo]}</p>
      )}
      <Field label={words.wording}>
        <Select
          value={packById(report?.preferences.wording ?? '')?.id ?? ''}
          disabled={!report}
          onChange={(_, { value }) =>
            void setPreferences(session, {
              ...preferences,
              ...(value === '' ? { wording: undefined } : { wording: value }),
            })
          }
        >
          <option value="">{words.byUnit}</option>
          {PACKS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {STYLES.map(({ name, choices, nameOf }) => (
        <Field key={name} label={words[name]}>
          <Select
            value={style[name] ?? ''}
            disabled={!report}
            onChange={(_, { value }) =>
              void setPreferences(session, {
                ...preferences,
                style: styleFrom({ ...style, [name]: value }),
              })
            }
          >
            <option value="">{words.asProvince}</option>
            {choices.map(one => (
              <option key={one} value={one}>
                {nameOf(words, one)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <p className={shared.secondary}>{words.kept}</p>
      <section aria-label={words.traces}>
        <h2 className={styles.heading}>{words.traces}</h2>
        <ClearTraces />
      </section>
      <Field label={words.language}>
        <Select
          value={language ?? ''}
          onChange={(_, { value }) => onLanguage(value === 'zh' || value === 'en' ? value : null)}
        >
          <option value="">{words.followHost}</option>
          <option value="zh">中文</option>
          <option value="en">English</option>
        </Select>
      </Field>
      {abilities.shortcuts && <Shortcuts words={words} />}
      <SelfTest />
      <section aria-label={words.about}>
        <h2 className={styles.heading}>{words.about}</h2>
        <p className={styles.about}>{text.productName}</p>
        <p className={shared.secondary}>{words.aboutText}</p>
      </section>
    </div>
  );
}

function Shortcuts({ words }: { readonly words: Words }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return (
    <section aria-label={words.shortcuts}>
      <h2 className={styles.heading}>{words.shortcuts}</h2>
      <ul className={styles.shortcuts}>
        {words.shortcutList.map(([keys, what]) => (
          <li key={keys}>
            <kbd className={styles.keys}>{keys}</kbd>
            {what}
          </li>
        ))}
      </ul>
      <p className={shared.secondary}>{words.shortcutNote}</p>
    </section>
  );
}
