/** Light or dark at the desk: as the device has it, or as was chosen here. */

import { onDevice } from "../../state/kept";

export const THEMES = ["device", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "desk-theme";
/** When the dark tokens hold. */
const HOLDS: Record<Theme, string> = {
  device: "(prefers-color-scheme: dark)",
  light: "not all",
  dark: "all",
};

export const keptTheme = (): Theme =>
  THEMES.find((each) => each === onDevice.get(KEPT)) ?? "device";

/** Let the dark tokens of tokens.css hold when the theme wants them: they stand there once. */
export function wear(theme: Theme): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && isOfDark(rule)) rule.media.mediaText = HOLDS[theme];
    }
  }
  document.documentElement.style.colorScheme = theme === "device" ? "" : theme;
}

/** The rule is known by what it sets: its own condition is what changes. */
const isOfDark = (rule: CSSMediaRule): boolean =>
  Object.values(HOLDS).includes(rule.media.mediaText) && rule.cssText.includes("--bg:");

export function chooseTheme(theme: Theme): void {
  onDevice.set(KEPT, theme);
  wear(theme);
}
