/**
 * What one person prefers on one machine, whatever the workbook: the language. Kept in local storage under the key
 * prefix that Office gives each add-in; a storage that is refused or partitioned away only forgets.
 */
import type { Language } from '../text';

export interface Personal {
  language(): Language | null;
  setLanguage(language: Language | null): void;
}

const KEY = 'juesuan.language';

export function personalIn(storage: Storage | null, partition = ''): Personal {
  const key = partition + KEY;
  return {
    language() {
      const stored = attempt(() => storage?.getItem(key) ?? null);
      return stored === 'zh' || stored === 'en' ? stored : null;
    },
    setLanguage(language) {
      attempt(() => {
        if (language === null) storage?.removeItem(key);
        else storage?.setItem(key, language);
        return null;
      });
    },
  };
}

function attempt(work: () => string | null): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Reading `localStorage` itself throws where the browser forbids it. */
export function storageOf(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
