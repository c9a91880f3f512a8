/** English words of keeping the app on the Home Screen. */

export default {
  title: "Keep Recovery on this phone",
  lead: "From the Home Screen it opens without a connection and can remind you.",
  button: "Add to Home Screen",
  ios: "Tap Share, then “Add to Home Screen”.",
  ipad: "Tap Share at the top right, then “Add to Home Screen”.",
  android: "Open the browser's menu, then “Add to Home screen”.",
  later: "Not now",
} as const;
