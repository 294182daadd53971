import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listLicences } from "../../scripts/list-licences.js";

const line = "-".repeat(80);

describe("listLicences", () => {
  const lock = JSON.stringify({
    packages: {
      "": { version: "1.0.0", dependencies: { b: "^2.0.0" }, devDependencies: { e: "^4.0.0" } },
      "node_modules/b": {
        version: "2.0.0",
        license: "MIT",
        dependencies: { "@c/d": "*" },
        peerDependencies: { g: "*" },
      },
      "node_modules/b/node_modules/@c/d": { version: "3.0.0", license: "ISC", dependencies: { b: "*", h: "*" } },
      "node_modules/e": { version: "4.0.0", license: "Apache-2.0", dev: true },
      "node_modules/f": { version: "5.0.0", dev: true },
      "node_modules/g": { version: "6.0.0", optional: true },
      "node_modules/h": { version: "7.0.0", license: "MIT" },
    },
  });

  it("lists what is installed and what is bundled, and nothing that development or an optional peer alone needs", () => {
    expect(listLicences(lock, `Head.\n\n${line}\n\ne (https://example.org/e)\n\nText (of a licence).\n`)).toEqual([
      { name: "b", version: "2.0.0", licence: "MIT", how: "installed" },
      { name: "@c/d", version: "3.0.0", licence: "ISC", how: "installed" },
      { name: "h", version: "7.0.0", licence: "MIT", how: "installed" },
      { name: "e", version: "4.0.0", licence: "Apache-2.0", how: "bundled" },
    ]);
  });

  it("refuses a package without a licence", () => {
    expect(() => listLicences(lock, `Head.\n\n${line}\n\nf (https://example.org/f)\n\nText.\n`)).toThrow(
      "The lockfile names no licence of f.",
    );
  });
});

it("what we ship asks of its users no more than that a notice is kept", () => {
  const shipped = listLicences(readFileSync("package-lock.json", "utf8"), readFileSync("THIRD-PARTY-NOTICES", "utf8"));
  const permissive = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
  expect(shipped.filter(({ licence }) => !permissive.includes(licence))).toEqual([]);
  expect(shipped.filter(({ how }) => how === "installed").map(({ name }) => name)).toEqual(
    expect.arrayContaining(["zod", "unified", "remark-parse"]),
  );
});
