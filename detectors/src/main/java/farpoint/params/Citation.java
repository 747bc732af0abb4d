package farpoint.params;

/**
 * A publication.
 *
 * @param authors the authors, as printed
 * @param title the title
 * @param venue where it appeared: journal with volume and pages, or proceedings
 * @param year the year
 * @param url where to find it; may be empty
 */
public record Citation(String authors, String title, String venue, int year, String url) {
    @Override
    public String toString() {
        return authors + ": " + title + ". " + venue + ", " + year + ".";
    }
}
