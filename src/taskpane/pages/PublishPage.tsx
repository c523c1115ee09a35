/**
 * 公开: what still stands in the way of the document, its texts, and the document itself, saved as a file. A draft is made
 * at any time and says so on each page.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import { OVERVIEW_FIELDS } from '../../app/publish/overview';
import type { OpenProblem, Publication } from '../../app/publish/publish';
import { documentName, openLines, publicationIn } from '../../app/publish/publish';
import { OpenList } from '../components/publish/OpenList';
import { Overview } from '../components/publish/Overview';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { saveFile } from '../files/save';
import type { PageId } from '../state/requests';
import { useText } from '../text';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: `${tokens.spacingVerticalXS} 0` },
});

const PAGE_OF: Readonly<Record<OpenProblem['kind'], PageId>> = {
  table: 'check',
  check: 'check',
  input: 'inputs',
  placeholder: 'narrative',
  stale: 'narrative',
  wording: 'narrative',
};

export default function PublishPage(): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { report } = useSessionState();
  const settled = useDeferredValue(report);
  return settled ? <Open report={settled} /> : <p className={shared.empty}>{text.publish.empty}</p>;
}

function Open({ report }: { readonly report: CheckReport }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { publish: words } = useText();
  const { go } = usePane();
  const publication = useMemo(() => publicationIn(report), [report]);
  const { problems, attachments, glossary } = publication;
  const [focus, setFocus] = useState<string | null>(null);

  const onGo = ({ kind, field }: OpenProblem): void => {
    if (!OVERVIEW_FIELDS.some(({ id }) => id === field)) {
      go(PAGE_OF[kind], field);
      return;
    }
    // Asked for again, the field takes the keyboard again.
    setFocus(null);
    requestAnimationFrame(() => setFocus(field ?? null));
  };
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.line}>
        <button type="button" className={shared.link} onClick={() => go('home')}>
          {words.back}
        </button>
      </p>
      <p className={styles.line} role="status">
        {problems.length === 0 ? words.ready : words.open(problems.length)}
      </p>
      <OpenList problems={problems} onGo={onGo} />
      <Make publication={publication} />
      <p className={shared.secondary}>
        {words.contents}
        {attachments.length === 0 && words.noAttachments} {problems.length > 0 && words.draftHint}
      </p>
      <Overview report={report} terms={glossary} focus={focus} />
    </>
  );
}

/** One press: the document once nothing is open, a draft at any time before. */
function Make({ publication }: { readonly publication: Publication }): React.JSX.Element {
  const shared = useShared();
  const { publish: words } = useText();
  const { session } = usePane();
  const [isMaking, setMaking] = useState(false);
  const isOpen = publication.problems.length > 0;
  const make = async (isDraft: boolean): Promise<void> => {
    const name = documentName(publication, isDraft);
    setMaking(true);
    try {
      const { publishDocument } = await import(/* webpackChunkName: "word" */ '../files/word');
      const draft = isDraft ? openLines(publication) : null;
      saveFile(await publishDocument(publication, { draft }), name, DOCX);
      session.notice({ kind: 'message', text: words.saved(name) });
    } catch {
      session.notice({ kind: 'message', text: words.failed });
    } finally {
      setMaking(false);
    }
  };
  return (
    <div className={shared.row}>
      <Button
        appearance="primary"
        disabledFocusable={isOpen || isMaking}
        onClick={() => void make(false)}
      >
        {words.make}
      </Button>
      {isOpen && (
        <Button disabledFocusable={isMaking} onClick={() => void make(true)}>
          {words.draft}
        </Button>
      )}
    </div>
  );
}
