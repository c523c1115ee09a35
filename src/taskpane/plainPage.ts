/** A page of plain words in the place of the pane, where the pane cannot be opened. */
import { languageOf, loadText } from './text';
import type { Text } from './text';

/** Without the component library, so that it shows in any state of the page. */
export async function tell(
  root: HTMLElement,
  displayLanguage: string | undefined,
  say: (text: Text) => readonly string[],
): Promise<void> {
  const text = await loadText(languageOf(displayLanguage));
  const box = document.createElement('div');
  box.className = 'plain';
  box.setAttribute('role', 'alert');
  for (const sentence of say(text)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    box.append(paragraph);
  }
  root.replaceChildren(box);
}
