/**
 * Dark or light: Office's theme where it is given, else the system's. Office on the web often gives none, and says
 * nothing when it changes, so it is looked at again whenever the pane gets the focus back.
 */
export interface Appearance {
  readonly dark: () => boolean;
  /** Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor?: string;
}

export function appearanceOf(officeTheme: () => OfficeTheme | undefined): Appearance {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    dark: () => isDark(officeTheme()?.bodyBackgroundColor) ?? system.matches,
    subscribe(listener) {
      system.addEventListener('change', listener);
      window.addEventListener('focus', listener);
      document.addEventListener('visibilitychange', listener);
      return () => {
        system.removeEventListener('change', listener);
        window.removeEventListener('focus', listener);
        document.removeEventListener('visibilitychange', listener);
      };
    },
  };
}

/** By the luminance of "#RRGGBB"; `null` when it is no colour. */
export function isDark(colour: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map(part => Number.parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
