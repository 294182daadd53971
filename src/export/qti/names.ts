/**
 * An identifier that every reader of QTI takes: a letter, then letters, digits, `.`, `-` and `_`. Other characters of the id are
 * written by their code, so that two ids never become one.
 *
 * @param kind - What it is of, such as `choice`; an id may begin with a digit, which an identifier must not.
 */
export function identifierOf(kind: string, id: string): string {
  return `${kind}-${id.replaceAll(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}

/** Name of the response of an item. */
export const response = "RESPONSE";

/** Name of the points of an item, and of a test: one for the key of a choice item, what a person gives for an open one. */
export const score = "SCORE";

/** Name of the outcome that says which feedback to show. */
export const feedback = "FEEDBACK";

/** Namespace of items and tests. */
export const qtiNamespace = "http://www.imsglobal.org/xsd/imsqti_v2p1";

/** The attributes by which an editor finds the schema of items and tests. */
export const qtiSchema = {
  xmlns: qtiNamespace,
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": `${qtiNamespace} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`,
} as const;
