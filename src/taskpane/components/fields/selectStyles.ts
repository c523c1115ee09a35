/**
 * The browser's own select and text field in Fluent's dress: they cost nothing in the first load.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

const FIELD = {
  'font': 'inherit',
  'color': tokens.colorNeutralForeground1,
  'backgroundColor': tokens.colorNeutralBackground1,
  'boxSizing': 'border-box',
  'border': `1px solid ${tokens.colorNeutralStroke1}`,
  'borderRadius': tokens.borderRadiusMedium,
  ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
  ':focus-visible': {
    outlineStyle: 'solid',
    outlineWidth: '2px',
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: '-1px',
  },
} as const;

export const useSelectStyles = makeStyles({
  select: { ...FIELD, maxWidth: '100%', height: '32px', padding: '0 6px' },
  input: {
    ...FIELD,
    'minWidth': '0',
    'width': '100%',
    'height': '32px',
    'padding': '0 10px',
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  },
  area: {
    ...FIELD,
    minWidth: '0',
    width: '100%',
    minHeight: '64px',
    padding: '6px 10px',
    resize: 'vertical',
  },
  invalid: {
    'border': `1px solid ${tokens.colorStatusDangerBorder2}`,
    ':hover': { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  },
});
