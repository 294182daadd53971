#!/usr/bin/env node
import { thisProcess } from "../disk/this-process.js";
import { main } from "./main.js";
import { openWorld } from "./open-world.js";

const argv = process.argv.slice(2);

process.exitCode = await main(argv, {
  ...openWorld(process, argv, () => new Intl.DateTimeFormat().resolvedOptions().locale),
  now: () => Date.now(),
  zoneMinutes: (at) => -new Date(at).getTimezoneOffset(),
  month: (at) => new Date(at).toISOString().slice(0, 7),
  ...thisProcess,
  newSeed: () => Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex"),
  dataFolder: async () => (await import("env-paths")).default("llm-interview", { suffix: "" }).data,
});
