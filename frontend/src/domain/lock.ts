/** A lock for a phone that others use, too. It keeps eyes out: entries are not encrypted by it. */

export interface PinLock {
  way: "pin";
  /** Both in base64. */
  salt: string;
  hash: string;
  /** Wrong tries since it was opened last. */
  wrong: number;
  /** No try before; in milliseconds since 1970. */
  from: number;
}

/** A passkey of this device alone, which no server knows: its owner opens it by finger, face or code. */
export interface DeviceLock {
  way: "device";
  credential: string;
}

export type Lock = PinLock | DeviceLock;

/** So many tries are free; each further one waits, twice as long each time. */
const FREE_TRIES = 5;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 3_600_000;
/** OWASP's password storage cheat sheet asks for so many of PBKDF2 with SHA-256. */
const ROUNDS = 600_000;

/** What is kept, read; null where it is no lock that this version knows. */
export function lockOf(kept: string): Lock | null {
  try {
    const lock = JSON.parse(kept) as Lock;
    return lock.way === "pin" || lock.way === "device" ? lock : null;
  } catch {
    return null;
  }
}

/** 4 to 8 digits, of any script. */
export const isPin = (typed: string): boolean => /^\p{Nd}{4,8}$/u.test(typed);

export async function lockWithPin(pin: string): Promise<PinLock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { way: "pin", salt: encode(salt), hash: await hashOf(pin, salt), wrong: 0, from: 0 };
}

/** Whether it is the PIN, and the lock after this try. */
export async function tryPin(
  lock: PinLock,
  pin: string,
  now: number,
): Promise<{ opens: boolean; lock: PinLock }> {
  const opens = (await hashOf(pin, decode(lock.salt))) === lock.hash;
  if (opens) return { opens, lock: { ...lock, wrong: 0, from: 0 } };
  const wrong = lock.wrong + 1;
  return { opens, lock: { ...lock, wrong, from: now + waitAfter(wrong) } };
}

/** How long no try is taken after so many wrong ones; in milliseconds. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT);

async function hashOf(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return encode(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

export const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
