import type { Route } from "./define-route.js";
import { questionRoutes } from "./question-routes.js";
import { quizRoutes } from "./quiz-routes.js";
import { vocabularyRoutes } from "./vocabulary-routes.js";

/** Every route but that of the OpenAPI document, which is made of them, in its order. */
export const allRoutes: readonly Route[] = [...questionRoutes, ...quizRoutes, ...vocabularyRoutes];
