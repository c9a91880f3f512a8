/** A date whose year was typed short ("26", "206") or with a slip is sent back at the form, whichever
 * form it is: nothing that a person plans or has lived through lies outside of these years. */

const FIRST = "1900-01-01";
const YEARS_AHEAD = 10;

export function isPossibleDate(date: string, now: Date): boolean {
  return date >= FIRST && date <= `${now.getFullYear() + YEARS_AHEAD}-12-31`;
}

const isWrong = (field: HTMLInputElement): boolean =>
  field.type === "date" && field.value !== "" && !isPossibleDate(field.value, new Date());

/** Say what is wrong, at the field, until it is typed in again. */
function complain(field: HTMLInputElement, sentence: string): void {
  field.setCustomValidity(sentence);
  field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
  field.reportValidity();
}

/** Let no form, and no field that saves itself, take an impossible date. */
export function refuseImpossibleDates(sentence: () => string): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(
    "submit",
    (event) => {
      const fields = (event.target as HTMLFormElement).querySelectorAll<HTMLInputElement>("input");
      const wrong = [...fields].find(isWrong);
      if (!wrong) return;
      stop(event);
      complain(wrong, sentence());
    },
    { capture: true },
  );
  addEventListener(
    "change",
    (event) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement) || field.form || !isWrong(field)) return;
      stop(event);
      // The year is still being typed; it is said when the field is left.
      const say = () => isWrong(field) && complain(field, sentence());
      field.addEventListener("blur", say, { once: true });
    },
    { capture: true },
  );
}
