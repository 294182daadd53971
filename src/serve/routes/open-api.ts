import { z } from "zod";
import { titles } from "../http/request-error.js";
import type { BankOutline } from "../source/bank-source.js";
import { allRoutes } from "./all-routes.js";
import type { Route } from "./define-route.js";
import { namedSchemas, problemSchema, querySchema } from "./schemas.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * Writes what a server takes and gives as an OpenAPI document, version 3.1, of the schemas that check it.
 *
 * @param locales - Of the banks that are served; the first is given where none is asked for.
 * @param base - What stands before every path. Default: nothing.
 */
export function renderOpenApi(
  locales: readonly string[],
  { title = "llm-interview", version }: Pick<BankOutline, "title" | "version">,
  base = "",
): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of allRoutes) {
    const path = `${base}${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: renderRoute(route, locales) };
  }
  return {
    openapi: "3.1.0",
    info: { title, version, description: "A bank of interview questions." },
    paths,
    components: { schemas: renderNamed() },
  };
}

function renderRoute(route: Route, locales: readonly string[]): Json {
  const refusals = [400, ...route.refusals, 500];
  return {
    operationId: route.name,
    summary: route.about,
    parameters: [...renderParameters(route), ...(route.path === "/health" ? [] : [langParameter(locales)])],
    ...(route.body !== undefined && {
      requestBody: { required: true, content: { "application/json": { schema: renderSchema(route.body, "input") } } },
    }),
    responses: {
      200: { description: titleOf(200), content: { "application/json": { schema: refer(route.answer) } } },
      ...(route.tag !== "none" && { 304: { description: titleOf(304) } }),
      ...Object.fromEntries(
        refusals.map((status) => [
          status,
          { description: titleOf(status), content: { "application/problem+json": { schema: refer(problemSchema) } } },
        ]),
      ),
    },
  };
}

function titleOf(status: number): string {
  const all: Readonly<Record<number, string>> = { 200: "OK", 304: "Not Modified", ...titles };
  return all[status] ?? String(status);
}

function langParameter(locales: readonly string[]): Json {
  return {
    name: "lang",
    in: "query",
    description: "Language of the bank; stands above Accept-Language",
    schema: { type: "string", enum: locales },
  };
}

function renderParameters({ parameters, takesQuery, path }: Route): Json[] {
  const own = Object.entries(parameters.shape).map(([name, schema]) => {
    const isVariable = path.includes(`{${name}}`);
    const isRequired = isVariable || !z.object({ [name]: schema }).safeParse({}).success;
    return renderParameter(name, schema as z.ZodType, isVariable ? "path" : "query", isRequired);
  });
  if (!takesQuery) return own;
  const queried = Object.entries(querySchema.unwrap().shape);
  return [...own, ...queried.map(([name, schema]) => renderParameter(name, schema, "query", false))];
}

function renderParameter(name: string, schema: z.ZodType, where: "path" | "query", required: boolean): Json {
  const { description, ...rendered } = renderSchema(schema, "output");
  return { name, in: where, required, ...(description !== undefined && { description }), schema: rendered };
}

/** What is answered may have more fields one day; what is sent may not. */
function renderSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rendered } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  });
  return rendered;
}

function refer(schema: z.ZodType): Json {
  const found = Object.entries(namedSchemas).find(([, named]) => named === schema);
  if (found === undefined) throw new Error("An answer must have one of the named schemas.");
  return { $ref: `#/components/schemas/${found[0]}` };
}

function renderNamed(): Json {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: "output",
    uri: (id) => `#/components/schemas/${id}`,
    override({ jsonSchema }) {
      delete jsonSchema.readOnly;
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}
