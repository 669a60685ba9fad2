package corridor.optimizer.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A load as the crew sees it, in SVG: from the corner of the door, and below that from above, one view for each height on
 * which boxes stand. Numbers are the places in the sequence; colours, which a legend explains, are stops, or kinds if there is
 * one stop. A load can be drawn as it stands after any of its boxes, which then has a thick edge.
 */
public final class LoadingDrawing {
    private static final double COS = Math.cos(Math.PI / 6);
    private static final double SIN = 0.5;
    /** Of the view from the corner, in the drawing's units. */
    private static final double WIDTH = 1000;

    private static final double MARGIN = 20;
    private static final int VIEWS_IN_A_ROW = 3;
    private static final double CAPTION = 26;
    /** Side of the square that shows a colour in the legend. */
    private static final double SWATCH = 14;

    private static final int KEYS_IN_A_ROW = 3;
    /** Of the sides that are seen from above. */
    private static final int LIGHT = 72;

    private static final String EDGE = " stroke=\"#333\" stroke-width=\"0.6\"";
    private static final String NEW_EDGE = " stroke=\"#c00000\" stroke-width=\"3\"";

    private final LoadingProblem problem;
    private final Colours colours;
    private final List<Colours.Key> legend;
    private final CargoSpace space;
    private final List<Placement> boxes;
    private final int firstNumber;
    /** Which box has just been put in; -1 if the load is drawn as it is in the end. */
    private final int latest;

    private final StringBuilder svg = new StringBuilder();
    private final double scale;

    private LoadingDrawing(LoadingProblem problem, LoadingPlan.Load load, int firstNumber, boolean whole) {
        this.problem = problem;
        colours = new Colours(problem);
        legend = colours.legend(load.sequence(), LIGHT);
        this.firstNumber = firstNumber;
        space = problem.spaces().get(load.space());
        boxes = load.sequence();
        latest = whole ? -1 : boxes.size() - 1;
        scale = (WIDTH - 2 * MARGIN) / ((space.lengthMm() + space.widthMm()) * COS);
    }

    /** A whole SVG document, its boxes numbered from 1. */
    public static String of(LoadingProblem problem, LoadingPlan.Load load) {
        return of(problem, load, 1);
    }

    /** The same, where other spaces have been loaded before. */
    public static String of(LoadingProblem problem, LoadingPlan.Load load, int firstNumber) {
        return new LoadingDrawing(problem, load, firstNumber, true).draw();
    }

    /** The load once so many boxes are in. */
    public static String after(int boxes, LoadingProblem problem, LoadingPlan.Load load, int firstNumber) {
        LoadingPlan.Load sofar =
                new LoadingPlan.Load(load.space(), load.sequence().subList(0, boxes));
        return new LoadingDrawing(problem, sofar, firstNumber, false).draw();
    }

    private String draw() {
        double corner = top() + scale * ((space.lengthMm() + space.widthMm()) * SIN + space.heightMm()) + MARGIN;
        caption(
                MARGIN,
                MARGIN,
                "%s: %d boxes, %s %% of the room. The door is on the right."
                        .formatted(space.id(), boxes.size(), number(100.0 * volume() / (double) space.volumeMm3())));
        legend();
        walls();
        for (int i : backToFront()) {
            box(i);
        }
        double height = layers(corner);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" font-family=\"sans-serif\">\n%s</svg>\n"
                .formatted(number(WIDTH), number(height), svg);
    }

    /** Where the view from the corner begins. */
    private double top() {
        int rows = (legend.size() + KEYS_IN_A_ROW - 1) / KEYS_IN_A_ROW;
        return MARGIN + CAPTION + rows * CAPTION;
    }

    private void legend() {
        double each = (WIDTH - 2 * MARGIN) / KEYS_IN_A_ROW;
        for (int i = 0; i < legend.size(); i++) {
            Colours.Key key = legend.get(i);
            double x = MARGIN + (i % KEYS_IN_A_ROW) * each;
            int row = i / KEYS_IN_A_ROW;
            double y = MARGIN + CAPTION + row * CAPTION;
            rectangle(key.colour(), EDGE, x, y - SWATCH / 2, SWATCH, SWATCH);
            caption(x + 1.5 * SWATCH, y, key.meaning());
        }
    }

    private double volume() {
        return (double) boxes.stream().mapToLong(Placement::volumeMm3).sum();
    }

    /** Floor, front wall and far side, so that empty room shows. */
    private void walls() {
        int l = space.lengthMm();
        int w = space.widthMm();
        int h = space.heightMm();
        face("#f4f4f4", EDGE, point(0, 0, 0), point(l, 0, 0), point(l, w, 0), point(0, w, 0));
        face("#e6e6e6", EDGE, point(0, 0, 0), point(0, w, 0), point(0, w, h), point(0, 0, h));
        face("#eeeeee", EDGE, point(0, 0, 0), point(l, 0, 0), point(l, 0, h), point(0, 0, h));
    }

