/** Asking the person to prove that it is they, while a request waits for it. */

import { proveBy } from "../api/http";

class Proof {
  /** How it can be proved; null while nothing asks. */
  methods = $state<string[] | null>(null);
  private waiting: ((proved: boolean) => void)[] = [];

  ask = (methods: string[]): Promise<boolean> => {
    this.methods ??= methods;
    return new Promise((resolve) => this.waiting.push(resolve));
  };

  end(proved: boolean): void {
    this.methods = null;
    for (const resolve of this.waiting.splice(0)) resolve(proved);
  }
}

export const proof = new Proof();
proveBy(proof.ask);
