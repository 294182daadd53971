import type { Element } from "xast";
import { x } from "xastscript";
import type { Locale } from "../../model/bank-data.js";
import type { ExportItem, ExportKind, ExportSet } from "../export-set.js";
import type { Picture } from "../picture-file.js";

/** Where the test stands in the package. */
export const testPath = "test.xml";

/** What the manifest says of an item. */
export interface ItemEntry {
  readonly item: ExportItem;
  readonly kind: ExportKind;
  readonly locale: Locale;
  readonly identifier: string;
  readonly path: string;
  readonly title: string;
  readonly pictures: readonly Picture[];
}

// The prefixes are those of the specification's examples: programs are about that look for them.
const namespaces = {
  xmlns: "http://www.imsglobal.org/xsd/imscp_v1p1",
  "xmlns:imsmd": "http://ltsc.ieee.org/xsd/LOM",
  "xmlns:imsqti": "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": [
    "http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    "http://ltsc.ieee.org/xsd/LOM http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd",
    "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_metadata_v2p1p1.xsd",
  ].join(" "),
} as const;

/**
 * The manifest of a package: https://www.imsglobal.org/question/qtiv2p1/imsqti_mdudv2p1.html. Metadata is IEEE LOM.
 *
 * @param resources - Entries of the items, from `itemResource`. Without any there is no test either, which would need one.
 * @param pictures - Those that the items show.
 */
export function manifest(
  { locale, version }: ExportSet,
  title: string,
  resources: readonly Element[],
  pictures: readonly Picture[],
): Element {
  const general = x("imsmd:general", [words("title", locale, title), x("imsmd:language", locale)]);
  return x("manifest", { ...namespaces, identifier: `manifest-${locale}` }, [
    x("metadata", [
      x("schema", "QTIv2.1 Package"),
      x("schemaversion", "1.0.0"),
      x("imsmd:lom", [general, lifeCycle(version)]),
    ]),
    x("organizations"),
    x(
      "resources",
      resources.length === 0 ? [] : [testResource(resources), ...resources, ...pictures.map(pictureResource)],
    ),
  ]);
}

function testResource(items: readonly Element[]): Element {
  return x("resource", { identifier: "resource-test", type: "imsqti_test_xmlv2p1", href: testPath }, [
    x("file", { href: testPath }),
    ...items.map(({ attributes }) => x("dependency", { identifierref: attributes["identifier"] })),
  ]);
}

/** The entry of an item: its id, title, language, tags and difficulty, and the version in which it last changed. */
export function itemResource({ item, kind, locale, identifier, path, title, pictures }: ItemEntry): Element {
  const general = x("imsmd:general", [
    x("imsmd:identifier", [x("imsmd:entry", item.id)]),
    words("title", locale, title),
    x("imsmd:language", locale),
    ...item.tags.map(({ id, label }) => words("keyword", locale, label, x("imsmd:string", { language: "x-none" }, id))),
  ]);
  const difficulty = term("difficulty", difficulties[item.difficulty]);
  return x("resource", { identifier: `resource-${identifier}`, type: "imsqti_item_xmlv2p1", href: path }, [
    x("metadata", [
      x("imsmd:lom", [general, lifeCycle(item.changed), x("imsmd:educational", [difficulty])]),
      x("imsqti:qtiMetadata", [
        x("imsqti:timeDependent", "false"),
        x("imsqti:interactionType", kind === "choice" ? "choiceInteraction" : "extendedTextInteraction"),
        x("imsqti:feedbackType", kind === "choice" ? "nonadaptive" : "none"),
        x("imsqti:solutionAvailable", String(kind === "choice")),
      ]),
    ]),
    x("file", { href: path }),
    ...pictures.map((picture) => x("dependency", { identifierref: pictureIdentifier(picture) })),
  ]);
}

/** The address of a picture from the items, beside which it stands. */
export function pictureAddress({ name }: Picture): string {
  return `pictures/${name}`;
}

/** Where a picture stands in the package. */
export function picturePath(picture: Picture): string {
  return `items/${pictureAddress(picture)}`;
}

/** The entry of a picture, on which those of the items depend that show it. */
export function pictureResource(picture: Picture): Element {
  const href = picturePath(picture);
  return x("resource", { identifier: pictureIdentifier(picture), type: "webcontent", href }, [x("file", { href })]);
}

function pictureIdentifier({ name }: Picture): string {
  return `resource-${name}`;
}

const difficulties = { 1: "easy", 2: "medium", 3: "difficult" } as const;

function lifeCycle(version: string): Element {
  return x("imsmd:lifeCycle", [x("imsmd:version", [x("imsmd:string", version)])]);
}

/** A text in a language, besides which others of the same may stand. */
function words(name: string, language: Locale, text: string, ...others: readonly Element[]): Element {
  return x(`imsmd:${name}`, [x("imsmd:string", { language }, text), ...others]);
}

/** A word of LOM's own vocabulary. */
function term(name: string, value: string): Element {
  return x(`imsmd:${name}`, [x("imsmd:source", "LOMv1.0"), x("imsmd:value", value)]);
}
