/** Endpoints of the account that are rarely asked, loaded with their screens. */

import { call } from "./http";
import type { components } from "./schema";

export const agree = (version: string) => call("POST", "/api/v1/privacy/consents/", { version });
export const accountErased = (patient: string, device: string) =>
  call<components["schemas"]["Erased"]>("POST", "/api/v1/account/erased/", { patient, device });
export const deleteAccount = (password: string) =>
  call("POST", "/api/v1/account/deletion/", password ? { password } : {});
export const openSealed = (sealed: object) =>
  call<components["schemas"]["Opened"]>("POST", "/api/v1/account/sealed/", sealed);
export const takeAddressBack = (token: string) =>
  call<{ reset_key: string }>("POST", "/api/v1/account/address-back/", { token });
