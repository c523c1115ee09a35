/** The narrative out of the workbook: onto the clipboard, or as a Word document. What is on the sheet is taken, once it is there. */
import { Button } from '@fluentui/react-components';
import { copyText } from '../../files/copy';
import { saveFile } from '../../files/save';
import { useText } from '../../text';
import { usePane } from '../SessionContext';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface TakenParagraph {
  readonly kind: 'heading' | 'body';
  readonly text: string;
}

export function CopyButton({ words }: { readonly words: string }): React.JSX.Element {
  const text = useText();
  const { session } = usePane();
  const copy = async (): Promise<void> => {
    session.notice(
      (await copyText(words))
        ? { kind: 'copied' }
        : { kind: 'message', text: text.narrative.copyFailed },
    );
  };
  return <Button onClick={() => void copy()}>{text.narrative.copy}</Button>;
}

interface WordProps {
  readonly paragraphs: readonly TakenParagraph[];
  readonly unit: string | null;
  readonly year: number | null;
}

export function WordButton({ paragraphs, unit, year }: WordProps): React.JSX.Element {
  const text = useText();
  const { session } = usePane();
  const name = text.narrative.wordName(unit ?? '', year === null ? '' : String(year));
  const save = async (): Promise<void> => {
    try {
      const { narrativeDocx } = await import(/* webpackChunkName: "word" */ '../../files/word');
      saveFile(await narrativeDocx({ paragraphs }), name, DOCX);
      session.notice({ kind: 'message', text: text.narrative.saved(name) });
    } catch {
      session.notice({ kind: 'message', text: text.messages.pageFailed });
    }
  };
  return <Button onClick={() => void save()}>{text.narrative.word}</Button>;
}
