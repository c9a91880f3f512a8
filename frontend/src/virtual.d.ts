/** What the build makes: the catalogues (scripts/words.mjs) and the icons (scripts/icons.mjs). */

declare module "virtual:icons" {
  const address: string;
  export default address;
}

declare module "virtual:words/languages" {
  const languages: Record<string, { isReviewed: boolean }>;
  export default languages;
}

declare module "virtual:words/worker" {
  const words: Record<string, { already: string; lost: string }>;
  export default words;
}

declare module "virtual:words/*" {
  import type { Built } from "./domain/words/speak";

  const loaders: Record<string, () => Promise<{ default: Built }>>;
  export default loaders;
}
