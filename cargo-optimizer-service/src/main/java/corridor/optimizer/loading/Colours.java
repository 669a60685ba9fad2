package corridor.optimizer.loading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which colour a box has in a drawing: that of its stop, or of its kind if all are unloaded at one stop. */
final class Colours {
    /** A turn of the colour wheel by the golden angle keeps neighbours apart. */
    private static final double GOLDEN_ANGLE = 137.508;

    private static final int LEGIBLE = 24;

    private final LoadingProblem problem;
    private final boolean stops;

    Colours(LoadingProblem problem) {
        this.problem = problem;
        stops = problem.kinds().stream().mapToInt(BoxKind::stop).distinct().count() > 1;
    }

    /** What a colour stands for, and how many boxes have it. */
    record Key(String colour, String meaning) {}

    /** @param lightness in percent: faces that are turned away from the light are darker */
    String of(Placement box, int lightness) {
        return hue(number(box), lightness);
    }

    /** The colours of these boxes, in the order of stops or kinds. */
    List<Key> legend(List<Placement> boxes, int lightness) {
        Map<Integer, Long> counts =
                boxes.stream().collect(Collectors.groupingBy(this::number, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new Key(
                        hue(each.getKey(), lightness),
                        meaning(each.getKey()) + ": " + each.getValue() + (each.getValue() == 1 ? " box" : " boxes")))
                .toList();
    }

    private int number(Placement box) {
        return stops ? problem.kinds().get(box.kind()).stop() : box.kind();
    }

    private String meaning(int number) {
        if (stops) {
            return "stop " + number;
        }
        String id = problem.kinds().get(number).id();
        return id.length() <= LEGIBLE ? id : id.substring(0, LEGIBLE - 1) + "…";
    }

    private static String hue(int number, int lightness) {
        return String.format(Locale.ROOT, "hsl(%.0f,55%%,%d%%)", number * GOLDEN_ANGLE % 360, lightness);
    }
}
