/** The marks that open or close a block of code, also in a quotation or an item. */
export const codeFence = /^[ \t>]*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?(`{3,}|~{3,})/;
