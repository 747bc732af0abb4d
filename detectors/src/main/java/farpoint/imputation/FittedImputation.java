package farpoint.imputation;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.data.DataMatrix;
import farpoint.data.LeftOut;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Donors, which fill the missing values of any table with their attributes. Thread-safe. */
public final class FittedImputation {
    private final NeighborImputation settings;
    private final Table donors;
    private final Preprocessing preprocessing;
    private final DonorSearch search;

    /** Of each attribute, among all training rows; NaN if it has no value. */
    private final double[] typical;

    /** Of each attribute; 0 where it was not needed yet. */
    private final int[] chosen;

    private FittedImputation(
            NeighborImputation settings,
            Table donors,
            Preprocessing preprocessing,
            DonorSearch search,
            double[] typical) {
        this.settings = settings;
        this.donors = donors;
        this.preprocessing = preprocessing;
        this.search = search;
        this.typical = typical;
        this.chosen = new int[typical.length];
    }

    static FittedImputation of(NeighborImputation settings, Table training, int[] donors, ComputeContext context) {
        double[] typical = IntStream.range(0, training.columns())
                .mapToDouble(j -> typical(training.attribute(j), training.column(j)))
                .toArray();
        Table usable = withoutEmpty(training, typical);
        Preprocessing preprocessing = Preprocessing.fit(usable, Scaling.STANDARD, MissingUse.KEEP, context);
        Table some = usable.select(donors);
        DonorSearch search = new DonorSearch(preprocessing.transform(some, context));
        return new FittedImputation(settings, some, preprocessing, search, typical);
    }

    /** An attribute without any value, of which nothing is known, is like text. */
    private static Table withoutEmpty(Table training, double[] typical) {
        Table.Builder builder = Table.builder(training.rows());
        for (int j = 0; j < typical.length; j++) {
            Attribute attribute = training.attribute(j);
            builder.add(Double.isNaN(typical[j]) ? Attribute.text(attribute.name()) : attribute, training.column(j));
        }
        return builder.build();
    }

    /** The median, or the most frequent category, the first one of equals; NaN without any value. */
    private static double typical(Attribute attribute, double[] column) {
        double[] present = Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray();
        if (present.length == 0 || !attribute.isNominal()) {
            return present.length == 0 ? Double.NaN : Quantiles.median(present);
        }
        Prediction prediction = new Prediction(attribute.categories().size());
        Arrays.stream(present).forEach(prediction::add);
        return prediction.category();
    }

    /** One sentence about attributes that are not looked at and not filled; empty if there are none. */
    public Optional<String> note() {
        List<LeftOut> all = preprocessing.leftOut();
        List<String> named = all.stream()
                .filter(left -> left.reason() != LeftOut.Reason.TEXT)
                .map(LeftOut::toString)
                .toList();
        int others = all.size() - named.size();
        List<String> parts = new ArrayList<>(named);
        if (others > 0) {
            parts.add(others + (others == 1 ? " attribute" : " attributes") + " of text or without any value");
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Not looked at and not filled: " + String.join(", ", parts) + ".");
    }

    /**
     * Fills a table. A row without any value, and one that shares no attribute with a donor, gets the medians and most frequent
     * categories of the training rows. What a row gets depends on its number, its values and the seed, not on other rows.
     *
     * @param table the training rows or others; attributes are found as {@link Preprocessing#transform} finds them
     * @param context threads, engine, progress and cancel check
     * @throws farpoint.run.InvalidInputException if an attribute of the training rows is missing or has another type
     */
    public FilledTable fill(Table table, ComputeContext context) {
        int[] places = preprocessing.places(table);
        int[] incomplete = IntStream.range(0, table.rows())
                .filter(i -> Arrays.stream(places)
                        .anyMatch(p -> p != AttributeMatch.NOWHERE && Double.isNaN(table.value(i, p))))
                .toArray();
        DataMatrix rows = preprocessing.transform(table.select(incomplete), context);
        List<Attribute> attributes = new ArrayList<>(table.attributes());
        List<FilledAttribute> filled = new ArrayList<>();
        int group = 0;
        for (int j = 0; j < places.length; j++) {
            int place = places[j];
            if (preprocessing.attributes().get(j).isText()) {
                continue;
            }
            int[] lacking = IntStream.range(0, incomplete.length)
                    .filter(i -> Double.isNaN(table.value(incomplete[i], place)))
                    .toArray();
            if (lacking.length > 0) {
                Attribute all = withCategories(table.attribute(place), donors.attribute(j));
                attributes.set(place, all);
                FilledAttribute values =
                        filling(j, group).fill(rows, lacking, incomplete, neighbors(j, group, context), place, context);
                filled.add(values.renamed(donors.attribute(j).categories(), all.categories()));
            }
            group++;
        }
        filled.sort(Comparator.comparingInt(FilledAttribute::column));
        return new FilledTable(table, attributes, filled);
    }

    private static Attribute withCategories(Attribute here, Attribute trained) {
        List<String> all = new ArrayList<>(here.categories());
        trained.categories().stream().filter(c -> !all.contains(c)).forEach(all::add);
        return here.isNominal() ? Attribute.nominal(here.name(), all) : here;
    }

    private Filling filling(int attribute, int group) {
        return new Filling(
                settings,
                search,
                attribute,
                group,
                donors.attribute(attribute).categories().size(),
                donors.column(attribute),
                typical[attribute]);
    }

    private int neighbors(int attribute, int group, ComputeContext context) {
        if (settings.neighbors() > 0) {
            return settings.neighbors();
        }
        synchronized (chosen) {
            if (chosen[attribute] == 0) {
                chosen[attribute] = filling(attribute, group).neighbors(context);
            }
            return chosen[attribute];
        }
    }
}
