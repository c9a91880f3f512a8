/** Accounts: second factors, signed-in browsers, the clinic and joining it. Loaded with screens. */

import type { Uuid } from "../domain/ids";
import { call } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Browser = Schemas["Browser"];
export type OwnClinic = Schemas["OwnClinic"];
export type ColleagueInvitation = Schemas["ColleagueInvitationMade"];
export type Joining = Schemas["Joining"];
export type ConsentChange = Partial<Schemas["PatchedConsentChangeRequest"]>;

const API = "/api/v1";
const ACCOUNTS = "/_allauth/browser/v1";
const FACTORS = `${ACCOUNTS}/account/authenticators`;

export interface Factor {
  type: "totp" | "webauthn" | "recovery_codes";
  created_at: number;
  id?: number;
  name?: string;
  unused_code_count?: number;
  unused_codes?: string[];
}
interface Held<T> {
  data: T;
}

export const chooseAccountLanguage = (language: string) =>
  call("PUT", `${API}/account/language/`, { language });

export const giveCode = (code: string) =>
  call("POST", `${ACCOUNTS}/auth/2fa/authenticate`, { code });
export const giveAgain = (password: string) =>
  call("POST", `${ACCOUNTS}/auth/reauthenticate`, { password });

export const giveCodeAgain = (code: string) =>
  call("POST", `${ACCOUNTS}/auth/2fa/reauthenticate`, { code });

export const hasPassword = () =>
  call<Held<{ user: { has_usable_password: boolean } }>>("GET", `${ACCOUNTS}/auth/session`);
export const changePassword = (current: string | undefined, fresh: string) =>
  call("POST", `${ACCOUNTS}/account/password/change`, {
    current_password: current,
    new_password: fresh,
  });

export const getFactors = () => call<Held<Factor[]>>("GET", FACTORS);
/** Answers 404 with the secret while there is no app yet. */
export const getAppSecret = () =>
  call<{ meta: { secret: string; totp_url: string } }>("GET", `${FACTORS}/totp`, undefined, 404);
export const confirmApp = (code: string) => call("POST", `${FACTORS}/totp`, { code });
export const removeApp = () => call("DELETE", `${FACTORS}/totp`);
export const getCodes = () => call<Held<Factor>>("GET", `${FACTORS}/recovery-codes`);
export const renewCodes = () => call<Held<Factor>>("POST", `${FACTORS}/recovery-codes`, {});

export const beginPasskey = () =>
  call<Held<{ creation_options: { publicKey: PublicKeyCredentialCreationOptionsJSON } }>>(
    "GET",
    `${FACTORS}/webauthn?passwordless`,
  );
export const addPasskey = (name: string, credential: object) =>
  call("POST", `${FACTORS}/webauthn`, { name, credential });
export const removePasskey = (id: number) =>
  call("DELETE", `${FACTORS}/webauthn`, { authenticators: [id] });

export type Asked = "login" | "authenticate" | "reauthenticate";
export const beginAsking = (what: Asked) =>
  call<Held<{ request_options: { publicKey: PublicKeyCredentialRequestOptionsJSON } }>>(
    "GET",
    `${ACCOUNTS}/auth/webauthn/${what}`,
  );
export const givePasskey = (what: Asked, credential: object) =>
  call("POST", `${ACCOUNTS}/auth/webauthn/${what}`, { credential });

export const drawQr = (text: string) => call<{ image: string }>("POST", `${API}/qr/`, { text });

export const getBrowsers = () => call<Browser[]>("GET", `${API}/browsers/`);
export const signOutBrowser = (id: string) => call("DELETE", `${API}/browsers/${id}/`);
export const signOutOthers = () => call("DELETE", `${API}/browsers/`);

export const getClinic = () => call<OwnClinic>("GET", `${API}/clinic/`);
export const inviteColleague = (email: string) =>
  call<ColleagueInvitation>("POST", `${API}/clinic/colleagues/`, { email });
export const revokeColleague = (id: Uuid) => call("DELETE", `${API}/clinic/colleagues/${id}/`);
export const revokeInvitation = (id: Uuid) => call("DELETE", `${API}/clinic/invitations/${id}/`);

export const getJoining = (token: string) =>
  call<Joining>("GET", `${API}/join/${encodeURIComponent(token)}/`);
export const join = (token: string, name: string, password: string) =>
  call("POST", `${API}/join/${encodeURIComponent(token)}/`, { name, password });

export const changeCareLink = (id: Uuid, change: ConsentChange) =>
  call("PATCH", `${API}/care-links/${id}/`, change);
export const stopAdmission = (id: Uuid) => call("DELETE", `${API}/admissions/${id}/`);
export const allowAgain = (id: Uuid) => call("PUT", `${API}/admissions/${id}/`);

export const changeClinic = (change: { name: string; phone: string; address: string }) =>
  call("PATCH", `${API}/clinic/`, change);
export const changeRole = (id: Uuid, role: "owner" | "member") =>
  call("PATCH", `${API}/clinic/members/${id}/`, { role });
export const deactivate = (id: Uuid) => call("DELETE", `${API}/clinic/members/${id}/`);
