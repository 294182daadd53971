/** A list of integers from 0 to 2^32 - 1 that grows: a tenth of the memory of an array, where there are millions. */
export class NumberList {
  length = 0;
  private values = new Uint32Array(64);

  get(index: number): number {
    return this.values[index] ?? 0;
  }

  /** Replaces a number that is there. */
  set(index: number, value: number): void {
    this.values[index] = value;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** The numbers that are there. */
  all(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
