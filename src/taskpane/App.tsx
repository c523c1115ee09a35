/**
 * The pane: one session over one workbook, its pages, the theme. It gets all it needs from the entry or a test and
 * knows no Excel.
 */
import {
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import {
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Abilities, Workbook } from '../app/workbook';
import { Footer } from './components/Footer';
import { Header } from './components/Header';
import { Messages } from './components/Messages';
import { CountedTabs } from './components/tabs/CountedTabs';
import { PaneProvider } from './components/SessionContext';
import { FOCUS_RING } from './components/styles';
import { useKeptFocus } from './components/useKeptFocus';
import { ALL } from './state/cards';
import type { View } from './state/cards';
import type { Appearance } from './state/appearance';
import { followButtons } from './state/buttons';
import type { Buttons } from './state/buttons';
import { Session } from './state/controller';
import { tabOf } from './state/requests';
import type { PaneRequests, PageId } from './state/requests';
import type { Personal } from './state/personal';
import { PageBody } from './pages/PageBody';
import { TextProvider, languageOf, useCatalogue, useText } from './text';
import type { Language } from './text';

/** Chinese fonts of Windows, Mac and Linux; the system's own, so that nothing is loaded. */
const CHINESE =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** English has a Latin font of each first: a Chinese one draws ’ and “ as wide as a character. */
const FONTS: Readonly<Record<Language, string>> = {
  zh: `"Segoe UI", ${CHINESE}`,
  en: `"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", ${CHINESE}`,
};

const useStyles = makeStyles({
  provider: { height: '100%' },
  root: {
    'display': 'grid',
    'gridTemplateRows': 'auto auto minmax(0, 1fr) auto auto',
    'gridTemplateColumns': 'minmax(0, 1fr)',
    'height': '100%',
    // Where there is little height (large zoom) the whole pane scrolls, else the page between header and footer.
    '@media (max-height: 420px)': {
      height: 'auto',
      minHeight: '100%',
      gridTemplateRows: 'auto auto 1fr auto auto',
    },
  },
  page: { 'overflowY': 'auto', 'overflowX': 'hidden', ':focus-visible': { outlineStyle: 'none' } },
  // The padding is inside, so that the ring of a page that was handed the keyboard runs beside the words.
  panel: {
    'boxSizing': 'border-box',
    'minHeight': '100%',
    'padding': `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    ':focus-visible': { ...FOCUS_RING, outlineOffset: '-3px' },
  },
});

export interface AppProps {
  readonly workbook: Workbook;
  readonly requests: PaneRequests;
  readonly appearance: Appearance;
  readonly personal: Personal;
  /** Office's display language, "zh-CN". */
  readonly displayLanguage?: string;
  /** Told which of the ribbon's buttons have something to do, whenever that changes; all are on at first. */
  readonly onButtons?: (buttons: Buttons) => void;
}

export function App({
  workbook,
  requests,
  appearance,
  personal,
  displayLanguage,
  onButtons,
}: AppProps): React.JSX.Element {
  const [session] = useState(() => new Session(workbook));
  const [abilities] = useState(() => workbook.abilities);
  const [chosen, setChosen] = useState<Language | null>(() => personal.language());
  const dark = useSyncExternalStore(appearance.subscribe, appearance.dark);
  const language = chosen ?? languageOf(displayLanguage);
  const theme = useMemo(() => themeFor(dark, language), [dark, language]);
  const styles = useStyles();

  useEffect(() => {
    void session.open();
    return () => void session.close();
  }, [session]);

  useEffect(() => {
    return onButtons && followButtons(session, onButtons);
  }, [session, onButtons]);

  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);

  const chooseLanguage = useCallback(
    (language: Language | null) => {
      personal.setLanguage(language);
      setChosen(language);
    },
    [personal],
  );

  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <Suspense>
        <Worded language={language}>
          <Pane
            session={session}
            abilities={abilities}
            requests={requests}
            language={chosen}
            onLanguage={chooseLanguage}
          />
        </Worded>
      </Suspense>
    </FluentProvider>
  );
}

function Worded({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const text = useCatalogue(language);
  useEffect(() => {
    document.documentElement.lang = text.locale;
  }, [text]);
  return <TextProvider value={text}>{children}</TextProvider>;
}

interface PaneProps {
  readonly session: Session;
  readonly abilities: Abilities;
  readonly requests: PaneRequests;
  readonly language: Language | null;
  readonly onLanguage: (language: Language | null) => void;
}

function Pane({
  session,
  abilities,
  requests,
  language,
  onLanguage,
}: PaneProps): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<PageId>('home');
  const [focus, setFocus] = useState<string | null>(null);
  const [view, setView] = useState<View>(ALL);

  useKeptFocus(root);

  const go = useCallback((to: PageId, wanted?: string) => {
    setPage(to);
    setFocus(wanted ?? null);
  }, []);
  const [kept] = useState(() => new Map<string, string>());
  const pane = useMemo(() => ({ session, abilities, go, kept }), [session, abilities, go, kept]);

  useEffect(
    () =>
      requests.listen(request => {
        if (request.page) go(request.page);
        if (request.action === 'check') void session.check();
        if (request.action === 'clear') void session.clearMarks();
        if (request.action === 'refresh') void session.recheck();
        if (request.notice !== undefined) session.notice(request.notice);
      }),
    [requests, session, go],
  );

  return (
    <PaneProvider value={pane}>
      <div ref={root} className={styles.root}>
        <Header />
        <nav aria-label={text.pagesLabel}>
          <CountedTabs page={page} onChange={go} />
        </nav>
        <main className={styles.page}>
          <div
            id="page"
            role="tabpanel"
            className={styles.panel}
            aria-labelledby={`tab-${tabOf(page)}`}
            tabIndex={-1}
          >
            <PageBody
              page={page}
              focus={focus}
              view={view}
              onView={setView}
              language={language}
              onLanguage={onLanguage}
            />
          </div>
        </main>
        <Messages />
        <Footer />
      </div>
    </PaneProvider>
  );
}

function themeFor(dark: boolean, language: Language): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS[language] };
}
