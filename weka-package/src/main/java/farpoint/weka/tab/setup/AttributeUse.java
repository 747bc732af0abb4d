package farpoint.weka.tab.setup;

/** What an attribute is used for. */
public enum AttributeUse {
    /** Detectors look at it. */
    DATA("data", "Detectors look at it"),
    /** It is shown beside the scores, and not looked at. */
    BESIDE("beside", "Shown beside the scores and not looked at, as identifiers and texts are"),
    /** It is the class. */
    CLASS("class", "Labels or groups; only detectors that learn from them look at it"),
    /** It is neither shown nor looked at. */
    LEFT_OUT("left out", "Neither shown nor looked at");

    private final String words;
    private final String tip;

    AttributeUse(String words, String tip) {
        this.words = words;
        this.tip = tip;
    }

    /** What it means. */
    String tip() {
        return tip;
    }

    @Override
    public String toString() {
        return words;
    }
}
