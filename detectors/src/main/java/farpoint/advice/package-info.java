/**
 * Which detector to take for given rows, and why: {@link farpoint.advice.TableFacts what a table is}, {@link
 * farpoint.advice.ShortStudy a short study} of it that looks at no labels, and {@link farpoint.advice.Rules rules}, the first of
 * which that holds makes a {@link farpoint.advice.Recommendation}.
 */
package farpoint.advice;
