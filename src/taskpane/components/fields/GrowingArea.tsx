/**
 * A text field as high as its text: one element from the first character to the last line. Behind it lies the same text
 * unseen, which gives the height; nothing is measured.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useSelectStyles } from './selectStyles';

const useStyles = makeStyles({
  root: {
    'display': 'grid',
    'flexGrow': 1,
    'minWidth': '0',
    // Text, font and edges as in the field; the blank keeps a line that is not begun.
    '::after': {
      content: "attr(data-text) ' '",
      gridArea: '1 / 1 / 2 / 2',
      visibility: 'hidden',
      boxSizing: 'border-box',
      minWidth: '0',
      padding: '5px 10px',
      border: '1px solid transparent',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  area: {
    gridArea: '1 / 1 / 2 / 2',
    minHeight: '32px',
    padding: '5px 10px',
    resize: 'none',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
});

type Props = React.ComponentPropsWithRef<'textarea'> & { readonly value: string };

export function GrowingArea({ className, ...rest }: Props): React.JSX.Element {
  const styles = useStyles();
  const fields = useSelectStyles();
  return (
    <div className={styles.root} data-text={rest.value}>
      <textarea rows={1} {...rest} className={mergeClasses(fields.area, styles.area, className)} />
    </div>
  );
}
