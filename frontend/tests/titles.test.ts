/** The title of the page follows the screen. */
import { afterEach, expect, test } from "vitest";
import { titleOf } from "../src/routes/titles";

const NAMES = ["Recovery", "Knee Clinic"];
const titled = (html: string, path = "/today") => {
  document.body.innerHTML = html;
  return titleOf(document, path, NAMES);
};
afterEach(() => {
  document.body.innerHTML = "";
});

test("A screen is titled as it is headed", () => {
  expect(titled("<main><h1> Does it\n help me? </h1><h2>Earlier</h2></main>")).toBe(
    "Does it help me? · Recovery",
  );
});

test("The name of the app or of the practice is no place: the next heading is", () => {
  expect(titled("<h1>Knee Clinic</h1><h2>Sign in</h2>", "/sign-in")).toBe("Sign in · Recovery");
});

test("The name of a patient stays out of the browser's history", () => {
  const page = `<nav><a aria-current="page">Caseload</a></nav><h1>Ada Keller</h1>`;
  expect(titled(page, "/caseload/123")).toBe("Caseload · Recovery");
});

test("A screen that is still coming has the name of the app", () => {
  expect(titled("<main></main>")).toBe("Recovery");
});
