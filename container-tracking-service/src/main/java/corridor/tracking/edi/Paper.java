package corridor.tracking.edi;

import corridor.tracking.bayplan.BayPlan;
import corridor.tracking.gate.Prenotification;
import corridor.tracking.order.ContainerOrder;

/** Something that a message brings which is no fact about a box or a call, and is kept in a room of its own. */
sealed interface Paper {
    /** What its sender is told of it. */
    Kept kept();

    /**
     * A paper that was kept.
     *
     * @param what kind of paper it is, and of what
     * @param id by which it can be asked for where it is kept
     */
    record Kept(String what, String id) {}

    record Plan(BayPlan plan) implements Paper {
        @Override
        public Kept kept() {
            return new Kept(
                    "bay plan of " + plan.cells().size() + " cells", plan.id().toString());
        }
    }

    record Order(ContainerOrder order) implements Paper {
        @Override
        public Kept kept() {
            return new Kept("container order " + order.reference(), order.id().toString());
        }
    }

    /**
     * @param segment where the box is named, to say so if the truck cannot be booked
     *
     */
    record Truck(Prenotification notice, Segment segment) implements Paper {
        @Override
        public Kept kept() {
            return new Kept(
                    "truck announced for " + notice.containerNumber(),
                    notice.id().toString());
        }
    }

    /**
     * @param to control reference of the interchange of ours that is answered
     *
     */
    record Answer(String to, boolean accepted, String text) implements Paper {
        @Override
        public Kept kept() {
            return new Kept((accepted ? "acceptance" : "rejection") + " of interchange " + to, to);
        }
    }
}
