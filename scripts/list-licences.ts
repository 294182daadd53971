import { byCodePoint } from "../src/text/code-point-order.js";

/** A package whose code reaches those who install ours. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** `installed` beside ours by npm, or `bundled` into dist/. */
  readonly how: "installed" | "bundled";
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  /** Development asks for it, perhaps among others. */
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/**
 * Lists what npm installs with the package, and then what is bundled; each sorted by name.
 *
 * @param lock - Text of package-lock.json.
 * @param notices - Text of THIRD-PARTY-NOTICES, which the build writes.
 * @throws Error if the lockfile has no such package, or a package no licence.
 */
export function listLicences(lock: string, notices: string): ShippedPackage[] {
  const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, LockEntry>> };
  const describe = (place: string, how: ShippedPackage["how"]): ShippedPackage => {
    const { version, license } = packages[place] ?? {};
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    if (version === undefined || license === undefined) throw new Error(`The lockfile names no licence of ${name}.`);
    return { name, version, licence: license, how };
  };
  const installed = Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== "" && dev !== true && devOptional !== true)
    .map(([place]) => place);
  const [, ...heads] = notices.split(/^-{80}\n\n/m).map((notice) => /^(\S+) \(/.exec(notice)?.[1] ?? "");
  const bundled = heads.map((name) => `node_modules/${name}`);
  return [
    ...installed.sort(byCodePoint).map((place) => describe(place, "installed")),
    ...bundled.sort(byCodePoint).map((place) => describe(place, "bundled")),
  ];
}
