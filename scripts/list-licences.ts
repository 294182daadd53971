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
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockEntry>>;

/**
 * Lists what npm installs with the package, and then what is bundled; each sorted by name.
 *
 * @param lock - Text of package-lock.json.
 * @param notices - Text of THIRD-PARTY-NOTICES, which the build writes.
 * @throws Error if the lockfile has no such package, or a package no licence.
 */
export function listLicences(lock: string, notices: string): ShippedPackage[] {
  const { packages } = JSON.parse(lock) as { readonly packages: Lock };
  const describe = (place: string, how: ShippedPackage["how"]): ShippedPackage => {
    const { version, license } = packages[place] ?? {};
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    if (version === undefined || license === undefined) throw new Error(`The lockfile names no licence of ${name}.`);
    return { name, version, licence: license, how };
  };
  const [, ...heads] = notices.split(/^-{80}\n\n/m).map((notice) => /^(\S+) \(/.exec(notice)?.[1] ?? "");
  const bundled = heads.map((name) => `node_modules/${name}`);
  return [
    ...findInstalled(packages)
      .sort(byCodePoint)
      .map((place) => describe(place, "installed")),
    ...bundled.sort(byCodePoint).map((place) => describe(place, "bundled")),
  ];
}

/**
 * The places of all that our dependencies ask for, and theirs. The lockfile's own marks do not tell: what only an optional peer of a
 * dependency brings, such as a bundler that we develop with, is not marked as ours alone.
 */
function findInstalled(packages: Lock): string[] {
  const found = new Set<string>();
  const open = [""];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { dependencies, optionalDependencies } = packages[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const needed = placeOf(name, place, packages);
      if (needed === undefined || found.has(needed)) continue;
      found.add(needed);
      open.push(needed);
    }
  }
  return [...found];
}

/** Where a package finds another: in its own folder, or in one around it. */
function placeOf(name: string, from: string, packages: Lock): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === "") return undefined;
  }
}
