import { defineCollection, defineConfig } from "@content-collections/core";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { z } from "zod";
import { frontMatterSchema } from "../support/card-schema.mjs";

const processor = unified().use(remarkParse).freeze();

export default defineConfig({
  content: [
    defineCollection({
      name: "cards",
      directory: process.env.BENCH_CONTENT,
      include: "questions/**/*.md",
      schema: frontMatterSchema.extend({ content: z.string() }),
      transform: ({ _meta, ...card }) => ({
        ...card,
        path: _meta.path,
        blocks: processor.parse(card.content).children.length,
      }),
    }),
  ],
});
