/**
 * From ELKI's relations to the core's tables: {@link farpoint.elki.input.DetectorInput} finds the rows and their
 * classes, {@link farpoint.elki.input.RelationTables} converts them, and {@link farpoint.elki.input.ColumnNames} looks
 * up in the file what ELKI does not keep.
 */
package farpoint.elki.input;
