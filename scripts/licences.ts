import { readFileSync } from "node:fs";
import { listLicences } from "./list-licences.js";

// Prints what the package brings to those who install it, and under which licences: npm run licences

const shipped = listLicences(readFileSync("package-lock.json", "utf8"), readFileSync("THIRD-PARTY-NOTICES", "utf8"));
for (const { name, version, licence, how } of shipped) console.log([name, version, licence, how].join("\t"));
