package farpoint.audit.finding;

/**
 * A row that an audit names.
 *
 * @param row its number in the file, from 0
 * @param note why, a clause that goes on after "row 17: ", such as "equal to row 3"
 */
public record MarkedRow(int row, String note) {}
