/**
 * Which detector to take for given rows, and why: what a table is ({@link farpoint.advice.TableFacts}), a short study of it that looks
 * at no labels ({@code ShortStudy}), and {@link farpoint.advice.Rules}, the first of which that holds makes a {@link
 * farpoint.advice.Recommendation}.
 */
package farpoint.advice;
