package farpoint.weka;

import farpoint.params.Citation;
import java.util.List;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;

/** Publications in Weka's form. */
final class Citations {
    private Citations() {}

    /** The first publication with the others added to it. */
    static TechnicalInformation of(List<Citation> citations) {
        TechnicalInformation first = null;
        for (Citation citation : citations) {
            TechnicalInformation information =
                    first == null ? new TechnicalInformation(Type.ARTICLE) : first.add(Type.ARTICLE);
            information.setValue(Field.AUTHOR, citation.authors().replace(", ", " and "));
            information.setValue(Field.TITLE, citation.title());
            information.setValue(Field.JOURNAL, citation.venue());
            information.setValue(Field.YEAR, String.valueOf(citation.year()));
            if (!citation.url().isEmpty()) {
                information.setValue(Field.URL, citation.url());
            }
            first = first == null ? information : first;
        }
        return first;
    }
}
