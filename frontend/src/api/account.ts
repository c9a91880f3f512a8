/** Endpoints of the account that are rarely asked, loaded with their screens. */

import { call } from "./http";

export const agree = (version: string) => call("POST", "/api/v1/privacy/consents/", { version });
export const deleteAccount = (password: string) =>
  call("POST", "/api/v1/account/deletion/", { password });
