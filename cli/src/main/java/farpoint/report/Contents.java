package farpoint.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sections of the page, and links to them. */
public final class Contents {
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Html sections = new Html();

    /** Writes a section. */
    @FunctionalInterface
    public interface Section {
        /** Writes its content, below its heading. */
        void write(Html html);
    }

    /** Adds a section. */
    public Contents add(String id, String title, Section section) {
        titles.put(id, title);
        sections.open("section", "id", id).element("h2", title);
        section.write(sections);
        sections.close();
        return this;
    }

    /** Adds a section if there is something to tell. */
    public Contents addIf(boolean isThere, String id, String title, Section section) {
        return isThere ? add(id, title, section) : this;
    }

    /** Writes the links and the sections. */
    public void write(Html html) {
        html.open("nav", "aria-label", Texts.CONTENTS).open("ul");
        titles.forEach((id, title) ->
                html.open("li").element("a", title, "href", "#" + id).close());
        html.close().close().raw(sections.toString());
    }
}
