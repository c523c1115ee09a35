/**
 * How a table was read: a button, and the dialog that it opens, which is no part of the first load and outlives the
 * button, since a table that is read after all has none any more.
 */
import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useRef } from 'react';
import type { AccountTableId } from '../../core/accounts/model';
import type { Checked } from '../state/session';
import { useText } from '../text';

const MappingDialog = lazy(
  () => import(/* webpackChunkName: "mapping" */ '../mapping/MappingDialog'),
);

interface ButtonProps {
  readonly id: AccountTableId;
  readonly words: string;
  readonly onAsk: (id: AccountTableId) => void;
}

export function HowReadButton({ id, words, onAsk }: ButtonProps): React.JSX.Element {
  const text = useText();
  return (
    <Button
      size="small"
      aria-label={text.tables.openFor(words, text.map.full[id])}
      onClick={() => onAsk(id)}
    >
      {words}
    </Button>
  );
}

interface DialogProps {
  readonly id: AccountTableId;
  readonly report: Checked;
  readonly onClose: () => void;
}

export function HowReadDialog(props: DialogProps): React.JSX.Element {
  const text = useText();
  const opener = useRef(document.activeElement);
  // Back to where the person came from; a table that is read now has no such place any more, then to the page.
  useEffect(
    () => () => {
      const back =
        opener.current?.isConnected === true
          ? opener.current
          : document.querySelector('[role="tabpanel"]');
      if (back instanceof HTMLElement) back.focus();
    },
    [],
  );
  return (
    <Suspense fallback={<span role="status">{text.tables.loading}</span>}>
      <MappingDialog {...props} />
    </Suspense>
  );
}
