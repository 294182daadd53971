import { z } from "zod";
import type { Blueprint } from "../../quiz/draw/blueprint.js";
import { RequestError } from "../http/request-error.js";
import { drawSchema } from "./schemas.js";

/** What a handle stands for. */
export interface HandledQuiz {
  readonly locale: string;
  /** Of the outline that the quiz was drawn under. */
  readonly digest: string;
  readonly blueprint: Blueprint;
}

/** Seals what draws a quiz, so that nothing has to be kept until it is marked, and nobody without the secret can draw it. */
export interface HandleSeal {
  /** Makes a handle, another one each time, and the seed that goes with it. */
  seal(quiz: HandledQuiz): Promise<{ readonly handle: string; readonly seed: string }>;
  /**
   * Opens a handle.
   *
   * @throws RequestError 400 for what this secret never sealed.
   */
  open(handle: string): Promise<{ readonly quiz: HandledQuiz; readonly seed: string }>;
}

const handledSchema = z.strictObject({
  locale: z.string(),
  digest: z.string(),
  nonce: z.string(),
  blueprint: drawSchema,
});

/**
 * Makes a seal of a secret. A handle is `payload.mark`, both base64url: the payload is JSON, the mark the first 16 bytes of
 * HMAC-SHA256(secret, "mark:" + payload). The seed is HMAC-SHA256(secret, "seed:" + payload), in hex: it cannot be had from the handle.
 *
 * @param secret - Any text that is not empty. Default: 32 bytes by chance, so that handles end with the process.
 */
export function createSeal(secret?: string): HandleSeal {
  const bytes = secret === undefined ? crypto.getRandomValues(new Uint8Array(32)) : new TextEncoder().encode(secret);
  if (bytes.length === 0) throw new RangeError("The secret of quiz handles must not be empty.");
  let imported: ReturnType<typeof crypto.subtle.importKey> | undefined;
  const sign = async (text: string) => {
    imported ??= crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    return new Uint8Array(await crypto.subtle.sign("HMAC", await imported, new TextEncoder().encode(text)));
  };
  const seedOf = async (payload: string) => toHex(await sign(`seed:${payload}`));
  const markOf = async (payload: string) => toBase64((await sign(`mark:${payload}`)).subarray(0, 16));
  return {
    async seal(quiz) {
      const nonce = toBase64(crypto.getRandomValues(new Uint8Array(12)));
      const payload = toBase64(new TextEncoder().encode(JSON.stringify({ ...quiz, nonce })));
      return { handle: `${payload}.${await markOf(payload)}`, seed: await seedOf(payload) };
    },
    async open(handle) {
      const [payload = "", mark = "", ...rest] = handle.split(".");
      if (rest.length > 0 || !isSame(mark, await markOf(payload)))
        throw new RequestError(
          400,
          "This handle was not given out by this server, or under another secret: servers that share quizzes, or outlive a restart, need a secret of their own.",
        );
      const { nonce: _, ...quiz } = handledSchema.parse(JSON.parse(new TextDecoder().decode(fromBase64(payload))));
      return { quiz, seed: await seedOf(payload) };
    },
  };
}

/** In the same time wherever they differ. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < other.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/={1,2}$/, "");
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
