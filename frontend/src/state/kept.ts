/** Small things that this device, or this tab, keeps by a name. A browser may refuse that, even by
 * throwing when its storage is only named: then nothing was kept. */

class Kept {
  constructor(private readonly where: "localStorage" | "sessionStorage") {}

  get(name: string): string | null {
    return this.try((storage) => storage.getItem(name));
  }

  /** Says whether it is kept. */
  set(name: string, value: string): boolean {
    this.try((storage) => storage.setItem(name, value));
    return this.get(name) === value;
  }

  remove(name: string): void {
    this.try((storage) => storage.removeItem(name));
  }

  clear(): void {
    this.try((storage) => storage.clear());
  }

  private try<T>(work: (storage: Storage) => T): T | null {
    try {
      return work(globalThis[this.where]);
    } catch {
      return null;
    }
  }
}

export const onDevice = new Kept("localStorage");
export const inTab = new Kept("sessionStorage");
