/** Angles in words. */

export { sayDegrees } from "../domain/words/angles";
