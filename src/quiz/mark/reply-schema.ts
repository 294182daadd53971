/**
 * A schema of what a model replies, as SDKs of model providers take one: by Standard Schema and Standard JSON Schema
 * (standardschema.dev). It is a schema of zod, too; its types are written out, because zod's are tens of thousands.
 */
export interface ReplySchema<Reply> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Reply; readonly issues?: undefined }
      | { readonly issues: readonly ReplyIssue[] }
      | Promise<{ readonly value: Reply; readonly issues?: undefined } | { readonly issues: readonly ReplyIssue[] }>;
    readonly types?: { readonly input: Reply; readonly output: Reply } | undefined;
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
  /** @throws An error with `issues`, if the value is no such reply. */
  parse(value: unknown): Reply;
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Reply }
    | { readonly success: false; readonly error: { readonly issues: readonly ReplyIssue[] } };
  /** For providers that take JSON Schema: of draft 2020-12. */
  toJSONSchema(): Record<string, unknown>;
}

/** One thing that is wrong with a reply. */
export interface ReplyIssue {
  readonly message: string;
  /** Where, from the outside in. Empty or absent for the whole reply. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
