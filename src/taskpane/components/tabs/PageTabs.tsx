/**
 * The pages as a tab list: arrow keys move and choose, only the chosen tab is in the tab order.
 * Fluent's own TabList costs 23 kB gzip in the first load, which this pane does not have to spare.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { PAGES } from '../../state/requests';
import type { TabId } from '../../state/requests';
import { useText } from '../../text';
import { SettingsIcon } from '../icons';
import { FOCUS_RING } from '../styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    'display': 'inline-flex',
    'alignItems': 'center',
    'gap': tokens.spacingHorizontalXS,
    'font': 'inherit',
    'color': tokens.colorNeutralForeground2,
    'backgroundColor': 'transparent',
    'cursor': 'pointer',
    'border': 'none',
    'borderBottom': '3px solid transparent',
    'padding': `10px ${tokens.spacingHorizontalS} 7px`,
    ':hover': {
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorNeutralStroke1,
    },
    ':focus-visible': { ...FOCUS_RING, outlineOffset: '-3px' },
    // The line is drawn by its colour, which forced colours take away: leave it only under the chosen tab.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  last: { marginInlineStart: 'auto' },
  chosen: {
    'color': tokens.colorNeutralForeground1,
    'fontWeight': tokens.fontWeightSemibold,
    'borderBottomColor': tokens.colorBrandStroke1,
    ':hover': { borderBottomColor: tokens.colorBrandStroke1 },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  badge: {
    'minWidth': '18px',
    'padding': '0 5px',
    'boxSizing': 'border-box',
    'borderRadius': '9px',
    'textAlign': 'center',
    'fontSize': tokens.fontSizeBase100,
    'lineHeight': '18px',
    'fontWeight': tokens.fontWeightSemibold,
    'color': tokens.colorNeutralForegroundOnBrand,
    'backgroundColor': tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
});

interface Props {
  readonly page: TabId;
  readonly errors: number;
  readonly onChange: (page: TabId) => void;
}

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: index => (index + 1) % PAGES.length,
  ArrowLeft: index => (index + PAGES.length - 1) % PAGES.length,
  Home: () => 0,
  End: () => PAGES.length - 1,
};

export function PageTabs({ page, errors, onChange }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = PAGES[STEPS[event.key]?.(PAGES.indexOf(page)) ?? -1];
    if (!next) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={text.pagesLabel}
      className={styles.root}
      onKeyDown={onKeyDown}
    >
      {PAGES.map(id => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === page}
          aria-label={id === 'settings' ? text.pages[id] : undefined}
          title={id === 'settings' ? text.pages[id] : undefined}
          aria-controls="page"
          tabIndex={id === page ? 0 : -1}
          className={mergeClasses(
            styles.tab,
            id === 'settings' && styles.last,
            id === page && styles.chosen,
          )}
          onClick={() => onChange(id)}
        >
          {id === 'settings' ? <SettingsIcon /> : text.pages[id]}
          {id === 'check' && errors > 0 && (
            <span className={styles.badge} role="img" aria-label={text.badge(errors)}>
              {errors}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
