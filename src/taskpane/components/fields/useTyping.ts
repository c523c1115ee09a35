/**
 * What a person types into a text field. While an input method is at work (pinyin that is not yet characters) the field
 * keeps it to itself: nobody hears of it, nothing is saved, no key of it means anything else. At its end it is told once.
 */
import { useRef, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement;

interface Typed {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** An input method began: what was typed before it waits too. */
  readonly onHold?: (() => void) | undefined;
  /** The person left the field, with nothing half-composed in it. */
  readonly onLeave?: (() => void) | undefined;
}

/** The properties that make an `<input>` or `<textarea>` a field that understands input methods. */
export interface Typing {
  readonly value: string;
  readonly onChange: (event: React.ChangeEvent<Control>) => void;
  readonly onCompositionStart: (event: React.CompositionEvent<Control>) => void;
  readonly onCompositionEnd: (event: React.CompositionEvent<Control>) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onBlur: (event: React.FocusEvent<Control>) => void;
}

export function useTyping({ value, onValue, onHold, onLeave }: Typed): Typing {
  const [composed, setComposed] = useState<string | null>(null);
  const composing = useRef(false);
  const tell = (typed: string): void => {
    composing.current = false;
    setComposed(null);
    onValue(typed);
  };
  return {
    value: composed ?? value,
    onChange: ({ target, nativeEvent }) => {
      // Should the end of a composition never be heard, the next plain key tells what is there.
      if (composing.current && (nativeEvent as InputEvent).isComposing) setComposed(target.value);
      else tell(target.value);
    },
    onCompositionStart: ({ currentTarget }) => {
      composing.current = true;
      setComposed(currentTarget.value);
      onHold?.();
    },
    onCompositionEnd: ({ currentTarget }) => tell(currentTarget.value),
    onKeyDown: event => {
      if (isInputMethods(event)) event.stopPropagation();
    },
    onBlur: ({ currentTarget }) => {
      // What stands in a field that was left counts, whether the end of its composition is heard later or never.
      if (composing.current) tell(currentTarget.value);
      else onLeave?.();
    },
  };
}

/** Enter that takes a candidate, Escape that drops it: Safari sends them after the composition, as key 229. */
export function isInputMethods({ nativeEvent }: React.KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari says it in no other way
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
