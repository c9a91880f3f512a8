/** Sealing for the server alone: what is sealed here nobody opens on this device.
 *
 * ECDH on P-256 with a key pair of its own for each piece, HKDF-SHA-256, AES-256-GCM; the account
 * is part of the derivation. The other side is recovery/accounts/sealing.py. */

export interface Sealed {
  sender: string;
  iv: string;
  box: string;
}

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Whether this browser can seal: only over https or on this machine. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

export async function seal(key: string, user: string, content: unknown): Promise<Sealed> {
  const { subtle } = crypto;
  const point = bytes(key);
  const theirs = await subtle.importKey("raw", point, CURVE, false, []);
  const mine = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const sender = new Uint8Array(await subtle.exportKey("raw", mine.publicKey));
  const shared = await subtle.deriveBits({ name: "ECDH", public: theirs }, mine.privateKey, 256);
  const secret = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const sealing = await subtle.deriveKey(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: new Uint8Array([...sender, ...point]),
      info: utf8(`recovery outbox 1 ${user}`),
    },
    secret,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = utf8(JSON.stringify(content));
  const box = new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv }, sealing, text));
  return { sender: text64(sender), iv: text64(iv), box: text64(box) };
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text64(value: Uint8Array): string {
  let plain = "";
  for (const each of value) plain += String.fromCharCode(each);
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
