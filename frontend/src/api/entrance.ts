/** Getting in: signing up, codes from the mail, new passwords, another address. */

import { call } from "./http";

const ACCOUNTS = "/_allauth/browser/v1";
const API = "/api/v1";

export const signUp = (email: string, password: string, invitation: string) =>
  call("POST", `${ACCOUNTS}/auth/signup`, { email, password, invitation });
export const signUpByPasskey = (email: string, invitation: string) =>
  call("POST", `${ACCOUNTS}/auth/webauthn/signup`, { email, invitation });
export const beginFirstPasskey = () =>
  call<{ data: { creation_options: { publicKey: PublicKeyCredentialCreationOptionsJSON } } }>(
    "GET",
    `${ACCOUNTS}/auth/webauthn/signup`,
  );
export const addFirstPasskey = (name: string, credential: object) =>
  call("PUT", `${ACCOUNTS}/auth/webauthn/signup`, { name, credential });

export const giveMailCode = (key: string) => call("POST", `${ACCOUNTS}/auth/email/verify`, { key });
export const sendMailCodeAgain = () => call("POST", `${ACCOUNTS}/auth/email/verify/resend`);

export const askForReset = (email: string) =>
  call("POST", `${ACCOUNTS}/auth/password/request`, { email });
export const getReset = (key: string) =>
  call<{ data: { user: { email: string } } }>(
    "GET",
    `${ACCOUNTS}/auth/password/reset`,
    undefined,
    undefined,
    { "X-Password-Reset-Key": key },
  );
/** Answers 401: done, and nobody is signed in by it. */
export const resetPassword = (key: string, password: string) =>
  call("POST", `${ACCOUNTS}/auth/password/reset`, { key, password }, 401);

export const changeAddress = (email: string) =>
  call("POST", `${ACCOUNTS}/account/email`, { email });

export const keepInvitation = (token: string) =>
  call("PUT", `${API}/invitations/${encodeURIComponent(token)}/kept/`);
export const declineInvitation = (token: string) =>
  call("DELETE", `${API}/invitations/${encodeURIComponent(token)}/kept/`);
