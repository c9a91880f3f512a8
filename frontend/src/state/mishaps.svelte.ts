/** The last net: what failed without anybody asking reaches the person all the same. */

class Mishaps {
  happened = $state(false);

  follow(): void {
    addEventListener("unhandledrejection", () => {
      this.happened = true;
    });
  }
}

export const mishaps = new Mishaps();
