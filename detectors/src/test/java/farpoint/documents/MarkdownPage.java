package farpoint.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation: what tests look at in it. */
public final class MarkdownPage {
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CLASS = Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);
    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    private final List<String> text = new ArrayList<>();
    private final List<String> indented = new ArrayList<>();
    private final List<String> fenced = new ArrayList<>();

    private MarkdownPage(List<String> lines) {
        boolean inFence = false;
        for (String line : lines) {
            boolean fence = line.startsWith(FENCE);
            if (inFence && fence) {
                inFence = false;
            } else if (inFence) {
                int last = fenced.size() - 1;
                fenced.set(last, fenced.get(last) + line + "\n");
            } else if (fence) {
                inFence = true;
                fenced.add("");
            } else {
                (line.startsWith(INDENT) ? indented : text).add(line);
            }
        }
    }

    /** Reads a page. */
    public static MarkdownPage read(Path file) throws IOException {
        return new MarkdownPage(Files.readAllLines(file));
    }

    /** The pages that a reader meets: those at the top of the project and in docs. */
    public static List<Path> all(Path project) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : List.of(project, project.resolve("docs"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    /** The name by which links find a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The names of all headings. */
    List<String> anchors() {
        Map<String, Integer> met = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (String line : text) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = anchor(heading.group(1));
                int before = met.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        }
        return anchors;
    }

    /** The targets of all links and pictures. */
    List<String> links() {
        String all = String.join("\n", text).replaceAll("`[^`]*`", "`");
        return LINK.matcher(all).results().map(link -> link.group(1)).toList();
    }

    /** The commands of all blocks of commands, in order, those of several lines as one. */
    public List<String> commands() {
        String all = String.join("\n", indented.stream().map(String::strip).toList());
        return all.replaceAll("\\\\\n", "")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The blocks between fences. */
    public List<String> fenced() {
        return fenced;
    }

    /** The complete Java programs by the names of their classes. */
    public Map<String, String> programs() {
        Map<String, String> programs = new LinkedHashMap<>();
        for (String block : fenced) {
            Matcher name = CLASS.matcher(block);
            if (name.find()) {
                programs.put(name.group(1), block);
            }
        }
        return programs;
    }
}
