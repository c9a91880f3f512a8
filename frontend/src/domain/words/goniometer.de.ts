/** German words of measuring with the phone, loaded with it. */

import type { GoniometerWords } from "./goniometer.en";

export const goniometerDe: GoniometerWords = {
  title: (motion) => `Messen: ${motion}`,
  steps:
    "Legen Sie Arm oder Bein auf. Halten Sie das Handy an den oberen, dann an den unteren Teil.",
  along: "Der Länge nach anlegen, Bildschirm nach außen, Oberkante vom Körper weg.",
  floor:
    "Das Handy neben den Fuß auf den Boden legen, Oberkante zu den Zehen. Dann ans Schienbein halten, Oberkante nach unten.",
  start: "Beginnen",
  hold: (segment) => `Handy an ${segment} halten`,
  still: "Stillhalten",
  move: (segment) => `Jetzt an ${segment}`,
  there: "Liegt an",
  segments: {
    thigh: "den Oberschenkel",
    shin: "das Schienbein",
    upper_arm: "den Oberarm",
    forearm: "den Unterarm",
    chest: "die Brust",
    floor: "den Boden",
  },
  reading: (value) => `Messung: ${value}`,
  median: (value, spread) => `Mittlere Messung ${value}, Spanne ${spread}°`,
  again: "Noch einmal messen",
  keep: (value) => `Das habe ich gemessen: ${value}`,
  askew: "Das Handy wurde dazwischen zur Seite gedreht. Beide Male gleich herum anlegen.",
  noSensor:
    "Dieses Gerät hat keinen Bewegungssensor, oder der Browser gibt ihn nicht frei. Bitte den Winkel eintippen.",
  denied:
    "Der Sensor wurde nicht erlaubt. Bitte eintippen oder in den Einstellungen des Browsers erlauben.",
  type: "Stattdessen eintippen",
  error: (degrees) =>
    `Änderungen unter ${degrees}° können Messungenauigkeit sein. Für eine Person allein zu Hause ist keine Zahl veröffentlicht; dies ist die größere bekannte.`,
};
