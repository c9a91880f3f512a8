/** The last net: what failed without anybody asking reaches the person all the same. */

class Mishaps {
  happened = $state(false);

  follow(): void {
    const note = () => {
      this.happened = true;
    };
    addEventListener("unhandledrejection", note);
    addEventListener("error", ({ error }) => {
      // A browser that only complains, such as of a ResizeObserver that came late, names no error.
      if (error) note();
    });
  }
}

export const mishaps = new Mishaps();
