import { describe, expect, it } from "vitest";
import { readDataAddress, toBase64, toDataAddress, toPicture } from "../../src/export/picture-file.js";
import { gif, png, pngAddress, svg } from "../helpers/pictures.js";

const text = (words: string) => new TextEncoder().encode(words);
const latin = (words: string) => Uint8Array.from(words, (character) => character.charCodeAt(0));

describe("toPicture", () => {
  it.each([
    ["png", "image/png", png],
    ["gif", "image/gif", gif],
    ["gif", "image/gif", latin("GIF87a\x01")],
    ["jpg", "image/jpeg", latin("\xff\xd8\xff\xe0")],
    ["webp", "image/webp", latin("RIFF\x1a\x00\x00\x00WEBPVP8 ")],
    ["svg", "image/svg+xml", svg],
    ["svg", "image/svg+xml", text("\uFEFF  <svg></svg>")],
  ])("knows a %s by its content", (ending, mediaType, bytes) => {
    const picture = toPicture(bytes);
    expect(picture).toMatchObject({ mediaType, bytes, isDocument: ending === "svg" });
    expect(picture?.name).toMatch(new RegExp(`^picture-[0-9a-f]{16}\\.${ending}$`));
  });

  it.each([
    ["nothing", text("")],
    ["words", text("a picture of <svg>")],
    ["a page", text("<!DOCTYPE html><script>alert(1)</script>")],
    ["sound", latin("RIFF\x1a\x00\x00\x00WAVE")],
    ["a picture cut off", png.subarray(0, 7)],
    ["a program", latin("\x7fELF")],
  ])("does not take %s for one", (_, bytes) => {
    expect(toPicture(bytes)).toBeUndefined();
  });

  it("names the same content the same, and other content otherwise", () => {
    expect(toPicture(new Uint8Array(png))?.name).toBe(toPicture(png)?.name);
    expect(toPicture(latin("GIF89a\x01"))?.name).not.toBe(toPicture(gif)?.name);
  });
});

describe("readDataAddress", () => {
  it("reads what an address holds, in Base64 and in percent signs", () => {
    expect(readDataAddress(pngAddress)).toEqual(png);
    expect(readDataAddress(pngAddress.replace("data:image/png;base64", "DATA:IMAGE/PNG;BASE64"))).toEqual(png);
    expect(readDataAddress(`data:image/svg+xml,${encodeURIComponent("<svg>é</svg>")}`)).toEqual(text("<svg>é</svg>"));
    expect(readDataAddress("data:,")).toEqual(text(""));
  });

  it.each(["a.png", "data:image/png;base64", "data:image/png;base64,@@@", "data:image/svg+xml,%E0%A4%A"])(
    "reads nothing in %s",
    (address) => {
      expect(readDataAddress(address)).toBeUndefined();
    },
  );
});

describe("toDataAddress", () => {
  it("is read as the picture that it was made of", () => {
    const picture = toPicture(png);
    expect(picture && toDataAddress(picture)).toBe(pngAddress);
  });
});

describe("toBase64", () => {
  it("writes 200,000 bytes as Node does", () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  });
});
