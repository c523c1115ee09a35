/**
 * 核对: a text that stands somewhere else, pasted or opened from a file, held against the tables number by number.
 * Nothing is written to the workbook.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState } from 'react';
import type { CheckReport } from '../../../app/check/check';
import { sheetText } from '../../../app/narrative/narrate';
import { MOST_CHARACTERS } from '../../../app/narrative/proofread';
import type { Issue } from '../../../core/narrative/model';
import { useText } from '../../text';
import { FileButton } from '../fields/FileButton';
import { useKept } from '../SessionContext';
import { useSelectStyles } from '../fields/selectStyles';
import { useTyping } from '../fields/useTyping';
import { useShared } from '../styles';
import { IssueCard } from './IssueCard';
import { useProofreading } from './useProofreading';

const useStyles = makeStyles({
  label: { display: 'block', margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
  text: { width: '100%', boxSizing: 'border-box' },
  note: { margin: `${tokens.spacingVerticalS} 0` },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
});

const PART = 50;

export function ProofreadView({ report }: { readonly report: CheckReport }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const fields = useSelectStyles();
  const { say, narrative } = useText();
  const words = narrative.proofread;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useKept('proofread');
  const [refused, setRefused] = useState<string | null>(null);
  const [limit, setLimit] = useState(PART);
  const proofread = useProofreading(report, text);
  const lines = useMemo(() => text.split('\n'), [text]);
  const onSheet = sheetText(report.snapshot);

  const put = (fresh: string): void => {
    setRefused(null);
    setLimit(PART);
    setText(fresh.replaceAll('\r\n', '\n'));
  };
  const typing = useTyping({ value: text, onValue: put });
  const open = async (file: File): Promise<void> => {
    const { readNarrativeFile } = await import(/* webpackChunkName: "files" */ '../../files/read');
    const read = await readNarrativeFile(file);
    if (read.ok) put(read.value);
    else setRefused(say(read.error));
  };
  /** Shows the place in the text. */
  const show = ({ line, from, to }: Issue): void => {
    const start = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(start + from, start + Math.max(to, from + 1));
  };

  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {words.label}
      </label>
      <textarea
        ref={area}
        id={id}
        className={`${fields.area} ${styles.text}`}
        rows={8}
        placeholder={words.hint}
        {...typing}
      />
      <div className={shared.row}>
        <FileButton label={words.open} accept=".docx,.txt" onFile={file => void open(file)} />
        {onSheet !== '' && (
          <Button size="small" onClick={() => put(onSheet)}>
            {words.fromSheet}
          </Button>
        )}
        {text !== '' && (
          <Button size="small" onClick={() => put('')}>
            {words.clear}
          </Button>
        )}
      </div>
      {refused !== null && (
        <p role="alert" className={styles.note}>
          {refused}
        </p>
      )}
      {text.length > MOST_CHARACTERS && (
        <p className={styles.note}>{words.tooLong(MOST_CHARACTERS / 10_000)}</p>
      )}
      <p role="status" className={styles.note}>
        {statusOf(text, proofread, words)}
      </p>
      {proofread && proofread.text === text && (
        <>
          <ul className={styles.list} aria-label={words.list}>
            {proofread.issues.slice(0, limit).map((issue, index) => (
              <li key={index}>
                <IssueCard
                  issue={issue}
                  line={lines[issue.line - 1] ?? ''}
                  onShow={() => show(issue)}
                />
              </li>
            ))}
          </ul>
          {proofread.issues.length > limit && (
            <Button size="small" onClick={() => setLimit(limit + PART)}>
              {words.more(proofread.issues.length - limit)}
            </Button>
          )}
        </>
      )}
    </>
  );
}

interface Words {
  readonly none: string;
  readonly blank: string;
  readonly working: string;
  readonly clean: (bound: number, human: number, unbound: number) => string;
  readonly found: (issues: number, bound: number, human: number, unbound: number) => string;
}

function statusOf(
  text: string,
  proofread: ReturnType<typeof useProofreading>,
  words: Words,
): string {
  if (text.trim() === '') return text === '' ? words.none : words.blank;
  if (proofread?.text !== text) return words.working;
  const {
    issues,
    counts: { bound, human, unbound },
  } = proofread;
  return issues.length === 0
    ? words.clean(bound, human, unbound)
    : words.found(issues.length, bound, human, unbound);
}
