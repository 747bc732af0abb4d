/**
 * Whether labels contradict the rows around them: which rows are suspected, and whether there are more than overlapping classes
 * explain.
 */
package farpoint.audit.labels;
