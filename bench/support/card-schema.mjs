import { z } from "zod";

/** The front matter of a card; a translation has none. */
export const frontMatterSchema = z.object({
  number: z.number().optional(),
  origin: z.enum(["seed", "added"]).optional(),
  difficulty: z.number().optional(),
  tags: z.array(z.string()).optional(),
  references: z.array(z.string()).optional(),
  related: z.array(z.string()).optional(),
  group: z.string().optional(),
  checked: z.string().optional(),
});
