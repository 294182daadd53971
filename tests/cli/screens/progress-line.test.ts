import { describe, expect, it } from "vitest";
import { beginProgressLine } from "../../../src/cli/screens/progress-line.js";
import { fakeIo } from "../../helpers/fake-io.js";

function begin(showsProgress: () => boolean = () => true) {
  const time = { now: 0 };
  const io = fakeIo({ showsProgress, now: () => time.now });
  return { time, io, line: beginProgressLine(io) };
}

describe("beginProgressLine", () => {
  it("draws over itself when the work takes long, at a pace that can be read, and wipes what it drew", () => {
    const { time, io, line } = begin();
    for (const at of [0, 499, 500, 510, 579, 580]) {
      time.now = at;
      line.draw(`${at}`);
    }
    line.end();
    expect(io.stderr()).toBe("\r\u001b[K500\r\u001b[K580\r\u001b[K");
    expect(io.stdout()).toBe("");
  });

  it("draws nothing where the work is over in half a second, and does not open standard error", () => {
    const { time, io, line } = begin(() => {
      throw new Error("Asked without need.");
    });
    time.now = 400;
    line.draw("x");
    line.end();
    expect(io.stderr()).toBe("");
  });

  it("draws nothing where standard error is no terminal", () => {
    const { time, io, line } = begin(() => false);
    time.now = 5000;
    line.draw("x");
    line.end();
    expect(io.stderr()).toBe("");
  });
});
