/** Whether the rows of a table are of another kind than those of another one: by a classifier, by a ratio of densities, and by each attribute. */
package farpoint.audit.change;
