/** The words of exports and imports in the person's language. */

import { exchangeDe } from "./exchange.de";
import { type ExchangeWords, exchangeEn } from "./exchange.en";
import { language } from "./index.svelte";

const LANGUAGES: Record<string, ExchangeWords> = { en: exchangeEn, de: exchangeDe };

export const exchangeWords = (): ExchangeWords => LANGUAGES[language()] ?? exchangeEn;
