import type { CommandGroup } from "./command-record.js";

/** What the commands that begin with `new` have in common. */
export const newGroup: CommandGroup = {
  about: { zh: "写出一个待填写的题库或文件", en: "write a bank or a file ready to fill" },
  examples: ["new bank notes", "new card inference/chunked-prefill", "new card --from notes.md#rag"],
};
