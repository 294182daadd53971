// The presentation elements of MathML 2, which QTI 2.1 takes over whole, with the attributes that each may have:
// https://www.w3.org/TR/MathML2/chapter3.html. What came with MathML 3 and Core is not in its schema.

/** Attributes of every element. Schemas allow `class` and `style`, by which browsers align and space. */
export const mathCommon = ["class", "style"] as const;

const token = ["mathvariant", "mathsize", "mathcolor", "mathbackground"];
const operator = [
  ...token,
  "form",
  "fence",
  "separator",
  "lspace",
  "rspace",
  "stretchy",
  "symmetric",
  "maxsize",
  "minsize",
  "largeop",
  "movablelimits",
  "accent",
];

/** By element. */
export const mathAttributes: Readonly<Record<string, readonly string[]>> = {
  math: ["xmlns", "display"],
  mi: token,
  mn: token,
  mtext: token,
  ms: [...token, "lquote", "rquote"],
  mo: operator,
  mspace: ["width", "height", "depth", "linebreak"],
  mrow: [],
  mfrac: ["linethickness", "numalign", "denomalign", "bevelled"],
  msqrt: [],
  mroot: [],
  mstyle: [...operator, "scriptlevel", "displaystyle", "scriptsizemultiplier", "scriptminsize", "background"],
  merror: [],
  mpadded: ["width", "lspace", "height", "depth"],
  mphantom: [],
  menclose: ["notation"],
  msub: ["subscriptshift"],
  msup: ["superscriptshift"],
  msubsup: ["subscriptshift", "superscriptshift"],
  munder: ["accentunder"],
  mover: ["accent"],
  munderover: ["accent", "accentunder"],
  mmultiscripts: [],
  mprescripts: [],
  none: [],
  mtable: [
    "align",
    "rowalign",
    "columnalign",
    "columnwidth",
    "width",
    "rowspacing",
    "columnspacing",
    "rowlines",
    "columnlines",
    "frame",
    "framespacing",
    "displaystyle",
  ],
  mtr: ["rowalign", "columnalign"],
  mtd: ["rowspan", "columnspan", "rowalign", "columnalign"],
};
