package corridor.tracking.container;

import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.events.EventEnvelope;
import corridor.events.Evidence;
import corridor.events.GoodsDeclared;
import corridor.events.GoodsExamined;
import corridor.events.LaneAssigned;
import corridor.events.Topics;
import corridor.service.inbox.Subscription;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our own copy of what customs says, so that the gate need not ask. What is heard becomes part of the box's history. */
@Configuration(proxyBeanMethods = false)
class CustomsListener {
    @Bean
    Subscription customsEvents(Logbook logbook) {
        return Subscription.to(Topics.CUSTOMS_EVENTS)
                .on(
                        GoodsDeclared.class,
                        envelope -> note(logbook, envelope, envelope.event().declarationId()))
                .on(
                        LaneAssigned.class,
                        envelope -> note(logbook, envelope, envelope.event().declarationId()))
                .on(
                        GoodsExamined.class,
                        envelope -> note(logbook, envelope, envelope.event().declarationId()))
                .on(
                        CustomsHoldPlaced.class,
                        envelope -> note(logbook, envelope, envelope.event().holdId()))
                .on(
                        CustomsHoldLifted.class,
                        envelope -> note(logbook, envelope, envelope.event().holdId()))
                .on(
                        CustomsReleased.class,
                        envelope -> note(logbook, envelope, envelope.event().releaseId()))
                .on(
                        CustomsReleaseRevoked.class,
                        envelope -> note(logbook, envelope, envelope.event().releaseId()))
                .on(
                        DutyDue.class,
                        envelope -> note(logbook, envelope, envelope.event().dueId()))
                .on(
                        DutySettled.class,
                        envelope -> note(logbook, envelope, envelope.event().dueId()));
    }

    private static void note(Logbook logbook, EventEnvelope<?> envelope, UUID reference) {
        Evidence evidence =
                new Evidence(envelope.source().toString(), Evidence.Kind.CUSTOMS, reference.toString(), null);
        logbook.record(List.of(Fact.heard(envelope, evidence)));
    }
}
