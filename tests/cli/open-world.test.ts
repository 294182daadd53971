import { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { type OwnProcess, openWorld } from "../../src/cli/open-world.js";

interface ProcessShape {
  readonly env?: OwnProcess["env"];
  readonly platform?: string;
  readonly isTTY?: { readonly stdin?: boolean; readonly stdout?: boolean; readonly stderr?: boolean };
  readonly columns?: number;
}

/** A process with streams that keep what is written, and the exit codes that it was ended with. */
function makeProcess({ env = {}, platform = "linux", isTTY = {}, columns }: ProcessShape = {}) {
  const events = new EventEmitter();
  const exits: number[] = [];
  const stream = (is: boolean | undefined) => Object.assign(new PassThrough(), is === undefined ? {} : { isTTY: is });
  const own = {
    stdin: stream(isTTY.stdin),
    stdout: Object.assign(stream(isTTY.stdout), columns === undefined ? {} : { columns }),
    stderr: stream(isTTY.stderr),
    env,
    platform,
    on: (event: string, listener: () => void) => events.on(event, listener),
    off: (event: string, listener: () => void) => events.off(event, listener),
    once: (event: string, listener: () => void) => events.once(event, listener),
    exit: (code: number) => void exits.push(code),
  };
  return { own, events, exits, open: (...argv: string[]) => openWorld(own, argv, () => "zh-CN") };
}

const textOf = (stream: PassThrough) => String(stream.read() ?? "");

describe("openWorld", () => {
  it("has a terminal to ask at where input and output are one, and nowhere else", () => {
    const both = makeProcess({ isTTY: { stdin: true, stdout: true }, columns: 132 });
    const at = both.open();
    expect([at.isInteractive, at.columns, at.hasColor]).toEqual([true, 132, true]);
    expect(at.terminal).toEqual({ input: both.own.stdin, output: both.own.stdout });
    for (const isTTY of [{ stdin: true }, { stdout: true }, {}]) {
      const { isInteractive, terminal, page, columns } = makeProcess({ isTTY }).open();
      expect({ isInteractive, terminal, page, columns }).toEqual({ isInteractive: false, columns: 80 });
    }
  });

  it("takes a terminal that does not know its size for one of 80 columns", () => {
    for (const columns of [0, undefined])
      expect(
        makeProcess({ isTTY: { stdin: true, stdout: true }, ...(columns === 0 && { columns }) }).open().columns,
      ).toBe(80);
  });

  it("does not open an input that nobody asks for", () => {
    const { own } = makeProcess();
    const closed = Object.defineProperty({ ...own }, "stdin", {
      get() {
        throw new Error("The input was asked for.");
      },
    });
    expect(openWorld(closed, [], () => "en").isInteractive).toBe(false);
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: "" }, true],
    [{ NO_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
  ])("colours a terminal unless the environment forbids it: %j", (env, hasColor) => {
    expect(makeProcess({ env, isTTY: { stdout: true } }).open().hasColor).toBe(hasColor);
    expect(makeProcess({ env }).open().hasColor).toBe(false);
  });

  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: "dumb" }, true, false],
  ])("draws progress on a terminal that can: %j, %s", (env, stderr, shows) => {
    expect(makeProcess({ env, isTTY: { stderr } }).open().showsProgress()).toBe(shows);
  });

  it("makes control characters visible, but for the contents of files", () => {
    const { own, open } = makeProcess();
    const world = open();
    world.out("a\u001b[2Jb\n");
    expect(textOf(own.stdout)).toBe("a\\u001b[2Jb\n");
    world.write("a\u001b[2Jb\n");
    expect(textOf(own.stdout)).toBe("a\u001b[2Jb\n");
    world.err("a\u001b[2Jb\n");
    expect(textOf(own.stderr)).toBe("a\\u001b[2Jb\n");
    expect(world.pipes()).toEqual({ input: own.stdin, output: own.stdout });
  });

  it("asks the system for its language where the environment does not name one, but not on Linux", () => {
    for (const platform of ["darwin", "win32"]) {
      expect(makeProcess({ platform }).open().env["LANG"]).toBe("zh-CN");
      expect(makeProcess({ platform, env: { LANG: "" } }).open().env["LANG"]).toBe("zh-CN");
      expect(makeProcess({ platform, env: { LC_ALL: "en_GB" } }).open().env).toEqual({ LC_ALL: "en_GB" });
    }
    expect(makeProcess({ env: { HOME: "/home/a" } }).open().env).toEqual({ HOME: "/home/a" });
  });

  it("ends well when a pipe is closed early", () => {
    const { own, open, exits } = makeProcess();
    open("list");
    own.stdout.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE", syscall: "write" }));
    expect(exits).toEqual([0]);
    expect(textOf(own.stderr)).toBe("");
  });

  it.each([
    [["list", "--locale", "en"], "error: The output cannot be written (ENOSPC: no space left on device, write).\n"],
    [["list", "--locale", "zh"], "错误：输出写不出去：磁盘已满（ENOSPC，write）。\n"],
  ])("says that the disk is full, in the language of the line: %j", (argv, said) => {
    const { own, open, exits } = makeProcess();
    open(...argv);
    const full = { code: "ENOSPC", syscall: "write" };
    own.stdout.emit("error", Object.assign(new Error("ENOSPC: no space left on device, write"), full));
    expect([textOf(own.stderr), exits]).toEqual([said, [2]]);
  });

  it("outlives a standard error that is closed", async () => {
    const { own } = makeProcess();
    const stderr = new Writable({ write: (_, __, done) => done(new Error("write EPIPE")), autoDestroy: false });
    const world = openWorld({ ...own, stderr }, [], () => "en");
    for (const text of ["once\n", "twice\n"]) world.err(text);
    await new Promise((resolve) => setImmediate(resolve));
    expect(stderr.listenerCount("error")).toBe(1);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"])("tells of %s", async (signal) => {
    const { events, open } = makeProcess();
    const interrupted = open().interrupted();
    events.emit(signal);
    await expect(interrupted).resolves.toBeUndefined();
  });

  it("leaves Ctrl-C to the pager while that is open", async () => {
    const { own, events, open } = makeProcess({ env: { PAGER: "cat" }, isTTY: { stdin: true, stdout: true } });
    const counts: number[] = [];
    const on = own.on;
    own.on = (event, listener) => {
      on(event, listener);
      counts.push(events.listenerCount(event));
      return events;
    };
    expect(await open().page?.("a text")).toBe(false);
    expect([...counts, events.listenerCount("SIGINT")]).toEqual([1, 0]);
  });
});
