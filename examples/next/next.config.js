// Pages are files; what compiles the list stays outside of the bundles.
export default { output: "export", serverExternalPackages: ["llm-interview"] };
