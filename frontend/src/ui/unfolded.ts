/** Open a `<details>` once. Bound to a value it would fold again with every change around it. */
export function unfolded(details: HTMLDetailsElement, open: boolean): void {
  details.open = open;
}
