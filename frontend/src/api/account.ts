/** Endpoints of the account that are rarely asked, loaded with their screens. */

import { call } from "./http";

export const agree = (version: string) => call("POST", "/api/v1/privacy/consents/", { version });
export const accountErased = (patient: string, device: string) =>
  call<{ account_deleted: boolean }>("POST", "/api/v1/account/erased/", { patient, device });
export const deleteAccount = (password: string) =>
  call("POST", "/api/v1/account/deletion/", { password });
