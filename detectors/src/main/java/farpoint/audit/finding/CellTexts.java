package farpoint.audit.finding;

/** Cells as they stand in the file, which a table does not keep. */
@FunctionalInterface
public interface CellTexts {
    /** What is known where there is no file: nothing. */
    CellTexts NONE = (row, column) -> "";

    /**
     * A cell's text.
     *
     * @param row from 0
     * @param column place of the attribute in the table, from 0
     * @return empty where it is missing or not known
     */
    String text(int row, int column);
}