    private void box(int i) {
        Placement box = boxes.get(i);
        int x1 = box.xMm();
        int y1 = box.yMm();
        int z1 = box.zMm();
        int x2 = x1 + box.lengthMm();
        int y2 = y1 + box.widthMm();
        int z2 = z1 + box.heightMm();
        svg.append("<g><title>").append(escaped(title(i))).append("</title>\n");
        String edge = i == latest ? NEW_EDGE : EDGE;
        face(colours.of(box, LIGHT), edge, point(x1, y1, z2), point(x2, y1, z2), point(x2, y2, z2), point(x1, y2, z2));
        face(colours.of(box, 60), edge, point(x1, y2, z1), point(x2, y2, z1), point(x2, y2, z2), point(x1, y2, z2));
        face(colours.of(box, 50), edge, point(x2, y1, z1), point(x2, y2, z1), point(x2, y2, z2), point(x2, y1, z2));
        svg.append("</g>\n");
        double[] middle = point((x1 + x2) / 2.0, y2, (z1 + z2) / 2.0);
        text(middle, scale * Math.min(box.lengthMm(), box.heightMm()) / 2, number(i));
    }

    private String title(int i) {
        Placement box = boxes.get(i);
        BoxKind kind = problem.kinds().get(box.kind());
        return "%d: %s, stop %d, at %d, %d, %d mm, %d x %d x %d mm"
                .formatted(
                        firstNumber + i,
                        kind.id(),
                        kind.stop(),
                        box.xMm(),
                        box.yMm(),
                        box.zMm(),
                        box.lengthMm(),
                        box.widthMm(),
                        box.heightMm());
    }

    /** What is hidden is drawn before what hides it. */
    private List<Integer> backToFront() {
        List<Integer> order = new ArrayList<>();
        boolean[] drawn = new boolean[boxes.size()];
        while (order.size() < drawn.length) {
            int next = -1;
            boolean nextIsFree = false;
            for (int i = 0; i < drawn.length; i++) {
                if (drawn[i] || nextIsFree) {
                    continue;
                }
                int box = i;
                boolean free = true;
                for (int j = 0; j < drawn.length; j++) {
                    free &= drawn[j] || !hides(boxes.get(box), boxes.get(j));
                }
                if (free || next < 0 || depth(boxes.get(i)) < depth(boxes.get(next))) {
                    next = i;
                    nextIsFree = free;
                }
            }
            drawn[next] = true;
            order.add(next);
        }
        return order;
    }

    /** True if a is nearer than b to who looks from the door's corner. */
    private static boolean hides(Placement a, Placement b) {
        return isBeyond(b, a) && !isBeyond(a, b);
    }

    private static boolean isBeyond(Placement a, Placement b) {
        return a.xMm() + a.lengthMm() <= b.xMm()
                || a.yMm() + a.widthMm() <= b.yMm()
                || a.zMm() + a.heightMm() <= b.zMm();
    }

    private static int depth(Placement box) {
        return box.xMm() + box.yMm() + box.zMm();
    }

    /** From above, height by height; where the drawing ends. */
    private double layers(double top) {
        TreeMap<Integer, List<Integer>> heights = new TreeMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            heights.computeIfAbsent(boxes.get(i).zMm(), z -> new ArrayList<>()).add(i);
        }
        double each = (WIDTH - MARGIN) / VIEWS_IN_A_ROW - MARGIN;
        double small = each / space.lengthMm();
        double step = small * space.widthMm() + CAPTION + MARGIN;
        int view = 0;
        for (var layer : heights.entrySet()) {
            double x = MARGIN + (view % VIEWS_IN_A_ROW) * (each + MARGIN);
            int row = view / VIEWS_IN_A_ROW;
            double y = top + row * step;
            caption(x, y, "boxes that stand at %d mm".formatted(layer.getKey()));
            rectangle("#f4f4f4", EDGE, x, y + CAPTION / 2, each, small * space.widthMm());
            for (int i : layer.getValue()) {
                Placement box = boxes.get(i);
                double left = x + small * box.xMm();
                double up = y + CAPTION / 2 + small * box.yMm();
                rectangle(
                        colours.of(box, LIGHT),
                        i == latest ? NEW_EDGE : EDGE,
                        left,
                        up,
                        small * box.lengthMm(),
                        small * box.widthMm());
                double[] middle = {left + small * box.lengthMm() / 2, up + small * box.widthMm() / 2};
                text(middle, small * Math.min(box.lengthMm(), box.widthMm()) / 2, number(i));
            }
            view++;
        }
        int rows = (view + VIEWS_IN_A_ROW - 1) / VIEWS_IN_A_ROW;
        return top + rows * step;
    }

    /** x runs to the lower right, y to the lower left, z up. */
    private double[] point(double x, double y, double z) {
        return new double[] {
            MARGIN + scale * (x + space.widthMm() - y) * COS, top() + scale * ((x + y) * SIN + space.heightMm() - z)
        };
    }

    private void face(String colour, String edge, double[]... points) {
        svg.append("<polygon fill=\"").append(colour).append('"').append(edge).append(" points=\"");
        for (double[] point : points) {
            svg.append(number(point[0])).append(',').append(number(point[1])).append(' ');
        }
        svg.append("\"/>\n");
    }

    private void rectangle(String colour, String edge, double x, double y, double width, double height) {
        face(
                colour,
                edge,
                new double[] {x, y},
                new double[] {x + width, y},
                new double[] {x + width, y + height},
                new double[] {x, y + height});
    }

    private void text(double[] middle, double size, String text) {
        svg.append(
                "<text text-anchor=\"middle\" dominant-baseline=\"central\" font-size=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                        .formatted(number(Math.clamp(size, 4, 16)), number(middle[0]), number(middle[1]), text));
    }

    private void caption(double x, double y, String text) {
        svg.append("<text font-size=\"13\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(number(x), number(y + CAPTION / 4), escaped(text)));
    }

    private String number(int box) {
        return String.valueOf(firstNumber + box);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
