/** A passkey that stays on this device: made and asked without any server, so that it opens offline. */

import { type DeviceLock, decode, encode } from "../../domain/lock";
import { hasPasskeys } from "../account/passkeys";

/** Whether this device can ask its owner by finger, face or screen lock. */
export const asksItsOwner = async (): Promise<boolean> =>
  hasPasskeys() && PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();

const challenge = () => crypto.getRandomValues(new Uint8Array(32));
/** Nobody checks the signature: that the device let it be made is what opens. */
const ALGORITHMS = [-7, -257].map((alg) => ({ type: "public-key" as const, alg }));

/** Null where its owner said no. */
export async function lockWithDevice(app: string, name: string): Promise<DeviceLock | null> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: challenge(),
        rp: { name: app },
        user: { id: challenge(), name, displayName: name },
        pubKeyCredParams: ALGORITHMS,
        authenticatorSelection: {
          authenticatorAttachment: "platform",
          residentKey: "discouraged",
          userVerification: "required",
        },
      },
    }),
  );
  return made && { way: "device", credential: encode(new Uint8Array(made.rawId)) };
}

export async function deviceOpens(lock: DeviceLock): Promise<boolean> {
  const given = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: challenge(),
        allowCredentials: [{ type: "public-key", id: decode(lock.credential) }],
        userVerification: "required",
      },
    }),
  );
  return given !== null;
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await ask()) as PublicKeyCredential | null;
  } catch {
    return null; // they said no, or waited too long
  }
}
