/** 写说明, or 核对已有说明. */
import { ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../text';
import { useShared } from '../styles';

const useStyles = makeStyles({ views: { paddingTop: tokens.spacingVerticalS } });

export function Views({
  proofreads,
  onChange,
}: {
  readonly proofreads: boolean;
  readonly onChange: (proofreads: boolean) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  return (
    <div
      role="group"
      aria-label={text.narrative.views}
      className={mergeClasses(shared.row, styles.views)}
    >
      <ToggleButton
        size="small"
        appearance="subtle"
        checked={!proofreads}
        onClick={() => onChange(false)}
      >
        {text.narrative.writing}
      </ToggleButton>
      <ToggleButton
        size="small"
        appearance="subtle"
        checked={proofreads}
        onClick={() => onChange(true)}
      >
        {text.narrative.proofreading}
      </ToggleButton>
    </div>
  );
}
