package corridor.tracking.edi;

import corridor.service.access.Caller;
import corridor.service.problem.Violation;
import corridor.tracking.bayplan.BayPlans;
import corridor.tracking.gate.Appointments;
import corridor.tracking.order.ContainerOrders;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands each paper to the room that keeps it. */
@Component
class PaperTray {
    private final BayPlans bayPlans;
    private final ContainerOrders orders;
    private final Appointments appointments;
    private final OutgoingTable outgoing;

    PaperTray(BayPlans bayPlans, ContainerOrders orders, Appointments appointments, OutgoingTable outgoing) {
        this.bayPlans = bayPlans;
        this.orders = orders;
        this.appointments = appointments;
        this.outgoing = outgoing;
    }

    /** Returns why it was not kept, if it was not; then nothing was written. */
    Optional<RefusedLine> keep(Paper paper, UUID interchange, String party, Origin origin, Caller caller) {
        switch (paper) {
            case Paper.Plan plan -> bayPlans.keep(plan.plan(), interchange, party, origin.receivedAt());
            case Paper.Order order -> orders.keep(order.order(), interchange, party, origin.receivedAt());
            case Paper.Answer answer -> outgoing.keep(answer, interchange, party, origin.receivedAt());
            case Paper.Truck truck -> {
                return appointments.announce(truck.notice(), caller).map(why -> refused(truck.segment(), why));
            }
        }
        return Optional.empty();
    }

    private static RefusedLine refused(Segment segment, Violation why) {
        return RefusedLine.of(segment, "C237.8260", segment.at(2), why.rule(), why.remedy());
    }
}
