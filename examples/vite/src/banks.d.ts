// Written by the plugin of llm-interview. Do not edit: it follows the lists that are imported.

// "src/notes.md"
declare module "*/notes.md?bank" {
  import type { TypedBank } from "llm-interview";

  export type QuestionId =
    | "rag"
    | "reranking"
    | "kv-cache";

  export type SectionId =
    | "retrieval"
    | "serving";

  export type TagId = never;

  export interface Ids {
    readonly question: QuestionId;
    readonly section: SectionId;
    readonly tag: TagId;
  }

  export const bank: TypedBank<Ids>;
  export { bank as default };
}
