import type { ExportItem, ExportKind, ExportSet, Refusal } from "../export-set.js";
import { codePointName, halfCharacter, loneSurrogate, textsOf } from "../item-texts.js";
import type { PictureAlbum, PicturePage } from "../picture-album.js";
import type { Picture } from "../picture-file.js";
import type { LeftPicture } from "../picture-options.js";
import { deckLevel } from "./deck-name.js";
import { choiceFields, openFields } from "./fields.js";
import { type NoteType, noteTypeOf } from "./note-types.js";
import type { AnkiSettings } from "./options.js";

/** A note, which makes one card. */
export interface AnkiNote {
  /** What Anki knows it by, in every deck and for ever: namespace, language, id of the question and kind. */
  readonly guid: string;
  readonly type: NoteType;
  /** Full name, with `::` between levels. */
  readonly deck: string;
  readonly tags: readonly string[];
  /** HTML, as many as the type has. */
  readonly fields: readonly string[];
  /** Of the question. */
  readonly revision: number;
  /** Those that its fields show, by file name. */
  readonly pictures: readonly Picture[];
}

/**
 * Writes the notes of a set, in the order in which they are to be learnt: that of its items. Where a question is asked in both
 * forms, the choice comes after all other notes, lest it give the answer away.
 */
export function ankiNotes(
  set: ExportSet,
  settings: AnkiSettings,
  album?: PictureAlbum,
): {
  readonly notes: AnkiNote[];
  readonly refused: Refusal[];
  readonly renamed: Refusal[];
  readonly pictures: LeftPicture[];
} {
  const pictures: LeftPicture[] = [];
  const renamed: Refusal[] = [];
  const first: AnkiNote[] = [];
  const second: AnkiNote[] = [];
  const refused: Refusal[] = [];
  for (const item of set.items) {
    for (const kind of item.kinds) {
      const page = album?.(item, kind);
      const note = ankiNote(item, kind, set, settings, page);
      const reason = findReason(item, kind, note);
      if (reason !== undefined) {
        refused.push({ id: item.id, kind, reason });
        continue;
      }
      for (const left of page?.left ?? []) pictures.push(left);
      const { title } = item.section;
      const level = deckLevel(title);
      if (level !== title)
        renamed.push({
          id: item.id,
          kind,
          reason: `Its deck is "${level}": Anki would change ${JSON.stringify(title)}.`,
        });
      (kind === "choice" && item.kinds.length > 1 ? second : first).push(note);
    }
  }
  return { notes: [...first, ...second], refused, renamed, pictures };
}

function ankiNote(
  item: ExportItem,
  kind: ExportKind,
  { locale }: ExportSet,
  settings: AnkiSettings,
  page: PicturePage | undefined,
): AnkiNote {
  const { id, section, tags, difficulty, revision, choice } = item;
  return {
    guid: `${settings.namespace}/${locale}/${id}/${kind}`,
    type: noteTypeOf(locale, kind),
    deck: `${settings.deck}::${section.number}. ${deckLevel(section.title)}`,
    tags: [`section-${section.id}`, `difficulty-${difficulty}`, ...tags.map((tag) => tag.id)],
    fields:
      kind === "choice" && choice !== undefined
        ? choiceFields(item, choice, page?.findPicture)
        : openFields(item, locale, page?.findPicture),
    revision,
    pictures: [...(page?.found.values() ?? [])],
  };
}

/** What Anki would drop or read otherwise. It separates fields by U+001F, tags by blanks, and levels of tags by `::`. */
function findReason(item: ExportItem, kind: ExportKind, { fields, tags }: AnkiNote): string | undefined {
  if (kind === "open" && item.brief === undefined && item.article === undefined)
    return "It has no answer to write on the back.";
  const { prompt, promptMarkdown, brief, briefMarkdown, article, choice, ...both } = item;
  const open = [prompt, promptMarkdown, brief, briefMarkdown, article];
  const texts = [...textsOf([both, kind === "choice" ? choice : open]), ...fields];
  const control = texts.map((text) => droppedControl.exec(text)?.[0]).find((found) => found !== undefined);
  if (control !== undefined)
    return `A text of it has ${codePointName(control)}, which Anki takes out or reads as the end of a field.`;
  if (texts.some((text) => loneSurrogate.test(text))) return halfCharacter;
  const tag = tags.find((name) => /[\s"]|::/.test(name));
  return tag === undefined ? undefined : `Anki would read the tag ${JSON.stringify(tag)} as something else.`;
}

/** All of ASCII but tab, line feed and carriage return; of the latter, Markdown and HTML make line feeds. */
const droppedControl = /(?![\t\n\r\u0080-\u009f])\p{Cc}/u;
