/**
 * Which catalogue, and how components get it: Chinese unless Excel or the person says English.
 */
import { createContext, use, useContext } from 'react';
import { zh } from './zh';
import type { Text } from './zh';

export type Language = 'zh' | 'en';
export type { Text };

let english: Promise<Text> | null = null;

/** English is loaded when it is asked for: nearly everyone reads Chinese. */
export function loadText(language: Language): Promise<Text> {
  if (language === 'zh') return Promise.resolve(zh);
  english ??= import(/* webpackChunkName: "en" */ './en').then(module => module.en);
  return english;
}

/** Inside a Suspense boundary. */
export function useCatalogue(language: Language): Text {
  return language === 'zh' ? zh : use(loadText('en'));
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
