/** One issue of a proofread text: its sentence with the place marked, what is wrong, and the cells that say so. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Issue } from '../../../core/narrative/model';
import { excerptOf } from '../../state/sentence';
import { useText } from '../../text';
import { CellLink } from '../CellLink';
import { useShared } from '../styles';

const useStyles = makeStyles({
  root: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '3px',
    borderInlineStartColor: tokens.colorStatusDangerBorder2,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  kind: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground3 },
  sentence: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300 },
  mark: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
  },
  message: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

interface Props {
  readonly issue: Issue;
  readonly line: string;
  readonly onShow: () => void;
}

export function IssueCard({ issue, line, onShow }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { narrative, say } = useText();
  const words = narrative.proofread;
  const { before, marked, after } = excerptOf(line, issue.from, issue.to);
  return (
    <article className={styles.root}>
      <div className={styles.head}>
        <span className={styles.kind}>{words.kinds[issue.kind]}</span>
        <span className={shared.secondary}>{words.place(issue.section, issue.line)}</span>
      </div>
      <p className={styles.sentence}>
        {before}
        <mark className={styles.mark}>{marked}</mark>
        {after}
      </p>
      <p className={styles.message}>{say(issue.message)}</p>
      <div className={shared.row}>
        {issue.cells.map((cell, index) => (
          <CellLink key={index} cell={cell} />
        ))}
        <Button size="small" onClick={onShow}>
          {words.show}
        </Button>
      </div>
    </article>
  );
}
