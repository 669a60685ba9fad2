package corridor.local.demo;

import corridor.local.door.Answer;
import corridor.local.door.Visitor;
import corridor.port.ContainerNumber;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What the vessel brings: twelve boxes of an owner that does not exist, with numbers that the port has not seen yet.
 *
 * @param run numbers the run; the boxes' serial numbers follow from it
 */
record Cargo(int run, List<ContainerNumber> boxes) {
    static final int BOXES = 12;
    private static final int RUNS = 1_000_000 / BOXES;
    private static final String OWNER = "CRDU";

    static Cargo of(int run) {
        return new Cargo(
                run,
                IntStream.range(0, BOXES)
                        .mapToObj(i -> ContainerNumber.withCheckDigit("%s%06d".formatted(OWNER, run * BOXES + i)))
                        .toList());
    }

    /** Boxes that the port knows nothing of. */
    static Cargo unseenBy(Visitor operator, RandomGenerator chance) {
        while (true) {
            Cargo cargo = of(chance.nextInt(RUNS));
            Answer answer =
                    operator.get("/tracking/v1/containers/" + cargo.boxes().getFirst());
            if (answer.is(404)) {
                return cargo;
            }
            answer.must("looking for box numbers that are free", 200);
        }
    }

    /** The box that is bound for the park at Rashakai; the story is about it. */
    ContainerNumber ours() {
        return boxes.getFirst();
    }

    /** The box that customs holds for a while. */
    ContainerNumber held() {
        return boxes.get(1);
    }

    /** Its gross mass as the terminal weighed it, in kilograms. */
    int grossMassKg(ContainerNumber box) {
        return box.equals(ours()) ? 21_400 : 9_000 + 1_150 * boxes.indexOf(box);
    }
}
