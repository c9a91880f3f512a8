/** With what, and in which position, is measured: kept on this device between patients and days. */

import { words } from "../../../domain/words/index.svelte";
import { onDevice } from "../../../state/kept";
import type { Way } from "./grid";

const NAME = "measured-with";
type Chosen = Pick<Way, "device" | "position">;
const FIRST: Chosen = { device: "goniometer", position: "lying" };

export function keptWay(): Chosen {
  const { devices, positions } = words().motion;
  const [device = "", position = ""] = (onDevice.get(NAME) ?? "").split(" ");
  return device in devices && position in positions ? { device, position } : FIRST;
}

export const keepWay = ({ device, position }: Chosen): void =>
  void onDevice.set(NAME, `${device} ${position}`);
