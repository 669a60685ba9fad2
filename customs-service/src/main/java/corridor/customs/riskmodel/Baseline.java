package corridor.customs.riskmodel;

import corridor.customs.targeting.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What declarations looked like when a model was made: each measure's shares by band. What comes later is held against it.
 *
 * @param measures by name: the bands, with the share of declarations in each
 */
record Baseline(List<Measure> measures) {
    private static final int BANDS = 10;
    private static final int NAMED = 10;
    private static final String SCORE = "score";
    private static final Map<String, ToDoubleFunction<Known>> NUMBERS = numbers();
    private static final Map<String, Function<Known, String>> NAMES = Map.of(
            "origin", known -> known.goods().getFirst().origin(),
            "chapter", known -> known.goods().getFirst().hsCode().substring(0, 2),
            "declarant", known -> how(known.declarant()),
            "importer", known -> how(known.importer()));

    /**
     * One measure.
     *
     * @param upTo bounds of all bands but the last; empty where the bands are names
     * @param names of the bands; empty where they are numbers; the last band takes what has no name
     */
    record Measure(String name, List<Double> upTo, List<String> names, List<Double> shares) {
        double[] shares(List<Double> values) {
            double[] counts = new double[upTo.size() + 1];
            values.forEach(value -> counts[band(value)]++);
            return ofAll(counts, values.size());
        }

        double[] sharesOfNames(List<String> values) {
            double[] counts = new double[names.size() + 1];
            values.forEach(value -> counts[names.contains(value) ? names.indexOf(value) : names.size()]++);
            return ofAll(counts, values.size());
        }

        private int band(double value) {
            int band = 0;
            while (band < upTo.size() && value > upTo.get(band)) {
                band++;
            }
            return band;
        }

        private static double[] ofAll(double[] counts, int all) {
            return Arrays.stream(counts).map(each -> each / Math.max(1, all)).toArray();
        }
    }

    static Baseline of(List<Known> lodged, double[] scores) {
        List<Measure> measures = new ArrayList<>();
        measures.add(byNumber(SCORE, Arrays.stream(scores).boxed().toList()));
        NUMBERS.forEach((name, value) -> measures.add(
                byNumber(name, lodged.stream().map(value::applyAsDouble).toList())));
        NAMES.keySet().stream()
                .sorted()
                .forEach(name -> measures.add(
                        byName(name, lodged.stream().map(NAMES.get(name)).toList())));
        return new Baseline(measures);
    }

    /** By measure: the population stability index of what is lodged now. */
    Map<String, Double> stability(List<Known> lodged, List<Double> scores) {
        Map<String, Double> found = new LinkedHashMap<>();
        for (Measure measure : measures) {
            double[] now = measure.names().isEmpty()
                    ? measure.shares(
                            measure.name().equals(SCORE)
                                    ? scores
                                    : lodged.stream()
                                            .map(NUMBERS.get(measure.name())::applyAsDouble)
                                            .toList())
                    : measure.sharesOfNames(
                            lodged.stream().map(NAMES.get(measure.name())).toList());
            found.put(measure.name(), index(measure.shares(), now));
        }
        return found;
    }

    /** Sum over the bands of (now - then) ln(now / then); bands that are empty count as a ten-thousandth. */
    private static double index(List<Double> then, double[] now) {
        double sum = 0;
        for (int band = 0; band < now.length; band++) {
            double before = Math.max(1e-4, then.get(band));
            double after = Math.max(1e-4, now[band]);
            sum += (after - before) * Math.log(after / before);
        }
        return Math.rint(sum * 1e4) / 1e4;
    }

    private static Measure byNumber(String name, List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        List<Double> upTo = new ArrayList<>();
        for (int band = 1; band < BANDS && sorted.length > 0; band++) {
            double bound = sorted[(int) ((long) band * (sorted.length - 1) / BANDS)];
            if (upTo.isEmpty() || bound > upTo.getLast()) {
                upTo.add(bound);
            }
        }
        Measure bands = new Measure(name, upTo, List.of(), List.of());
        return new Measure(name, upTo, List.of(), boxed(bands.shares(values)));
    }

    private static Measure byName(String name, List<String> values) {
        List<String> names =
                values.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(NAMED)
                        .map(Map.Entry::getKey)
                        .toList();
        List<String> known = names.isEmpty() ? List.of("none") : names;
        Measure bands = new Measure(name, List.of(), known, List.of());
        return new Measure(name, List.of(), known, boxed(bands.sharesOfNames(values)));
    }

    private static List<Double> boxed(double[] shares) {
        return Arrays.stream(shares).boxed().toList();
    }

    private static Map<String, ToDoubleFunction<Known>> numbers() {
        Map<String, ToDoubleFunction<Known>> numbers = new LinkedHashMap<>();
        numbers.put("items", known -> known.goods().size());
        numbers.put("mass", known -> known.goods().getFirst().netMassKg());
        numbers.put("price per kilogram", known -> unit(known.goods().getFirst()));
        numbers.put("duty rate", known -> known.goods().getFirst().taxRate());
        return numbers;
    }

    private static double unit(Case good) {
        return good.netMassKg() > 0 ? good.price() / good.netMassKg() : 0;
    }

    private static String how(PartyPast past) {
        return past.isNew() ? "never seen" : past.isRare() ? "seldom seen" : "known";
    }
}
