package corridor.optimizer.planning.loading;

import corridor.optimizer.loading.BoxKind;
import corridor.optimizer.loading.CargoSpace;
import java.util.ArrayList;
import java.util.List;

/** How a box may be turned: its edges along x, y and z. */
record Turns(int lengthMm, int widthMm, int heightMm) {
    static List<Turns> of(BoxKind kind) {
        int[] edges = {kind.lengthMm(), kind.widthMm(), kind.heightMm()};
        List<Turns> all = new ArrayList<>();
        for (BoxKind.Edge up : kind.upright()) {
            int z = switch (up) {
                case LENGTH -> 0;
                case WIDTH -> 1;
                case HEIGHT -> 2;
            };
            int one = edges[(z + 1) % 3];
            int other = edges[(z + 2) % 3];
            all.add(new Turns(one, other, edges[z]));
            all.add(new Turns(other, one, edges[z]));
        }
        return all.stream().distinct().toList();
    }

    static boolean fits(BoxKind kind, CargoSpace space) {
        return kind.massKg() <= space.mostKg()
                && of(kind).stream()
                        .anyMatch(turn -> turn.lengthMm <= space.lengthMm()
                                && turn.widthMm <= space.widthMm()
                                && turn.heightMm <= space.heightMm());
    }
}
