/** What we use of the generator, which has no types of its own. */
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(input: string, output: string, options: { readonly configPath: string; readonly quietMode?: boolean });
    write(): Promise<void>;
    serve(port: number): Promise<void>;
  }
}
