/**
 * What several components share: a bare button, the focus ring, text for screen readers only.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

export const FOCUS_RING = {
  outlineStyle: 'solid',
  outlineWidth: '2px',
  outlineColor: tokens.colorStrokeFocus2,
  outlineOffset: '1px',
} as const;

export const useShared = makeStyles({
  bare: {
    'font': 'inherit',
    'color': 'inherit',
    'backgroundColor': 'transparent',
    'border': 'none',
    'padding': '0',
    'margin': '0',
    'textAlign': 'start',
    'cursor': 'pointer',
    'borderRadius': tokens.borderRadiusSmall,
    ':focus-visible': FOCUS_RING,
  },
  link: {
    'font': 'inherit',
    'color': tokens.colorBrandForegroundLink,
    'backgroundColor': 'transparent',
    'border': 'none',
    'padding': '0',
    'margin': '0',
    'textAlign': 'start',
    'cursor': 'pointer',
    'overflowWrap': 'anywhere',
    'borderRadius': tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': FOCUS_RING,
  },
  // Clipped, not display:none, so that it is still read aloud.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: '0',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  secondary: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  empty: {
    padding: `${tokens.spacingVerticalXXL} 0`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});
