package corridor.local.demo;

import corridor.local.door.Answer;
import corridor.local.door.Visitor;
import corridor.port.YardPosition;

/** A bay of the demo's own block that nothing stands in. */
record DemoBay(String block, int number) {
    private static final String BLOCK = "DEMO";
    private static final int BAYS = 999;
    private static final int TIERS = 3;

    /** @param from where to begin to look */
    static DemoBay freeFor(Visitor operator, int from) {
        for (int i = 0; i < BAYS; i++) {
            DemoBay bay = new DemoBay(BLOCK, 1 + (from + i) % BAYS);
            Answer answer = operator.get(bay.path()).must("looking for a free bay", 200);
            if (answer.body().path("stacks").isEmpty()) {
                return bay;
            }
        }
        throw new StoryBroken("Block " + BLOCK + " is full; ./corridor reset empties the port");
    }

    /** The slot of the n-th box, from 0: three tiers high, stack by stack. */
    YardPosition slot(int n) {
        return slot(1 + n / TIERS, 1 + n % TIERS);
    }

    YardPosition slot(int row, int tier) {
        return new YardPosition(block, number, row, tier);
    }

    String path() {
        return "/tracking/v1/yard/blocks/" + block + "/bays/" + number;
    }
}
