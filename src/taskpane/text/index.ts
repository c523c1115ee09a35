/**
 * Which catalogue, and how components get it: Chinese unless Excel or the person says English.
 */
import { createContext, useContext } from 'react';
import { en } from './en';
import { zh } from './zh';
import type { Text } from './zh';

export type Language = 'zh' | 'en';
export type { Text };

export function textFor(language: Language): Text {
  return language === 'en' ? en : zh;
}

/** "zh-CN", "en-US" … as Office names them; every language but English gets Chinese. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

const TextContext = createContext<Text>(zh);
export const TextProvider = TextContext.Provider;

export function useText(): Text {
  return useContext(TextContext);
}
