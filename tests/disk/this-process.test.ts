import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { thisProcess } from "../../src/disk/this-process.js";

describe("thisProcess", () => {
  it("runs, as does the first of the system, whoever's that is, and one that has ended does not", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    expect([process.pid, 1, pid].map(thisProcess.isRunning)).toEqual([true, true, false]);
    expect(thisProcess.processId).toBe(process.pid);
  });
});
