/** Passkeys: what the browser asks its person, between two requests to the server. */

import { type Asked, addPasskey, beginAsking, beginPasskey, givePasskey } from "../../api/access";
import { addFirstPasskey, beginFirstPasskey } from "../../api/entrance";
import type { Answer, Failure } from "../../api/http";

const IS_ADDRESS = /^[\d.]+$|^\[/;

/** Whether this browser makes passkeys here: on a name, over https or on this machine. */
export const hasPasskeys = (): boolean =>
  isSecureContext &&
  !IS_ADDRESS.test(location.hostname) &&
  typeof globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON === "function";

const REFUSED: Answer<never> = {
  ok: false,
  failure: { status: 400, code: "passkey", message: "", fields: {} } satisfies Failure,
};

/** Make a passkey that opens the account by itself. */
export const makePasskey = (name: string): Promise<Answer<unknown>> =>
  made(beginPasskey, (credential) => addPasskey(name, credential));

/** The same for an account that has nothing else yet. */
export const makeFirstPasskey = (name: string): Promise<Answer<unknown>> =>
  made(beginFirstPasskey, (credential) => addFirstPasskey(name, credential));

async function made(
  begin: typeof beginPasskey,
  add: (credential: object) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const begun = await begin();
  if (!begun.ok) return begun;
  const { publicKey } = begun.data.data.creation_options;
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
    }),
  );
  return credential ? add(credential) : REFUSED;
}

/** Sign in by a passkey alone (`login`), or give it as the second step (`authenticate`). */
export async function usePasskey(what: Asked): Promise<Answer<unknown>> {
  const begun = await beginAsking(what);
  if (!begun.ok) return begun;
  const { publicKey } = begun.data.data.request_options;
  const given = await asked(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey),
    }),
  );
  return given ? givePasskey(what, given) : REFUSED;
}

async function asked(ask: () => Promise<Credential | null>): Promise<object | null> {
  try {
    const found = await ask();
    return found ? (found as PublicKeyCredential).toJSON() : null;
  } catch {
    return null; // the person said no, or waited too long
  }
}
