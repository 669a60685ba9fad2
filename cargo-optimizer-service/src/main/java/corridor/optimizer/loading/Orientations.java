package corridor.optimizer.loading;

import java.util.ArrayList;
import java.util.List;

/** The ways in which a box may be turned. */
final class Orientations {
    private Orientations() {}

    /** Per way the edges along x, y and z in millimetres; no two are alike. */
    static List<int[]> of(BoxKind kind) {
        int l = kind.lengthMm();
        int w = kind.widthMm();
        int h = kind.heightMm();
        List<int[]> all = new ArrayList<>();
        for (BoxKind.Edge edge : BoxKind.Edge.values()) {
            if (kind.upright().contains(edge)) {
                switch (edge) {
                    case HEIGHT -> addBoth(all, l, w, h);
                    case WIDTH -> addBoth(all, l, h, w);
                    case LENGTH -> addBoth(all, w, h, l);
                }
            }
        }
        return all;
    }

    private static void addBoth(List<int[]> all, int a, int b, int up) {
        add(all, new int[] {a, b, up});
        add(all, new int[] {b, a, up});
    }

    private static void add(List<int[]> all, int[] edges) {
        if (all.stream().noneMatch(each -> java.util.Arrays.equals(each, edges))) {
            all.add(edges);
        }
    }
}
