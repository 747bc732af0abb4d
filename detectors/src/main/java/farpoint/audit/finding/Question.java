package farpoint.audit.finding;

/** What an audit asks of a table; in the order in which a page shows it. */
public enum Question {
    /** Whether an attribute has one value only, or none. */
    CONSTANT("Constant attributes", "Does an attribute say nothing?"),

    /** Whether an attribute numbers or names the rows. */
    IDENTIFIER("Identifiers", "Does an attribute only name the rows?"),

    /** Whether two attributes say the same. */
    COPIED_ATTRIBUTE("Copied attributes", "Do two attributes say the same?"),

    /** Whether an attribute follows from others. */
    DEPENDENT_ATTRIBUTE("Attributes that follow from others", "Can an attribute be calculated from others?"),

    /** Whether an attribute holds numbers and other things. */
    MIXED_TYPES("Mixed types", "Are there words among an attribute's numbers?"),

    /** Whether values are missing where a block of the file is, or together. */
    MISSING_BLOCK("Missing values in blocks", "Are values missing at certain places of the file?"),

    /** Whether rows that are alike stand near each other in the file. */
    ORDER("Order of the rows", "Does the place of a row in the file tell its values?"),

    /** Whether rows are there twice. */
    EQUAL_ROWS("Equal rows", "Are rows there twice?"),

    /** Whether rows are nearer to each other than chance lets them be. */
    NEAR_DUPLICATES("Near duplicates", "Are rows nearer to each other than chance lets them be?"),

    /** Whether rows of this file are those of the other one. */
    SHARED_ROWS("Rows of both files", "Are rows of the other file here again?"),

    /** Whether labels contradict the rows around them. */
    WRONG_LABELS("Wrong labels", "Are rows labelled otherwise than rows like them?"),

    /** Whether labelled outliers are of use. */
    OUTLIER_WORTH("Worth of labelled outliers", "Are the labelled outliers any good to learn from?"),

    /** Whether this file's rows are of another law than those of the other one. */
    CHANGE("Change against the other file", "Do these rows look like those of the other file?");

    private final String title;
    private final String asks;

    Question(String title, String asks) {
        this.title = title;
        this.asks = asks;
    }

    /** A heading. */
    public String title() {
        return title;
    }

    /** The question, in one sentence. */
    public String asks() {
        return asks;
    }
}
