/**
 * The scores of the two evaluation tables, shown beside computed; a difference is said by a sign and in words.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type {
  DepartmentScoreRow,
  ProjectScoreRow,
  ScoredValue,
  Scores,
} from '../../../core/performance/model';
import type { Text } from '../../text';
import { useText } from '../../text';
import { Fold } from '../Fold';
import type { RowWords } from './ScoreTable';
import { ScoreTable, differs } from './ScoreTable';
import { useShared } from '../styles';

const FULL = '100';

const useStyles = makeStyles({
  differs: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  line: { margin: `${tokens.spacingVerticalXS} 0` },
});

export function ScoreTables({ scores }: { readonly scores: Scores }): React.JSX.Element {
  const text = useText();
  const { department, projects, forms, average, grades, gradeNames } = scores;
  return (
    <>
      {department && <Evaluation title={text.score.department} evaluation={department} />}
      {projects.length > 0 && (
        <Section title={text.score.projects}>
          <Summary average={average} grades={grades} names={gradeNames} />
          <Fold summary={text.score.allRows(projects.length)}>
            <ScoreTable
              rows={projects.map(row => projectRow(row, text))}
              caption={text.score.projects}
            />
          </Fold>
        </Section>
      )}
      {forms.map(form => (
        <Evaluation
          key={`${form.nameCell.sheet}!${form.nameCell.address}`}
          title={text.score.form(form.project)}
          evaluation={form}
        />
      ))}
    </>
  );
}

/** The department's, or that of a single project. */
function Evaluation({
  title,
  evaluation: { rows, weightTotal, scoreTotal, held },
}: {
  readonly title: string;
  readonly evaluation: NonNullable<Scores['department']>;
}): React.JSX.Element {
  const text = useText();
  const styles = useStyles();
  return (
    <Section title={title}>
      <WeightTotal total={weightTotal} />
      {held.map((message, index) => (
        <p key={index} className={styles.line}>
          {text.say(message)}
        </p>
      ))}
      {scoreTotal && <Total value={scoreTotal} />}
      <Fold summary={text.score.allRows(rows.length)}>
        <ScoreTable rows={rows.map(row => departmentRow(row, text))} caption={title} />
      </Fold>
    </Section>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const shared = useShared();
  return (
    <section aria-label={title}>
      <h2 className={shared.heading}>{title}</h2>
      {children}
    </section>
  );
}

function WeightTotal({ total }: { readonly total: string | null }): React.JSX.Element | null {
  const styles = useStyles();
  const text = useText();
  if (total === null) return null;
  const wrong = total !== FULL;
  return (
    <p className={mergeClasses(styles.line, wrong && styles.differs)}>
      {text.score.weightTotal(total)}
      {wrong ? text.score.weightWrong : ''}
    </p>
  );
}

function Total({ value }: { readonly value: ScoredValue }): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const wrong = differs(value);
  return (
    <p className={mergeClasses(styles.line, wrong && styles.differs)}>
      {text.score.total}
      {text.header.separator}
      {text.score.shown} {value.shown}
      {text.header.separator}
      {text.score.computed} {value.computed ?? text.score.unknown}
      {wrong ? ` ≠ ${text.score.differs}` : ''}
    </p>
  );
}

function Summary({
  average,
  grades,
  names,
}: {
  readonly average: string | null;
  readonly grades: Scores['grades'];
  readonly names: Scores['gradeNames'];
}): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const counts =
    grades &&
    text.score.grades(
      Object.keys(grades)
        .map(grade => `${names[grade] ?? grade} ${grades[grade] ?? 0}`)
        .join(text.header.comma),
    );
  return (
    <p className={styles.line}>
      {[average === null ? null : text.score.average(average), counts]
        .filter(words => words !== null)
        .join(text.header.separator)}
    </p>
  );
}

function departmentRow(
  { indicator, weight, score, deviation }: DepartmentScoreRow,
  text: Text,
): RowWords {
  const shown =
    deviation &&
    `${text.score.deviation} ${deviation.shown}${differs(deviation) ? ` ≠ ${deviation.computed ?? ''}` : ''}`;
  return {
    name: indicator,
    detail: [text.score.weight(weight), shown]
      .filter(words => words !== null)
      .join(text.header.separator),
    score,
  };
}

function projectRow({ project, executionRate, score }: ProjectScoreRow, text: Text): RowWords {
  return {
    name: project,
    detail: `${text.score.executionRate} ${executionRate.computed ?? executionRate.shown}`,
    score,
  };
}
